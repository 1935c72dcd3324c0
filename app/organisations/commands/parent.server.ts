import type { Tx } from '~/platform/db/client.server'

export type ParentProblem = 'unknown_parent' | 'ambiguous_parent' | 'circle'

/**
 * What an organisation belongs to, by what somebody typed: its key, its name, or `Name (Schlüssel)` as the form
 * offers it. Nothing belongs to itself, also not by way of others.
 */
export async function findParent(
  tx: Tx,
  organisationId: number,
  typed: string,
): Promise<{ id: number } | { problem: ParentProblem }> {
  const key = /^\d{5,12}$/.exec(typed)?.[0] ?? /\((\d{5,12})\)$/.exec(typed)?.[1]
  const name = typed.toLowerCase()
  const found = key
    ? await tx.organisation.findMany({ where: { key, successorId: null }, select: { id: true } })
    : await tx.$queryRaw<{ id: number }[]>`
        SELECT id FROM organisation WHERE successor_id IS NULL
          AND (lower(short_name) = ${name} OR lower(name) = ${name}) LIMIT 2`
  const [first, second] = found
  if (!first) return { problem: 'unknown_parent' }
  if (second) return { problem: 'ambiguous_parent' }
  const above = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE above (id, parent_id) AS (
      SELECT id, parent_id FROM organisation WHERE id = ${first.id}
      UNION SELECT o.id, o.parent_id FROM organisation o JOIN above ON o.id = above.parent_id)
    SELECT id FROM above WHERE id = ${organisationId}`
  return above.length > 0 ? { problem: 'circle' } : { id: first.id }
}
