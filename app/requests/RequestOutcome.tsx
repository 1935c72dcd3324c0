import { t } from '~/i18n'
import { paths } from '~/paths'
import { Notice } from '~/ui/Notice'
import { PostButton } from '~/ui/PostButton'
import type { RequestOnPage } from './queries/page.server'

/** How a request ended; nothing while it is open. */
export function RequestOutcome({ request, mayReopen }: { request: RequestOnPage; mayReopen: boolean }) {
  const { outcome, outcomeReason, solvedById, answers } = request
  if (outcome === null) return null
  const solvedBy = answers.find(({ id }) => id === solvedById)
  return (
    <Notice
      tone={outcome === 'solved' ? 'success' : 'info'}
      title={t(outcome === 'solved' ? 'requests.page.solved' : 'requests.page.closed')}
      actions={
        mayReopen && (
          <PostButton action={paths.reopenRequest(request)} small>
            {t('requests.page.reopen')}
          </PostButton>
        )
      }
    >
      {solvedBy ? (
        <p>
          {t('requests.page.solvedBy')} <a href={paths.solution(solvedBy)}>{solvedBy.title}</a>
          {solvedBy.organisation && ` (${solvedBy.organisation.name})`}
        </p>
      ) : (
        solvedById !== null && <p>{t('requests.page.solvedUnseen')}</p>
      )}
      {outcomeReason && <p className="lines">{outcomeReason}</p>}
    </Notice>
  )
}
