import { eraseRemoved } from '~/attachments/commands/moderate.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'

/**
 * Removes the bytes of files that the Fachtag team deleted before this moment and did not put back: from then on that
 * cannot be undone. Entries that were deleted go with retention.
 * @returns how many files it were
 */
export async function eraseDeletedFiles(before: Date): Promise<number> {
  const due = {
    kind: 'attachment',
    decision: 'delete',
    undoneAt: null,
    erasedAt: null,
    decidedAt: { lt: before },
  }
  const decisions = await db.moderationDecision.findMany({ where: due, select: { id: true, thingId: true } })
  for (const { id, thingId } of decisions) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.moderationDecision.updateMany({
        where: { id, undoneAt: null, erasedAt: null },
        data: { erasedAt: now() },
      })
      if (count === 1) await eraseRemoved(tx, thingId)
    })
  }
  return decisions.length
}
