import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import type { Prisma, Tx } from '~/platform/db/client.server'

/** A solution whose statements this transaction alone may change. */
export interface LockedSolution {
  id: number
  slug: string
  title: string
  organisationId: number | null
}

/**
 * Holds a visible solution until the transaction ends, so that statements on it are made one after the other: one row
 * an organisation, no circle of adaptations, no count lost. Null where the viewer does not see it, or it is a draft,
 * withdrawn, hidden or deleted.
 */
export async function lockSolution(
  tx: Tx,
  viewer: Viewer,
  solutionId: number,
): Promise<LockedSolution | null> {
  const rows = await tx.$queryRaw<LockedSolution[]>`
    SELECT e.id, s.slug, s.title, e.organisation_id AS "organisationId"
    FROM entry e JOIN solution s ON s.entry_id = e.id
    WHERE e.id = ${solutionId} AND e.kind = 'solution' AND ${visibleTo(viewer)} FOR NO KEY UPDATE OF e`
  return rows[0] ?? null
}

/** A statement as it stands, with what decides on its next step. */
export type StoredReuse = Prisma.ReuseGetPayload<object> & {
  /** Whether any version of it said "in Erprobung" or "im Einsatz". */
  everReused: boolean
  hasAdaptations: boolean
}

/** The statement of an organisation on a solution; its entry must be locked by this transaction. */
export async function storedReuse(
  tx: Tx,
  solutionId: number,
  organisationId: number,
): Promise<StoredReuse | null> {
  const row = await tx.reuse.findUnique({
    where: { solutionId_organisationId: { solutionId, organisationId } },
  })
  if (!row) return null
  const [more] = await tx.$queryRaw<{ everReused: boolean; hasAdaptations: boolean }[]>`
    SELECT EXISTS (SELECT FROM reuse_revision WHERE reuse_id = ${row.id}
        AND source->>'state' IN ('testing', 'in_use')) AS "everReused",
      EXISTS (SELECT FROM reuse WHERE adapted_from_id = ${row.id}) AS "hasAdaptations"`
  return { ...row, everReused: more?.everReused ?? false, hasAdaptations: more?.hasAdaptations ?? false }
}
