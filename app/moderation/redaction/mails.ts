import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

/** Tells the author that a passage of theirs was taken out, and why; never what it said. */
export function redactedMail(values: { name: string; what: string; reason: string; link: string }): Mail {
  return {
    subject: t('redaction.mail.subject'),
    text: t('redaction.mail.text', { ...values }),
  }
}
