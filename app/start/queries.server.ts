import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'

/** What there is, as the viewer may see it; counting ends at 1,001. */
export interface Figures {
  solutions: number
  /** Organisations that these solutions come from. */
  organisations: number
  comments: number
  /** Requests that are still open. */
  requests: number
}

/** The true figures of the start page, in one statement. */
export async function siteFigures(viewer: Viewer): Promise<Figures> {
  const rows = await readRows<Figures>(Prisma.sql`
    WITH solutions AS (
      SELECT organisation_id FROM entry e WHERE kind = 'solution' AND ${visibleTo(viewer)} LIMIT 1001
    ), comments AS (
      SELECT 1 FROM entry e WHERE kind = 'comment' AND ${visibleTo(viewer)} LIMIT 1001
    ), requests AS (
      SELECT 1 FROM entry e JOIN request r ON r.entry_id = e.id
      WHERE e.kind = 'request' AND r.outcome IS NULL AND ${visibleTo(viewer)} LIMIT 1001
    )
    SELECT (SELECT count(*)::int FROM solutions) AS solutions,
      (SELECT count(DISTINCT organisation_id)::int FROM solutions) AS organisations,
      (SELECT count(*)::int FROM comments) AS comments,
      (SELECT count(*)::int FROM requests) AS requests`)
  return rows[0] ?? { solutions: 0, organisations: 0, comments: 0, requests: 0 }
}
