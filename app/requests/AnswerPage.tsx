import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { AnswerChoice, AnswerForm } from './AnswerForm'
import type { Answering } from './policy'
import type { SolutionChoice } from './queries/choices.server'

type AnswerPageProps = {
  request: { id: number; slug: string; title: string }
  may: Answering
  /** Solutions that may answer the request. */
  suggested: SolutionChoice[]
  /** Solutions that may be meant by what was typed. */
  found?: SolutionChoice[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Naming a solution on a page of its own: with what may be meant, or what may fit. */
export function AnswerPage({ request, may, suggested, found, lastResult }: AnswerPageProps) {
  const choices = found ?? suggested
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('requests.list.title'), href: paths.requests() },
          { label: request.title, href: paths.request(request) },
        ]}
      />
      <PageHeader
        title={t('requests.answers.pageTitle')}
        lead={may === 'allowed' ? t('requests.answers.pageLead') : t(`requests.answers.may.${may}`)}
      />
      {may === 'allowed' ? (
        <div className="stack">
          {choices.length > 0 && (
            <AnswerChoice
              request={request}
              choices={choices}
              label={t(found ? 'requests.answers.choose' : 'requests.answers.suggested')}
              hint={t(found ? 'requests.answers.chooseHint' : 'requests.answers.suggestedHint')}
            />
          )}
          <AnswerForm request={request} lastResult={lastResult} />
        </div>
      ) : (
        <ButtonLink href={paths.request(request)}>{t('requests.join.back')}</ButtonLink>
      )}
    </Main>
  )
}
