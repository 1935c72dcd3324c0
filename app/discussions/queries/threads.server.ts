import { randomUUID } from 'node:crypto'
import type { Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleOrOwn } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import { decodeCursor, encodeCursor } from '../cursor.server'
import { type Writing, writing } from '../policy'
import { type CommentOrder, repliesPerThread, threadsPerPage } from '../schema'
import {
  type CommentRow,
  type CommentShown,
  commentColumns,
  commentJoins,
  shownRoot,
  toComment,
} from './shown.server'

/** The Vortrag that a thread was opened for. */
export interface ThreadOrigin {
  id: number
  sessionTitle: string
  fachtag: { slug: string; title: string }
}

/** A comment with the replies to it, oldest first. */
export interface Thread extends CommentShown {
  origin: ThreadOrigin | null
  replies: CommentShown[]
  /** Cursor of the first reply that is not here, if there are more. */
  moreReplies: string | null
}

/** One page of a discussion; threads of a Fachtag stand first, on the first page. */
export interface ThreadPage {
  threads: Thread[]
  /** Comments everybody of the subject's audience can read, on all pages. */
  count: number
  order: CommentOrder
  /** The page before this one: its cursor is null where that is the first. */
  previous: { cursor: string | null } | null
  next: string | null
  /** The cursor was not one of this list; this is the first page. */
  cursorBroken: boolean
  writing: Writing
}

/** A page of a discussion with the key of its form. */
export interface DiscussionPage extends ThreadPage {
  submissionKey: string
}

type Row = Omit<CommentRow, 'id'> & {
  id: number | null
  subjectState: EntryState
  count: number
  before: number | null
  rootId: number
  free: boolean
  originId: number | null
  sessionTitle: string | null
  fachtagSlug: string | null
  fachtagTitle: string | null
}

/**
 * The discussion of a subject as its page shows it.
 * @param search the query of the page: `reihenfolge` (`neueste`) and `kommentare` (a cursor)
 * @returns null where the viewer does not see the subject
 */
export async function readDiscussion(
  viewer: Viewer,
  subjectId: number,
  search: URLSearchParams,
): Promise<DiscussionPage | null> {
  const page = await listThreads(viewer, subjectId, {
    order: search.get('reihenfolge') === 'neueste' ? 'newest' : 'oldest',
    cursor: search.get('kommentare'),
  })
  return page && { ...page, submissionKey: randomUUID() }
}

/**
 * A page of threads with their first replies, in one statement.
 * @returns null where the viewer does not see the subject
 */
export async function listThreads(
  viewer: Viewer,
  subjectId: number,
  { order, cursor = null }: { order: CommentOrder; cursor?: string | null },
): Promise<ThreadPage | null> {
  const after = cursor ? decodeCursor(cursor, { order, within: subjectId }) : null
  const rows = await readRows<Row>(threadsSql(viewer, subjectId, order, after), 'at', 'editedAt')
  const first = rows[0]
  if (!first) return null
  const threads = toThreads(viewer, rows)
  const free = threads.filter((thread) => thread.origin === null)
  const lastShown = free[threadsPerPage - 1]
  const hasMore = free.length > threadsPerPage
  const at = (position: number) => encodeCursor({ order, within: subjectId, after: position })
  return {
    threads: hasMore ? threads.slice(0, -1) : threads,
    count: first.count,
    order,
    previous: after === null ? null : { cursor: first.before === null ? null : at(first.before) },
    next: hasMore && lastShown ? at(lastShown.id) : null,
    cursorBroken: Boolean(cursor) && after === null,
    writing: writing(viewer, { state: first.subjectState }),
  }
}

