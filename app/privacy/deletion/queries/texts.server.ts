import type { MemberViewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { textUndoDays } from '../schema'

/** Something a member wrote, as lists name it. */
export interface OwnText {
  id: number
  kind: 'solution' | 'request' | 'comment'
  /** Of a comment, that of what it stands at. */
  title: string
  slug: string
  /** How a comment begins; empty for the others. */
  excerpt: string
  at: Date
}

/** How many texts the page of deleting an account lists of each kind. */
export const mostTexts = 500

/** What this member wrote and others may see, newest first: solutions, requests, comments. */
export function textsOf(memberId: number, tx: Tx = db): Promise<OwnText[]> {
  return tx.$queryRaw<OwnText[]>`
    SELECT * FROM (
      SELECT e.id, e.kind, coalesce(s.title, r.title, ss.title, sr.title, st.label, sf.title, '') AS title,
        coalesce(s.slug, r.slug, '') AS slug, coalesce(left(c.body, 80), '') AS excerpt, coalesce(e.published_at, e.created_at) AS at,
        row_number() OVER (PARTITION BY e.kind ORDER BY e.id DESC) AS nth
      FROM entry e LEFT JOIN solution s ON s.entry_id = e.id LEFT JOIN request r ON r.entry_id = e.id
        LEFT JOIN comment c ON c.entry_id = e.id LEFT JOIN solution ss ON ss.entry_id = c.subject_id
        LEFT JOIN request sr ON sr.entry_id = c.subject_id LEFT JOIN topic st ON st.entry_id = c.subject_id
        LEFT JOIN fachtag_session sf ON sf.entry_id = c.subject_id
      WHERE e.author_id = ${memberId} AND e.kind IN ('solution', 'request', 'comment')
        AND e.state IN ('held', 'visible', 'withdrawn', 'hidden')) own
    WHERE nth <= ${mostTexts} ORDER BY kind DESC, id DESC`
}

/** From when on deletions of single texts can be undone. */
export function restorableSince(): Date {
  return new Date(now().getTime() - textUndoDays * 86_400_000)
}

/** A text that its author deleted and can have back. */
export interface DeletedText {
  id: number
  kind: 'solution' | 'request'
  title: string
  slug: string
  deletedAt: Date
  /** Until when it can be had back. */
  until: Date
}

/** What the viewer deleted and can have back, last deleted first. */
export async function deletedTexts(viewer: MemberViewer, id: number | null = null): Promise<DeletedText[]> {
  const rows = await db.$queryRaw<Omit<DeletedText, 'until'>[]>`
    SELECT e.id, e.kind, coalesce(s.title, r.title) AS title, coalesce(s.slug, r.slug) AS slug,
      d.deleted_at AS "deletedAt"
    FROM entry_deletion d JOIN entry e ON e.id = d.entry_id LEFT JOIN solution s ON s.entry_id = e.id
      LEFT JOIN request r ON r.entry_id = e.id
    WHERE d.deleted_by_id = ${viewer.id} AND e.state = 'deleted' AND d.deleted_at > ${restorableSince()}
      AND e.author_id = ${viewer.id} AND e.organisation_id = ${viewer.organisationId}::int
      AND coalesce(s.entry_id, r.entry_id) IS NOT NULL AND (${id}::int IS NULL OR e.id = ${id}::int)
    ORDER BY d.deleted_at DESC, e.id DESC LIMIT 200`
  return rows.map((row) => ({
    ...row,
    until: new Date(row.deletedAt.getTime() + textUndoDays * 86_400_000),
  }))
}
