import type { Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleOrOwn } from '~/entries/visibility.server'
import { db, type Tx } from '~/platform/db/client.server'
import type { Subject } from '../subject'
import { type SubjectRow, subjectColumns, subjectJoins, toSubject } from './subject.server'

/** A comment as its author edits or deletes it, and as somebody answers it. */
export interface CommentSource {
  id: number
  authorId: number | null
  state: EntryState
  version: number
  body: string
  html: string
  parentId: number | null
  subject: Subject
}

/** A comment with its source text; null where the viewer may not read it or does not see its subject. */
export async function findComment(
  viewer: Viewer,
  commentId: number,
  tx: Tx = db,
): Promise<CommentSource | null> {
  const rows = await tx.$queryRaw<(SubjectRow & Omit<CommentSource, 'subject'>)[]>`
    SELECT e.id, e.author_id AS "authorId", e.state, e.version, c.body, c.body_html AS html,
      c.parent_id AS "parentId", ${subjectColumns}
    FROM comment c JOIN entry e ON e.id = c.entry_id JOIN entry subject ON subject.id = c.subject_id ${subjectJoins}
    WHERE c.entry_id = ${commentId} AND ${visibleOrOwn(viewer)} AND ${visibleOrOwn(viewer, 'subject')}`
  const row = rows[0]
  if (!row) return null
  const { id, authorId, state, version, body, html, parentId } = row
  return { id, authorId, state, version, body, html, parentId, subject: toSubject(row) }
}
