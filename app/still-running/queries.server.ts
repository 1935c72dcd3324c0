import { isConfirmed, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import type { Thing } from './schema'

/** One thing of the viewer's organisation that it was asked about and has not answered. */
export interface OpenQuestion {
  thing: Thing
  id: number
  /** The solution that runs, or that is reused. */
  solutionId: number
  slug: string
  title: string
  /** Whose solution is reused; null for one's own. */
  owner: string | null
  confirmedAt: Date | null
}

/** What the viewer's organisation was asked and has not answered, oldest first, at most 100. */
export async function openQuestions(viewer: Viewer): Promise<OpenQuestion[]> {
  if (!isConfirmed(viewer)) return []
  const { organisationId } = viewer
  return db.$queryRaw<OpenQuestion[]>`
    SELECT 'solution' AS thing, s.entry_id AS id, s.entry_id AS "solutionId", s.slug, s.title, NULL AS owner,
      s.status_confirmed_at AS "confirmedAt", s.asked_at
    FROM solution s JOIN entry e ON e.id = s.entry_id
    WHERE e.organisation_id = ${organisationId} AND e.kind = 'solution' AND e.state = 'visible'
      AND s.status IN ('trial', 'in_use') AND s.asked_at > coalesce(s.status_confirmed_at, e.published_at)
    UNION ALL
    SELECT 'reuse', r.id, s.entry_id, s.slug, s.title, o.short_name, r.confirmed_at, r.asked_at
    FROM reuse r JOIN solution s ON s.entry_id = r.solution_id JOIN entry e ON e.id = s.entry_id
      LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE r.organisation_id = ${organisationId} AND r.state IN ('testing', 'in_use') AND e.state = 'visible'
      AND r.asked_at > r.confirmed_at
    ORDER BY asked_at, id LIMIT 100`
}
