import { isConfirmed, type Viewer } from '~/auth/viewer'
import { contactAmong } from '~/entries/contact.server'
import { visibleTo } from '~/entries/visibility.server'
import { db, type Tx } from '~/platform/db/client.server'

/** What an organisation does with a solution of another, named with that solution's address. */
export interface ReuseLink {
  reuseId: number
  /** Of the solution. */
  id: number
  slug: string
  title: string
}

/** Whom to call about `reuse r`: the named person, as long as they work there. */
export const reuseContact = contactAmong(['r.contact_id'], 'r.organisation_id')
const most = 500

/** Statements of an organisation in which this person is named as the one to call, by title. */
export async function reusesOfContact(
  organisationId: number,
  memberId: number,
  tx: Tx = db,
): Promise<ReuseLink[]> {
  return tx.$queryRaw<ReuseLink[]>`
    SELECT r.id AS "reuseId", s.entry_id AS id, s.slug, s.title
    FROM reuse r JOIN solution s ON s.entry_id = r.solution_id
    WHERE r.contact_id = ${memberId} AND r.organisation_id = ${organisationId}
    ORDER BY s.title COLLATE "de-x-icu", r.id LIMIT ${most}`
}

/** Statements of the viewer's organisation whose named person no longer works there. */
export async function reusesWithoutContact(viewer: Viewer): Promise<ReuseLink[]> {
  if (!isConfirmed(viewer)) return []
  return db.$queryRaw<ReuseLink[]>`
    SELECT r.id AS "reuseId", s.entry_id AS id, s.slug, s.title
    FROM reuse r JOIN solution s ON s.entry_id = r.solution_id JOIN entry e ON e.id = r.solution_id
    WHERE r.organisation_id = ${viewer.organisationId} AND r.contact_id IS NOT NULL AND r.state <> 'ended'
      AND ${visibleTo(viewer)} AND ${reuseContact} IS NULL
    ORDER BY s.title COLLATE "de-x-icu", r.id LIMIT ${most}`
}
