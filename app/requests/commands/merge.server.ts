import type { Tx } from '~/platform/db/client.server'

/**
 * Where one organisation goes into another, it seeks for that one. Who joined what is now its own request no longer
 * joins it; of two notes on one request the successor's stays, unless it is empty.
 */
export async function mergeJoins(tx: Tx, fromId: number, intoId: number): Promise<void> {
  const affected = await tx.$queryRaw<{ id: number }[]>`
    SELECT e.id FROM entry e JOIN request r ON r.entry_id = e.id WHERE e.id IN (
      SELECT request_id FROM request_join WHERE organisation_id IN (${fromId}, ${intoId}))
    ORDER BY e.id FOR NO KEY UPDATE OF e, r`
  await tx.$executeRaw`
    DELETE FROM request_join j USING entry e WHERE e.id = j.request_id
      AND j.organisation_id IN (${fromId}, ${intoId}) AND e.organisation_id IN (${fromId}, ${intoId})`
  await tx.$executeRaw`
    UPDATE request_join own SET note = CASE WHEN own.note = '' THEN other.note ELSE own.note END,
      created_at = least(own.created_at, other.created_at)
    FROM request_join other WHERE own.organisation_id = ${intoId} AND other.organisation_id = ${fromId}
      AND other.request_id = own.request_id`
  await tx.$executeRaw`
    DELETE FROM request_join j WHERE j.organisation_id = ${fromId} AND EXISTS (
      SELECT 1 FROM request_join own WHERE own.organisation_id = ${intoId} AND own.request_id = j.request_id)`
  await tx.requestJoin.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } })
  const ids = affected.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE request r SET join_count = (SELECT count(*) FROM request_join j WHERE j.request_id = r.entry_id)
    WHERE r.entry_id = ANY(${ids}::int[])`
}
