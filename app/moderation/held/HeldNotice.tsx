import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'

/** Tells the author, and the Fachtag team, that nobody else sees a post yet. */
export function HeldNotice({ kind }: { kind: 'solution' | 'request' | 'comment' }) {
  return (
    <Notice title={t('held.noticeTitle')}>
      <p>{t(`held.notices.${kind}`)}</p>
    </Notice>
  )
}
