import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { db } from '~/platform/db/client.server'

/** A solution that organisations like the viewer's use and their own does not. */
export interface MissingSolution {
  id: number
  slug: string
  title: string
  /** Organisations of those asked about that test or use it. */
  users: number
  /** Some of their names. */
  names: string[]
}

/**
 * What these organisations test or use and the viewer's neither made nor says anything of, most used first.
 * @param alike ids of organisations, the most alike first
 */
export async function missingSolutions(
  viewer: Viewer,
  alike: number[],
  limit = 5,
): Promise<MissingSolution[]> {
  if (!isConfirmed(viewer) || alike.length === 0) return []
  return db.$queryRaw<MissingSolution[]>`
    SELECT e.id, s.slug, s.title, used.users, used.names FROM (
      SELECT r.solution_id, count(*)::int AS users,
        (array_agg(o.short_name ORDER BY array_position(${alike}::int[], o.id)))[1:3] AS names
      FROM reuse r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.organisation_id = ANY(${alike}::int[]) AND r.state IN ('testing', 'in_use')
      GROUP BY r.solution_id) used
    JOIN entry e ON e.id = used.solution_id JOIN solution s ON s.entry_id = e.id
    WHERE ${visibleTo(viewer)} AND e.organisation_id IS DISTINCT FROM ${viewer.organisationId}
      AND NOT EXISTS (SELECT 1 FROM reuse own WHERE own.solution_id = e.id
        AND own.organisation_id = ${viewer.organisationId})
    ORDER BY used.users DESC, e.reuse_count DESC, e.id DESC LIMIT ${limit}`
}
