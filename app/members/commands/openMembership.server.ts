import { recordActivity } from '~/activity/commands.server'
import { markJoined } from '~/organisations/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

/**
 * Makes somebody a confirmed member, in the transaction of the decision; the first one lets the organisation
 * take part.
 * @param confirmedById the organiser who decided; null where the address decided
 * @returns false when somebody else was faster
 */
export async function openMembership(
  tx: Tx,
  deed: { memberId: number; organisationId: number; confirmedById: number | null },
): Promise<boolean> {
  const { memberId, organisationId, confirmedById } = deed
  const { count } = await tx.member.updateMany({
    where: { id: memberId, organisationId, confirmedAt: null },
    data: { confirmedAt: now(), confirmedById, refusedAt: null, refusalReason: '' },
  })
  if (count === 0) return false
  await recordActivity(tx, { verb: 'member.confirmed', actorId: confirmedById, memberId, organisationId })
  await markJoined(tx, organisationId)
  return true
}

/** Where one organisation goes into another, its people belong to that one, also those who still wait. */
export async function moveMembers(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.member.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } })
}
