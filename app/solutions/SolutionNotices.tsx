import { t } from '~/i18n'
import { HeldNotice } from '~/moderation/held/HeldNotice'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'
import type { SolutionOnPage } from './queries/page.server'

/** What to know before reading a solution that not everybody sees. */
export function SolutionNotices({ solution }: { solution: SolutionOnPage }) {
  const { state, visibility, hiddenReason } = solution
  if (state === 'draft') {
    return (
      <Notice
        actions={
          <ButtonLink href={paths.editSolution(solution)}>{t('solutions.page.continueDraft')}</ButtonLink>
        }
      >
        <p>{t('solutions.page.draftNotice')}</p>
      </Notice>
    )
  }
  if (state === 'held') return <HeldNotice kind="solution" />
  if (state === 'withdrawn') {
    return (
      <Notice
        tone="warning"
        title={t('solutions.page.withdrawnTitle')}
        actions={
          <ButtonLink href={paths.restoreSolution(solution)}>{t('solutions.page.restore')}</ButtonLink>
        }
      >
        <p>{t('solutions.page.withdrawnNotice')}</p>
      </Notice>
    )
  }
  if (state === 'hidden') {
    return (
      <Notice tone="warning" title={t('solutions.page.hiddenTitle')}>
        {hiddenReason && <p>{t('solutions.page.hiddenNotice', { reason: hiddenReason })}</p>}
      </Notice>
    )
  }
  if (visibility === 'members') {
    return (
      <Notice>
        <p>{t('solutions.page.membersNotice')}</p>
      </Notice>
    )
  }
  return null
}
