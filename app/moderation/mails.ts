import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

/** Tells the author that something of theirs was hidden, and why. */
export function entryHiddenMail(values: { name: string; what: string; reason: string; link: string }): Mail {
  return {
    subject: t('moderation.mails.hidden.subject'),
    text: t('moderation.mails.hidden.text', { ...values }),
  }
}

/** Tells the author that it can be seen again. */
export function entryShownMail(values: { name: string; what: string; link: string }): Mail {
  return {
    subject: t('moderation.mails.shown.subject'),
    text: t('moderation.mails.shown.text', { ...values }),
  }
}