function threadsSql(
  viewer: Viewer,
  subjectId: number,
  order: CommentOrder,
  after: number | null,
): Prisma.Sql {
  const direction = Prisma.raw(order === 'oldest' ? 'ASC' : 'DESC')
  const back = Prisma.raw(order === 'oldest' ? 'DESC' : 'ASC')
  const [beyond, upTo] = (order === 'oldest' ? ['>', '<='] : ['<', '>=']).map((sign) => Prisma.raw(sign))
  const roots = Prisma.sql`comment c JOIN entry e ON e.id = c.entry_id
    WHERE c.subject_id = ${subjectId} AND c.parent_id IS NULL AND ${shownRoot(viewer)}`
  const ofFachtage = Prisma.sql`
    SELECT c.entry_id, false AS free FROM ${roots} AND c.origin_id IS NOT NULL UNION ALL`
  const before = Prisma.sql`(SELECT c.entry_id FROM ${roots} AND c.origin_id IS NULL
    AND c.entry_id ${upTo} ${after}::int ORDER BY c.entry_id ${back} OFFSET ${threadsPerPage} LIMIT 1)`
  return Prisma.sql`
    WITH roots AS (
      ${after === null ? ofFachtage : Prisma.empty}
      (SELECT c.entry_id, true AS free FROM ${roots} AND c.origin_id IS NULL
        ${after === null ? Prisma.empty : Prisma.sql`AND c.entry_id ${beyond} ${after}`}
        ORDER BY c.entry_id ${direction} LIMIT ${threadsPerPage + 1})
    ), lines AS (
      SELECT entry_id AS root_id, free, entry_id FROM roots
      UNION ALL
      SELECT roots.entry_id, roots.free, reply.entry_id FROM roots CROSS JOIN LATERAL (
        SELECT c.entry_id FROM comment c JOIN entry e ON e.id = c.entry_id
        WHERE c.parent_id = roots.entry_id AND ${visibleOrOwn(viewer)}
        ORDER BY c.entry_id LIMIT ${repliesPerThread + 1}) reply
    ), shown AS (
      SELECT lines.root_id AS "rootId", lines.free, ${commentColumns(viewer)}, c.origin_id AS "originId",
        session.title AS "sessionTitle", fachtag.slug AS "fachtagSlug", fachtag.title AS "fachtagTitle"
      FROM lines JOIN entry e ON e.id = lines.entry_id JOIN comment c ON c.entry_id = e.id ${commentJoins}
      LEFT JOIN origin ON origin.id = c.origin_id
      LEFT JOIN fachtag_session session ON session.entry_id = origin.session_id
      LEFT JOIN fachtag ON fachtag.id = session.fachtag_id
    )
    SELECT subject.state AS "subjectState", subject.comment_count AS count,
      ${after === null ? Prisma.sql`NULL::int` : before} AS before, shown.*
    FROM entry subject LEFT JOIN shown ON true
    WHERE subject.id = ${subjectId} AND ${visibleOrOwn(viewer, 'subject')}
    ORDER BY shown.free, shown."rootId" ${direction}, shown.id`
}

function toThreads(viewer: Viewer, rows: Row[]): Thread[] {
  const threads = new Map<number, Thread>()
  for (const row of rows) {
    if (row.id === null) continue
    const comment = toComment(viewer, { ...row, id: row.id })
    const thread = threads.get(row.rootId)
    if (thread) thread.replies.push(comment)
    else threads.set(row.rootId, { ...comment, origin: originOf(row), replies: [], moreReplies: null })
  }
  for (const thread of threads.values()) {
    if (thread.replies.length <= repliesPerThread) continue
    thread.replies.pop()
    const after = thread.replies.at(-1)?.id ?? thread.id
    thread.moreReplies = encodeCursor({ order: 'oldest', within: thread.id, after })
  }
  return [...threads.values()]
}

function originOf(row: Row): ThreadOrigin | null {
  if (row.originId === null) return null
  return {
    id: row.originId,
    sessionTitle: row.sessionTitle ?? '',
    fachtag: { slug: row.fachtagSlug ?? '', title: row.fachtagTitle ?? '' },
  }
}
