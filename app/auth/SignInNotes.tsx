import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'

/** Says what was just done before signing in: an address confirmed, a password set, an invitation accepted. */
export function SignInNotes({ after }: { after: 'verified' | 'passwordSet' | 'joined' | null }) {
  if (!after) return null
  return (
    <Notice tone="success" title={t(`auth.signIn.${after}`)} live>
      <p>{t(`auth.signIn.${after}Text`)}</p>
    </Notice>
  )
}
