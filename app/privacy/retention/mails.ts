import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { draftNoticeDays } from './schema'

const mostTitles = 20

/** Tells an author which drafts will be removed. */
export function draftsEndMail({ titles, ...values }: { name: string; titles: string[]; link: string }): Mail {
  const list = titles
    .slice(0, mostTitles)
    .map((title) => `– ${title || t('retention.mails.drafts.untitled')}`)
  const further = titles.length - list.length
  if (further > 0) list.push(t('retention.mails.drafts.more', { count: further }))
  return {
    subject: t('retention.mails.drafts.subject'),
    text: t('retention.mails.drafts.text', { ...values, list: list.join('\n'), days: draftNoticeDays }),
  }
}

/** Asks somebody who was not here for long whether they stay. */
export function stillThereMail({ until, ...values }: { name: string; until: Date; link: string }): Mail {
  return {
    subject: t('retention.mails.stillThere.subject'),
    text: t('retention.mails.stillThere.text', { ...values, until: formatDate(until) }),
  }
}
