import type { Tx } from '~/platform/db/client.server'
import { countRatings } from './commands.server'

/**
 * Where one organisation goes into another, its ratings count for that one. Ratings of what is now their own fall
 * away: nobody rates what their own organisation did.
 */
export async function mergeRatings(tx: Tx, fromId: number, intoId: number): Promise<void> {
  const affected = await tx.$queryRaw<{ id: number }[]>`
    SELECT e.id FROM entry e WHERE e.id IN (
      SELECT entry_id FROM rating WHERE organisation_id = ${fromId}
      UNION SELECT r.entry_id FROM rating r JOIN entry own ON own.id = r.entry_id
      WHERE r.organisation_id = ${intoId} AND own.organisation_id = ${fromId})
    ORDER BY e.id FOR NO KEY UPDATE`
  await tx.$executeRaw`
    DELETE FROM rating r USING entry e WHERE e.id = r.entry_id
      AND r.organisation_id IN (${fromId}, ${intoId}) AND e.organisation_id IN (${fromId}, ${intoId})`
  await tx.rating.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } })
  for (const { id } of affected) await countRatings(tx, id)
}
