import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { AnswerChoice, AnswerForm } from './AnswerForm'
import type { Answering } from './policy'
import type { SolutionChoice } from './queries/choices.server'
import { RequestBreadcrumb } from './RequestBreadcrumb'

type AnswerPageProps = {
  request: { id: number; slug: string; title: string }
  may: Answering
  /** Solutions that may answer the request. */
  suggested: SolutionChoice[]
  /** What was typed before, and the solutions that may be meant by it. */
  typed?: string
  found?: SolutionChoice[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Naming a solution on a page of its own: with what may be meant, or what may fit. */
export function AnswerPage(props: AnswerPageProps) {
  const { request, may } = props
  return (
    <Main>
      <RequestBreadcrumb request={request} />
      <PageHeader
        title={t('requests.answers.pageTitle')}
        lead={may === 'allowed' ? t('requests.answers.pageLead') : t(`requests.answers.may.${may}`)}
      />
      {may === 'allowed' ? (
        <Naming {...props} />
      ) : (
        <ButtonLink href={paths.request(request)}>{t('requests.join.back')}</ButtonLink>
      )}
    </Main>
  )
}

/** What went wrong stands first: the form it is about, then the other way to name a solution. */
function Naming({ request, suggested, typed, found, lastResult }: AnswerPageProps) {
  const choices = found ?? suggested
  const isAboutChoice = Boolean(lastResult?.error?.solutionId)
  const choice = choices.length > 0 && (
    <AnswerChoice
      request={request}
      choices={choices}
      label={t(found ? 'requests.answers.choose' : 'requests.answers.suggested')}
      hint={t(found ? 'requests.answers.chooseHint' : 'requests.answers.suggestedHint')}
      lastResult={isAboutChoice ? lastResult : undefined}
    />
  )
  const form = (
    <AnswerForm request={request} typed={typed} lastResult={isAboutChoice ? undefined : lastResult} />
  )
  return lastResult && !isAboutChoice ? (
    <>
      {form}
      {choice}
    </>
  ) : (
    <>
      {choice}
      {form}
    </>
  )
}
