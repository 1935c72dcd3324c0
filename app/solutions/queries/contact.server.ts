import { isConfirmed, type Viewer } from '~/auth/viewer'
import { contactAmong } from '~/entries/contact.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'

/** A solution, named with its address. */
export interface SolutionLink {
  id: number
  slug: string
  title: string
}

/** Whom to call about `solution s` of `entry e`: the chosen person, else the author, as long as they work there. */
export const solutionContact = contactAmong(['s.contact_member_id', 'e.author_id'], 'e.organisation_id')

const kept = Prisma.sql`e.kind = 'solution' AND e.state IN ('visible', 'withdrawn', 'hidden', 'held')`
const most = 500

/** Solutions of an organisation about which this person is the one to call, by title. */
export async function solutionsOfContact(
  organisationId: number,
  memberId: number,
  tx: Tx = db,
): Promise<SolutionLink[]> {
  return tx.$queryRaw<SolutionLink[]>`
    SELECT e.id, s.slug, s.title FROM entry e JOIN solution s ON s.entry_id = e.id
    WHERE e.organisation_id = ${organisationId} AND ${kept}
      AND ${memberId} IN (s.contact_member_id, e.author_id) AND ${solutionContact} = ${memberId}
    ORDER BY s.title COLLATE "de-x-icu", e.id LIMIT ${most}`
}

/** Published solutions of the viewer's organisation about which nobody can be called any more. */
export async function solutionsWithoutContact(viewer: Viewer): Promise<SolutionLink[]> {
  if (!isConfirmed(viewer)) return []
  return db.$queryRaw<SolutionLink[]>`
    SELECT e.id, s.slug, s.title FROM entry e JOIN solution s ON s.entry_id = e.id
    WHERE e.organisation_id = ${viewer.organisationId} AND e.kind = 'solution' AND e.state = 'visible'
      AND ${solutionContact} IS NULL
    ORDER BY s.title COLLATE "de-x-icu", e.id LIMIT ${most}`
}
