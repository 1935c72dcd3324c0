import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'

/** Says what of the own account was just changed. */
export function AccountNotice({ saved }: { saved: 'saved' | 'passwordSaved' | null }) {
  if (!saved) return null
  return (
    <Notice tone="success" title={t(`members.account.${saved}`)} live>
      <p>{t(`members.account.${saved}Text`)}</p>
    </Notice>
  )
}
