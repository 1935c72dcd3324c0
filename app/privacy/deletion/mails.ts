import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'

/** Says when the account is deleted, with the link to have it back. */
export function deletionAskedMail(values: { name: string; dueAt: Date; link: string; own: boolean }): Mail {
  const { name, dueAt, link, own } = values
  const words = { name, date: formatDate(dueAt), link }
  return {
    subject: t('privacy.mails.asked.subject', words),
    text: t(own ? 'privacy.mails.asked.text' : 'privacy.mails.asked.forOthers', words),
  }
}

/** Says that it is done, to an address that is forgotten afterwards. */
export function deletionDoneMail({ name }: { name: string }): Mail {
  return { subject: t('privacy.mails.done.subject'), text: t('privacy.mails.done.text', { name }) }
}
