import type { Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleOrOwn } from '~/entries/visibility.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Subject } from '../subject'

/** Columns that `toSubject` reads, of `subjectJoins`. */
export const subjectColumns = Prisma.sql`subject.id AS "subjectId", subject.kind AS "subjectKind",
  subject.state AS "subjectState", coalesce(solution.slug, request.slug, topic.slug) AS "subjectSlug",
  coalesce(solution.title, request.title, topic.label) AS "subjectTitle"`

/** What hangs on an entry aliased `subject`. */
export const subjectJoins = Prisma.sql`
  LEFT JOIN solution ON solution.entry_id = subject.id LEFT JOIN request ON request.entry_id = subject.id
  LEFT JOIN topic ON topic.entry_id = subject.id`

export interface SubjectRow {
  subjectId: number
  subjectKind: Subject['kind']
  subjectState: EntryState
  subjectSlug: string
  subjectTitle: string
}

/** The subject of a row. */
export function toSubject(row: SubjectRow): Subject {
  return { kind: row.subjectKind, id: row.subjectId, slug: row.subjectSlug, title: row.subjectTitle }
}

/** What a comment form was posted to; a topic is found by its former addresses as well. */
export type SubjectAddress = { kind: 'solution' | 'request'; id: number } | { kind: 'topic'; slug: string }

/** The subject at an address with its state; null where the viewer does not see it. */
export async function findSubject(
  viewer: Viewer,
  address: SubjectAddress,
): Promise<{ subject: Subject; state: EntryState } | null> {
  const here =
    address.kind !== 'topic'
      ? Prisma.sql`subject.id = ${address.id} AND subject.kind = ${address.kind}`
      : Prisma.sql`topic.merged_into_id IS NULL AND topic.entry_id IN (
          SELECT coalesce(merged_into_id, entry_id) FROM topic WHERE slug = ${address.slug}
          UNION ALL SELECT target_id FROM former_slug WHERE kind = 'topic' AND slug = ${address.slug})`
  const rows = await db.$queryRaw<SubjectRow[]>`
    SELECT ${subjectColumns} FROM entry subject ${subjectJoins}
    WHERE ${here} AND ${visibleOrOwn(viewer, 'subject')}`
  const row = rows[0]
  return row ? { subject: toSubject(row), state: row.subjectState } : null
}
