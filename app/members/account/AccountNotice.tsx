import { t } from '~/i18n'
import { paths } from '~/paths'
import { Notice } from '~/ui/Notice'

const words = {
  gespeichert: 'saved',
  passwort: 'passwordSaved',
  ausgetreten: 'leftNow',
  angegeben: 'applied',
  beigetreten: 'joined',
} as const
export type AccountDone = (typeof words)[keyof typeof words]

/** What the address of the account says was just done. */
export function doneOf(search: URLSearchParams): AccountDone | null {
  const found = (Object.keys(words) as (keyof typeof words)[]).find((word) => search.has(word))
  return found ? words[found] : null
}

/** Says what of the own account was just changed. */
export function AccountNotice({ saved }: { saved: AccountDone | null }) {
  if (!saved) return null
  return (
    <Notice tone="success" title={t(`members.account.${saved}`)} live>
      <p>{t(`members.account.${saved}Text`)}</p>
      {saved === 'joined' && (
        <p>
          <a href={paths.security()}>{t('members.account.joinedSecurity')}</a>
        </p>
      )}
    </Notice>
  )
}
