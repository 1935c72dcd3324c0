import { isConfirmed, type Viewer } from '~/auth/viewer'
import { shownOrganisation } from '~/entries/shown.server'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { CostBand, Status } from '../choices'
import type { ShownOrganisation } from '../SolutionFacts'

/** A solution like the one whose page is read. */
export interface RelatedSolution {
  id: number
  slug: string
  title: string
  membersOnly: boolean
  reuseCount: number
  status: Status | null
  statusSince: string | null
  /** Null where they are not for this viewer. */
  costOnce: CostBand | null
  costYearly: CostBand | null
  organisation: ShownOrganisation | null
  products: string[]
  providers: string[]
}

const shownAtMost = 4

/** The solutions most like this one that the viewer sees, whichever of the two found the other, in one statement. */
export function relatedSolutions(viewer: Viewer, id: number): Promise<RelatedSolution[]> {
  const member = isConfirmed(viewer) ? Prisma.sql`true` : Prisma.sql`s.cost_public`
  return readRows<RelatedSolution>(Prisma.sql`
    SELECT e.id, s.slug, s.title, e.visibility = 'members' AS "membersOnly", e.reuse_count AS "reuseCount",
      s.status, s.status_since::text AS "statusSince",
      CASE WHEN ${member} THEN s.cost_once END AS "costOnce",
      CASE WHEN ${member} THEN s.cost_yearly END AS "costYearly",
      ${shownOrganisation} AS organisation,
      ARRAY(SELECT p.name FROM solution_product sp JOIN product p ON p.id = sp.product_id
        WHERE sp.entry_id = e.id ORDER BY p.name COLLATE "de-x-icu") AS products,
      ARRAY(SELECT v.short_name FROM solution_provider sv JOIN organisation v ON v.id = sv.organisation_id
        WHERE sv.entry_id = e.id ORDER BY v.short_name COLLATE "de-x-icu") AS providers
    FROM (SELECT id, max(likeness) AS likeness FROM (
        SELECT related_id AS id, likeness FROM related_solution WHERE solution_id = ${id}
        UNION ALL SELECT solution_id, likeness FROM related_solution WHERE related_id = ${id}) pair GROUP BY id) r
      JOIN entry e ON e.id = r.id JOIN solution s ON s.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE ${visibleTo(viewer)}
    ORDER BY r.likeness DESC, e.id DESC LIMIT ${shownAtMost}`)
}
