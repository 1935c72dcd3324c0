import { t } from '~/i18n'

/** Subject on one line and plain text. */
export interface Mail {
  subject: string
  text: string
}

/** Link to set a new password. */
export function resetPasswordMail({ name, link }: { name: string; link: string }): Mail {
  return {
    subject: t('auth.mails.reset.subject'),
    text: t('auth.mails.reset.text', { name, link }),
  }
}

/** Says that the password was changed, so that nobody else does it unnoticed. */
export function passwordChangedMail({ name, link }: { name: string; link: string }): Mail {
  return {
    subject: t('auth.mails.changed.subject'),
    text: t('auth.mails.changed.text', { name, link }),
  }
}
