import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

const named = 20

/** Asks a member whether what is listed still runs. */
export function stillRunningMail(values: { name: string; titles: string[]; link: string }): Mail {
  const { titles, ...rest } = values
  const list = titles.slice(0, named).map((title) => `– ${title}`)
  if (titles.length > named) list.push(t('stillRunning.mail.more', { count: titles.length - named }))
  return {
    subject: t('stillRunning.mail.subject', { count: titles.length }),
    text: t('stillRunning.mail.text', { ...rest, list: list.join('\n') }),
  }
}
