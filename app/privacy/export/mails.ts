import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'

interface Told {
  name: string
  /** Where the file is fetched, after signing in. */
  path: string
  publicUrl: string
}

/** Says that the file is there, and where; never the file itself. */
export function exportReadyMail({ name, path, publicUrl, expiresAt }: Told & { expiresAt: Date }): Mail {
  const words = { name, date: formatDate(expiresAt), link: publicUrl + path }
  return { subject: t('privacy.mails.ready.subject'), text: t('privacy.mails.ready.text', words) }
}

/** Says that it failed, and where it is asked for again. */
export function exportFailedMail({ name, path, publicUrl }: Told): Mail {
  const words = { name, link: publicUrl + path }
  return { subject: t('privacy.mails.failed.subject'), text: t('privacy.mails.failed.text', words) }
}

/** Tells somebody that an administrator had their data packed. */
export function exportForYouMail({ name }: { name: string }): Mail {
  return { subject: t('privacy.mails.forYou.subject'), text: t('privacy.mails.forYou.text', { name }) }
}
