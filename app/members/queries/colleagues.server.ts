import { isConfirmed, type Viewer } from '~/auth/viewer'
import { db, Prisma, type Tx } from '~/platform/db/client.server'

/** Somebody of an organisation who can be called. */
export interface ColleagueChoice {
  id: number
  name: string
  functionTitle: string
}

const callable = Prisma.sql`confirmed_at IS NOT NULL AND suspended_at IS NULL AND anonymised_at IS NULL`

/** Confirmed people of an organisation by name, whom its solutions can name as contact. */
export async function peopleOf(organisationId: number, tx: Tx = db): Promise<ColleagueChoice[]> {
  return tx.$queryRaw<ColleagueChoice[]>`
    SELECT id, name, function_title AS "functionTitle" FROM member
    WHERE organisation_id = ${organisationId} AND ${callable}
    ORDER BY name COLLATE "de-x-icu", id LIMIT 200`
}

/** The viewer's own colleagues, the viewer among them; nobody for those who are not confirmed. */
export async function ownColleagues(viewer: Viewer): Promise<ColleagueChoice[]> {
  return isConfirmed(viewer) ? peopleOf(viewer.organisationId) : []
}

/** Whether the organisation can name this member as contact. */
export async function isPersonOf(tx: Tx, organisationId: number, memberId: number): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM member WHERE id = ${memberId} AND organisation_id = ${organisationId} AND ${callable}`
  return rows.length === 1
}
