import { Children, type ReactNode } from 'react'
import { t } from '~/i18n'
import { Prose } from './Prose'

type ThreadEntryProps = {
  /** Anchor, for permanent links. */
  id: string
  /** Who speaks, as text: names the entry and its replies for screen readers. */
  author: string
  /** Who speaks as shown, with links, if other than the plain text. */
  authorShown?: ReactNode
  /** A `Facts` list: function, time, "bearbeitet". */
  facts?: ReactNode
  /** Rendered and sanitised text; without it `children` show, such as a placeholder for a deleted entry. */
  html?: string
  children?: ReactNode
  /** Links and buttons below the text. */
  actions?: ReactNode
  /** Something to know before reading, such as why only few see it. */
  notice?: ReactNode
  /** `ThreadEntry` elements, one level deep. */
  replies?: ReactNode
  /** Names the replies where "to the comment of …" does not fit. */
  repliesLabel?: string
  level?: 2 | 3 | 4 | 5
}

/** One contribution to a discussion, with the replies to it. */
export function ThreadEntry(props: ThreadEntryProps) {
  const { id, author, authorShown, facts, notice, html, children, actions, replies, level = 3 } = props
  const headingId = `${id}-von`
  const Heading = `h${level}` as const
  return (
    <li className="comment" id={id}>
      <article aria-labelledby={headingId}>
        <div className="comment__head">
          <Heading id={headingId}>{authorShown ?? author}</Heading>
          {facts}
        </div>
        {notice}
        {html === undefined ? children : <Prose html={html} />}
        {actions && <div className="comment__foot">{actions}</div>}
      </article>
      {Children.count(replies) > 0 && (
        <ol className="thread" aria-label={props.repliesLabel ?? t('ui.replies', { author })}>
          {replies}
        </ol>
      )}
    </li>
  )
}

/** A discussion; its entries are `ThreadEntry` elements. */
export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="thread" aria-label={label}>
      {children}
    </ol>
  )
}
