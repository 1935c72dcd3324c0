import type { Viewer } from '~/auth/viewer'
import { visibleOrOwn } from '~/entries/visibility.server'
import { paths } from '~/paths'
import { db, Prisma } from '~/platform/db/client.server'
import { encodeCursor } from '../cursor.server'
import { repliesPerThread, threadsPerPage } from '../schema'
import { type Subject, subjectPath } from '../subject'
import { shownRoot } from './shown.server'
import { type SubjectRow, subjectColumns, subjectJoins, toSubject } from './subject.server'

/** Where a comment stands: on a page of its subject, or on a page of the replies to its thread. */
export interface CommentPlace {
  subject: Subject
  rootId: number
  /** Address of the page with the comment as its anchor. */
  address: string
}

/**
 * Where a comment stands in the default order.
 * @returns null where the viewer may not read the comment or does not see its subject
 */
export async function findCommentPlace(viewer: Viewer, commentId: number): Promise<CommentPlace | null> {
  const rows = await db.$queryRaw<(SubjectRow & { parentId: number | null })[]>`
    SELECT ${subjectColumns}, c.parent_id AS "parentId"
    FROM comment c JOIN entry e ON e.id = c.entry_id JOIN entry subject ON subject.id = c.subject_id ${subjectJoins}
    WHERE c.entry_id = ${commentId} AND ${visibleOrOwn(viewer)} AND ${visibleOrOwn(viewer, 'subject')}`
  const row = rows[0]
  if (!row) return null
  const subject = toSubject(row)
  const rootId = row.parentId ?? commentId
  const afterReply =
    row.parentId === null ? null : await pageBreakAmongReplies(viewer, row.parentId, commentId)
  if (afterReply !== null) {
    const ab = encodeCursor({ order: 'oldest', within: rootId, after: afterReply })
    return { subject, rootId, address: paths.commentReplies(rootId, { ab }, commentId) }
  }
  const after = await pageBreakAmongThreads(viewer, subject.id, rootId)
  const kommentare = after === null ? null : encodeCursor({ order: 'oldest', within: subject.id, after })
  return { subject, rootId, address: paths.discussion(subjectPath(subject), { kommentare }, commentId) }
}

/** The last thread of the page before the one that shows this thread; null on the first page. */
function pageBreakAmongThreads(viewer: Viewer, subjectId: number, rootId: number): Promise<number | null> {
  return pageBreak(
    Prisma.sql`c.subject_id = ${subjectId} AND c.parent_id IS NULL AND c.origin_id IS NULL
      AND c.entry_id < ${rootId} AND ${shownRoot(viewer)}
      AND EXISTS (SELECT FROM comment root WHERE root.entry_id = ${rootId} AND root.origin_id IS NULL)`,
    threadsPerPage,
  )
}

function pageBreakAmongReplies(viewer: Viewer, rootId: number, replyId: number): Promise<number | null> {
  return pageBreak(
    Prisma.sql`c.parent_id = ${rootId} AND c.entry_id < ${replyId} AND ${visibleOrOwn(viewer)}`,
    repliesPerThread,
  )
}

async function pageBreak(before: Prisma.Sql, pageSize: number): Promise<number | null> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM (
      SELECT c.entry_id AS id, row_number() OVER (ORDER BY c.entry_id) AS position
      FROM comment c JOIN entry e ON e.id = c.entry_id WHERE ${before}) earlier
    WHERE position % ${pageSize} = 0 ORDER BY id DESC LIMIT 1`
  return rows[0]?.id ?? null
}
