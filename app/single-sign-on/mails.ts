import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

/** Says that an account can be entered at a provider now, so that nobody ties it to theirs unnoticed. */
export function identityLinkedMail(words: { name: string; label: string; link: string }): Mail {
  return {
    subject: t('singleSignOn.mails.linked.subject'),
    text: t('singleSignOn.mails.linked.text', words),
  }
}
