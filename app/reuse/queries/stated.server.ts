import { db } from '~/platform/db/client.server'
import type { ReuseState } from '../choices'

/**
 * What an organisation says it does with each of these solutions; those it says nothing of are absent. For lists of
 * solutions that the viewer sees anyway ("nutzen Sie schon").
 */
export async function statedBy(
  organisationId: number,
  solutionIds: readonly number[],
): Promise<Map<number, ReuseState>> {
  if (solutionIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ solutionId: number; state: ReuseState }[]>`
    SELECT solution_id AS "solutionId", state FROM reuse
    WHERE organisation_id = ${organisationId} AND solution_id = ANY(${[...solutionIds]}::int[])`
  return new Map(rows.map(({ solutionId, state }) => [solutionId, state]))
}
