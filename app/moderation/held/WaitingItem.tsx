import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Quote } from '~/ui/Quote'
import type { WaitingPost } from './queries.server'

interface WaitingItemProps {
  post: WaitingPost
  id: string
  name: string
}

/** One post that waits, with its checkbox, what it says and why it waits. */
export function WaitingItem({ post, id, name }: WaitingItemProps) {
  const title = postTitle(post)
  return (
    <li className="item">
      <div className="kern-form-check">
        <input id={id} type="checkbox" name={name} value={post.id} />
        <label className="kern-label" htmlFor={id}>
          {title}
        </label>
      </div>
      <Facts>
        <strong key="why">
          {post.reasons.map((reason) => t(`held.reasons.${reason}`, { links: post.links })).join(', ')}
        </strong>
        {t('held.by', { name: post.authorName ?? '–', organisation: post.organisation ?? '–' })}
        {t('held.since', { date: formatDateTime(post.since) })}
      </Facts>
      {post.summary && <Quote>{post.summary}</Quote>}
      {post.html && <Quote html={post.html} />}
      <p>
        <a href={post.address}>
          {t('held.open')}
          <span className="kern-sr-only">: {title}</span>
        </a>
        {' · '}
        <a href={paths.rejectPost(post.id)}>
          {t('held.reject')}
          <span className="kern-sr-only">: {title}</span>
        </a>
      </p>
    </li>
  )
}

/** What a post is called among others. */
export function postTitle({ kind, title }: Pick<WaitingPost, 'kind' | 'title'>): string {
  return t(`held.kinds.${kind}`, { title })
}
