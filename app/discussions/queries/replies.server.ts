import type { Viewer } from '~/auth/viewer'
import { visibleOrOwn } from '~/entries/visibility.server'
import { db, Prisma } from '~/platform/db/client.server'
import { decodeCursor, encodeCursor } from '../cursor.server'
import { type Writing, writing } from '../policy'
import { repliesPerThread } from '../schema'
import type { Subject } from '../subject'
import {
  type CommentRow,
  type CommentShown,
  commentColumns,
  commentJoins,
  shownRoot,
  toComment,
} from './shown.server'
import { type SubjectRow, subjectColumns, subjectJoins, toSubject } from './subject.server'

/** A page of the replies to one comment. */
export interface RepliesPage {
  subject: Subject
  root: CommentShown
  replies: CommentShown[]
  previous: { cursor: string | null } | null
  next: string | null
  cursorBroken: boolean
  writing: Writing
}

/**
 * A page of the replies to a comment, in one statement.
 * @returns null where the comment stands in no discussion that the viewer sees
 */
export async function listReplies(
  viewer: Viewer,
  rootId: number,
  cursor: string | null,
): Promise<RepliesPage | null> {
  const after = cursor ? decodeCursor(cursor, { order: 'oldest', within: rootId }) : null
  const rows = await db.$queryRaw<(CommentRow & SubjectRow & { before: number | null })[]>`
    WITH root AS (
      SELECT c.entry_id, c.subject_id FROM comment c JOIN entry e ON e.id = c.entry_id
      JOIN entry subject ON subject.id = c.subject_id
      WHERE c.entry_id = ${rootId} AND c.parent_id IS NULL AND ${shownRoot(viewer)} AND ${visibleOrOwn(viewer, 'subject')}
    ), lines AS (
      SELECT entry_id FROM root
      UNION ALL
      (SELECT c.entry_id FROM ${replies(viewer, rootId)} AND c.entry_id > ${after ?? 0}
        ORDER BY c.entry_id LIMIT ${repliesPerThread + 1})
    )
    SELECT ${commentColumns(viewer)}, ${subjectColumns},
      (SELECT c.entry_id FROM ${replies(viewer, rootId)} AND c.entry_id <= ${after ?? 0}
        ORDER BY c.entry_id DESC OFFSET ${repliesPerThread} LIMIT 1) AS before
    FROM root JOIN entry subject ON subject.id = root.subject_id ${subjectJoins} CROSS JOIN lines
    JOIN entry e ON e.id = lines.entry_id JOIN comment c ON c.entry_id = e.id ${commentJoins}
    ORDER BY e.id`
  const [first, ...others] = rows
  if (!first) return null
  const shown = others.slice(0, repliesPerThread)
  const at = (position: number) => encodeCursor({ order: 'oldest', within: rootId, after: position })
  const last = shown.at(-1)
  return {
    subject: toSubject(first),
    root: toComment(viewer, first),
    replies: shown.map((row) => toComment(viewer, row)),
    previous: after === null ? null : { cursor: first.before === null ? null : at(first.before) },
    next: last && others.length > repliesPerThread ? at(last.id) : null,
    cursorBroken: Boolean(cursor) && after === null,
    writing: writing(viewer, { state: first.subjectState }),
  }
}

function replies(viewer: Viewer, rootId: number): Prisma.Sql {
  return Prisma.sql`comment c JOIN entry e ON e.id = c.entry_id
    WHERE c.parent_id = ${rootId} AND ${visibleOrOwn(viewer)}`
}
