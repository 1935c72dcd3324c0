import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { ErrorSummary } from '~/ui/forms/ErrorSummary'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { JoinForm } from './JoinForm'
import type { Joining } from './policy'
import { RequestBreadcrumb } from './RequestBreadcrumb'

type JoinPageProps = {
  request: { id: number; slug: string; title: string }
  may: Joining
  /** The note of the viewer's organisation; null where it has not joined yet. */
  note: string | null
  lastResult?: SubmissionResult<string[]> | null
}

/** "Wir auch" on a page of its own: for those who had to sign in first, and what a refused submit answers with. */
export function JoinPage({ request, may, note, lastResult }: JoinPageProps) {
  return (
    <Main>
      <RequestBreadcrumb request={request} />
      <PageHeader
        title={t('requests.join.pageTitle')}
        lead={may === 'allowed' ? t('requests.join.pageLead') : t(`requests.join.may.${may}`)}
      />
      {may === 'allowed' ? (
        <JoinForm request={request} note={note} lastResult={lastResult} />
      ) : (
        <ErrorSummary formId="" errors={lastResult?.error ?? {}} />
      )}
      {may !== 'allowed' && (
        <div className="actions">
          <ButtonLink href={paths.request(request)}>{t('requests.join.back')}</ButtonLink>
        </div>
      )}
    </Main>
  )
}
