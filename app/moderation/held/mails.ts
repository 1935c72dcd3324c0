import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import type { WaitingPost } from './queries.server'

/** Tells the author that everybody sees their post now. */
export function releasedMail({
  name,
  post,
  link,
}: {
  name: string
  post: Pick<WaitingPost, 'kind' | 'title'>
  link: string
}): Mail {
  const what = t(`held.mail.what.${post.kind}`, { title: post.title })
  return { subject: t('held.mail.subject'), text: t('held.mail.text', { name, what, link }) }
}
