import type { Viewer } from '~/auth/viewer'
import { visibleOrOwn } from '~/entries/visibility.server'
import { db } from '~/platform/db/client.server'
import type { ReuseState } from '../choices'

/** Where somebody reuses a solution, or whose it is (`state` null); a few districts have no coordinates. */
export interface ReusePlace {
  id: number
  name: string
  state: ReuseState | null
  lat: number
  lon: number
}

const most = 2_000

/** The places of a solution and of those who reuse it, its own first; who is merely interested is left out. */
export function reusePlaces(viewer: Viewer, solutionId: number): Promise<ReusePlace[]> {
  return db.$queryRaw<ReusePlace[]>`
    WITH seen AS (
      SELECT e.id, e.organisation_id FROM entry e
      WHERE e.id = ${solutionId} AND e.kind = 'solution' AND ${visibleOrOwn(viewer)}
    ), stated AS (
      SELECT organisation_id, NULL AS state, 0 AS place FROM seen
      UNION ALL
      SELECT r.organisation_id, r.state, r.id FROM reuse r JOIN seen ON r.solution_id = seen.id
      WHERE r.state <> 'interested'
    )
    SELECT o.id, o.short_name AS name, s.state, o.lat, o.lon
    FROM stated s JOIN organisation o ON o.id = s.organisation_id
    WHERE o.lat IS NOT NULL AND o.lon IS NOT NULL ORDER BY s.place LIMIT ${most}`
}
