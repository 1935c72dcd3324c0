import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { LinkList } from '~/ui/LinkList'
import { Section } from '~/ui/Section'
import type { WaitingPost } from './queries.server'
import { postTitle } from './WaitingItem'

interface OwnWaitingProps {
  posts: Pick<WaitingPost, 'id' | 'kind' | 'title' | 'address' | 'since'>[]
}

/** What the viewer wrote and nobody else sees yet; nothing where there is none. */
export function OwnWaiting({ posts }: OwnWaitingProps) {
  if (posts.length === 0) return null
  return (
    <Section title={t('held.own.title')} ruled>
      <p>{t('held.own.lead')}</p>
      <LinkList
        items={posts.map((post) => ({
          href: post.address,
          label: postTitle(post),
          count: t('held.since', { date: formatDateTime(post.since) }),
        }))}
      />
    </Section>
  )
}
