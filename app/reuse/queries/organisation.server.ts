import { isConfirmed, type Viewer } from '~/auth/viewer'
import { type ContactPerson, personOf } from '~/entries/contact.server'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { ReuseState } from '../choices'
import { reuseContact } from './contact.server'

/** A solution of others that an organisation says something of. */
export interface ReusedSolution {
  id: number
  slug: string
  title: string
  state: ReuseState
  /** `2022-03-01`; see `statusSince.ts`. */
  since: string | null
  endedReason: string
  owner: { name: string; key: string | null; slug: string | null } | null
  /** Null for those who are not confirmed. */
  contact: string | null
  contactPerson: ContactPerson | null
}

/** What an organisation does with the solutions of others, by state. */
export type ReusedByState = Partial<Record<ReuseState, ReusedSolution[]>>

/**
 * What an organisation reuses, tests, is interested in and ended, as far as the viewer sees the solutions, in one
 * statement.
 * @param each so many of each state, the latest statements first
 * @returns what to show, and whether there is more
 */
export async function reusedBy(
  viewer: Viewer,
  organisationId: number,
  each: number,
): Promise<{ states: ReusedByState; more: boolean }> {
  const contact = isConfirmed(viewer)
    ? Prisma.sql`r.contact, ${personOf(reuseContact)} AS "contactPerson"`
    : Prisma.sql`NULL AS contact, NULL AS "contactPerson"`
  const rows = await readRows<ReusedSolution>(Prisma.sql`
    SELECT found.* FROM (VALUES ('in_use'), ('testing'), ('interested'), ('ended')) AS wanted (state),
    LATERAL (
      SELECT e.id, s.slug, s.title, r.state, r.since::text, r.ended_reason AS "endedReason", ${contact},
        CASE WHEN o.id IS NOT NULL
          THEN json_build_object('name', o.short_name, 'key', o.key, 'slug', o.slug) END AS owner
      FROM reuse r JOIN entry e ON e.id = r.solution_id JOIN solution s ON s.entry_id = e.id
        LEFT JOIN organisation o ON o.id = e.organisation_id
      WHERE r.organisation_id = ${organisationId} AND r.state = wanted.state AND ${visibleTo(viewer)}
      ORDER BY r.updated_at DESC, r.id DESC LIMIT ${each + 1}) AS found`)
  const states: ReusedByState = {}
  let more = false
  for (const row of rows) {
    const list = states[row.state] ?? []
    if (list.length === each) more = true
    else states[row.state] = [...list, row]
  }
  return { states, more }
}
