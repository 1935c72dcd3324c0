import { t } from '~/i18n'
import { HeldNotice } from '~/moderation/held/HeldNotice'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'
import type { RequestOnPage } from './queries/page.server'

/** What to know before reading a request that not everybody sees. */
export function RequestNotices({ request }: { request: RequestOnPage }) {
  const { state, visibility, hiddenReason } = request
  if (state === 'held') return <HeldNotice kind="request" />
  if (state === 'withdrawn') {
    return (
      <Notice
        tone="warning"
        title={t('requests.page.withdrawnTitle')}
        actions={<ButtonLink href={paths.restoreRequest(request)}>{t('requests.page.restore')}</ButtonLink>}
      >
        <p>{t('requests.page.withdrawnNotice')}</p>
      </Notice>
    )
  }
  if (state === 'hidden') {
    return (
      <Notice tone="warning" title={t('requests.page.hiddenTitle')}>
        {hiddenReason && <p>{t('requests.page.hiddenNotice', { reason: hiddenReason })}</p>}
      </Notice>
    )
  }
  if (visibility === 'members') {
    return (
      <Notice>
        <p>{t('requests.page.membersNotice')}</p>
      </Notice>
    )
  }
  return null
}
