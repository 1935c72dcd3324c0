import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'

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

/** So many more, the newest of those used as much, are looked at: some are withdrawn, and some used more elsewhere. */
const looked = 100

/**
 * What these organisations test or use and the viewer's neither made nor says anything of, most used first.
 * @param alike ids of organisations, the most alike first, or SQL for an array of them
 */
export async function missingSolutions(
  viewer: Viewer,
  alike: number[] | Prisma.Sql,
  limit = 5,
): Promise<MissingSolution[]> {
  if (!isConfirmed(viewer)) return []
  return readRows<MissingSolution>(Prisma.sql`
    WITH alike AS MATERIALIZED (SELECT ${alike}::int[] AS ids),
    used AS MATERIALIZED (
      SELECT r.solution_id, count(*)::int AS users FROM reuse r
      WHERE r.organisation_id = ANY((SELECT ids FROM alike)::int[]) AND r.state IN ('testing', 'in_use')
        AND r.solution_id NOT IN (SELECT own.solution_id FROM reuse own WHERE own.organisation_id = ${viewer.organisationId})
        AND r.solution_id NOT IN (SELECT made.id FROM entry made
          WHERE made.organisation_id = ${viewer.organisationId} AND made.kind = 'solution')
      GROUP BY r.solution_id
    ), foremost AS (
      SELECT solution_id, users FROM used ORDER BY users DESC, solution_id DESC LIMIT ${limit + looked}
    ), shown AS (
      SELECT e.id, e.reuse_count, f.users FROM foremost f JOIN entry e ON e.id = f.solution_id
      WHERE ${visibleTo(viewer)} ORDER BY f.users DESC, e.reuse_count DESC, e.id DESC LIMIT ${limit}
    )
    SELECT e.id, s.slug, s.title, e.users, ARRAY(
      SELECT o.short_name FROM reuse r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.solution_id = e.id AND r.organisation_id = ANY((SELECT ids FROM alike)::int[]) AND r.state IN ('testing', 'in_use')
      ORDER BY array_position((SELECT ids FROM alike), o.id) LIMIT 3) AS names
    FROM shown e JOIN solution s ON s.entry_id = e.id ORDER BY e.users DESC, e.reuse_count DESC, e.id DESC`)
}
