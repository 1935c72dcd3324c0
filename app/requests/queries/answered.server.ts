import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { Outcome } from '../limits'

/** A request that a solution answers. */
export interface AnsweredRequest {
  id: number
  slug: string
  title: string
  organisation: string | null
  outcome: Outcome | null
  /** This solution solved it. */
  solved: boolean
}

/** The requests that a solution answers and that the viewer sees, those it solved first. */
export async function answeredRequests(viewer: Viewer, solutionId: number): Promise<AnsweredRequest[]> {
  return readRows<AnsweredRequest>(Prisma.sql`
    SELECT e.id, r.slug, r.title, o.short_name AS organisation, r.outcome,
      r.solved_by_id IS NOT DISTINCT FROM a.solution_id AS solved
    FROM request_answer a JOIN entry e ON e.id = a.request_id JOIN request r ON r.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE a.solution_id = ${solutionId} AND ${visibleTo(viewer)}
    ORDER BY solved DESC, a.created_at DESC, e.id DESC LIMIT 50`)
}
