import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Facts } from '~/ui/Facts'
import { Notice } from '~/ui/Notice'
import { Pagination } from '~/ui/Pagination'
import { Section } from '~/ui/Section'
import { Thread as ThreadList } from '~/ui/Thread'
import { CommentEntry } from './CommentEntry'
import { CommentForm } from './CommentForm'
import type { DiscussionPage, Thread, ThreadOrigin } from './queries/threads.server'
import { type CommentOrder, commentOrders } from './schema'
import { type Subject, subjectCommentsPath, subjectPath } from './subject'
import { WritingNotice } from './WritingNotice'

type DiscussionProps = {
  subject: Subject
  discussion: DiscussionPage
}

/** The discussion on the page of a solution, request or topic: a page of threads, then the form for a new one. */
export function Discussion({ subject, discussion }: DiscussionProps) {
  const { threads, count, writing, order, previous, next } = discussion
  const page = (cursor: string | null) =>
    paths.discussion(subjectPath(subject), { reihenfolge: orderWord(order), kommentare: cursor })
  return (
    <Section
      id="diskussion"
      ruled
      title={
        count === 0 ? t('discussions.title') : t('discussions.titleWithCount', { number: formatCount(count) })
      }
      aside={threads.length > 1 && <OrderSwitch subject={subject} order={order} />}
    >
      <div className="stack">
        {discussion.cursorBroken && <Notice tone="warning">{t('discussions.cursorBroken')}</Notice>}
        {threads.length === 0 ? (
          <EmptyState title={t('discussions.emptyTitle')}>{t('discussions.emptyText')}</EmptyState>
        ) : (
          <Threads subject={subject} threads={threads} canReply={writing === 'allowed'} />
        )}
        <Pagination
          newer={previous && page(previous.cursor)}
          older={next && page(next)}
          newerLabel={t('discussions.previous')}
          olderLabel={t('discussions.next')}
        />
        {writing === 'allowed' ? (
          <Section level={3} title={t('discussions.form.title')}>
            <CommentForm subject={subject} submissionKey={discussion.submissionKey} />
          </Section>
        ) : (
          <WritingNotice writing={writing} weiter={paths.discussion(subjectPath(subject))} />
        )}
      </div>
    </Section>
  )
}

function OrderSwitch({ subject, order }: { subject: Subject; order: CommentOrder }) {
  return (
    <nav aria-label={t('discussions.order')}>
      <Facts>
        {commentOrders.map((each) =>
          each === order ? (
            <strong key={each} aria-current="true">
              {t(`discussions.${each}`)}
            </strong>
          ) : (
            <a key={each} href={paths.discussion(subjectPath(subject), { reihenfolge: orderWord(each) })}>
              {t(`discussions.${each}`)}
            </a>
          ),
        )}
      </Facts>
    </nav>
  )
}

function orderWord(order: CommentOrder): string | undefined {
  return order === 'newest' ? 'neueste' : undefined
}

/** Threads that a Vortrag opened stand below its title, the others below a title of their own. */
function Threads({ subject, threads, canReply }: { subject: Subject; threads: Thread[]; canReply: boolean }) {
  const groups = groupByOrigin(threads)
  const entries = (group: Thread[], level: 3 | 4) =>
    group.map((thread) => (
      <ThreadOf key={thread.id} subject={subject} thread={thread} canReply={canReply} level={level} />
    ))
  if (groups.every((group) => group.origin === null)) {
    return <ThreadList label={t('discussions.title')}>{entries(threads, 3)}</ThreadList>
  }
  return groups.map(({ origin, threads: group }) => {
    const title = origin
      ? t('discussions.threadOrigin', { title: origin.sessionTitle })
      : t('discussions.threadsFree')
    return (
      <Section
        key={origin?.id ?? 0}
        level={3}
        title={
          <>
            {title}
            {origin && <span className="kern-sr-only"> ({origin.fachtag.title})</span>}
          </>
        }
        aside={origin && <a href={paths.fachtag(origin.fachtag)}>{origin.fachtag.title}</a>}
      >
        <ThreadList label={title}>{entries(group, 4)}</ThreadList>
      </Section>
    )
  })
}

function groupByOrigin(threads: Thread[]): { origin: ThreadOrigin | null; threads: Thread[] }[] {
  const groups = new Map<number | null, { origin: ThreadOrigin | null; threads: Thread[] }>()
  for (const thread of threads) {
    const key = thread.origin?.id ?? null
    const group = groups.get(key)
    if (group) group.threads.push(thread)
    else groups.set(key, { origin: thread.origin, threads: [thread] })
  }
  return [...groups.values()]
}

type ThreadOfProps = { subject: Subject; thread: Thread; canReply: boolean; level: 3 | 4 }

function ThreadOf({ subject, thread, canReply, level }: ThreadOfProps) {
  const replyTo = (id: number) => (canReply ? subjectCommentsPath(subject, id) : null)
  const replies = thread.replies.map((reply) => (
    <CommentEntry key={reply.id} comment={reply} replyHref={replyTo(reply.id)} level={level === 3 ? 4 : 5} />
  ))
  const more = thread.moreReplies && (
    <li key="more">
      <ButtonLink href={paths.commentReplies(thread.id, { ab: thread.moreReplies })}>
        {t('discussions.moreReplies')}
      </ButtonLink>
    </li>
  )
  return (
    <CommentEntry
      comment={thread}
      replyHref={replyTo(thread.id)}
      replies={more ? [...replies, more] : replies}
      level={level}
    />
  )
}
