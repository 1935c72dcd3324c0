import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { lockOtherAdministrators } from './manage.server'

/**
 * Locks a member out until a moment and ends all their sessions; whether the actor may is the caller's question. A
 * suspension that lasts longer already stays as it is.
 */
export async function suspendUntil(
  tx: Tx,
  actorId: number,
  { memberId, until }: { memberId: number; until: Date },
): Promise<Result<null, 'gone' | 'last_administrator'>> {
  const others = await lockOtherAdministrators(tx, memberId)
  const rows = await tx.$queryRaw<{ role: string; suspendedAt: Date | null; suspendedUntil: Date | null }[]>`
    SELECT role, suspended_at AS "suspendedAt", suspended_until AS "suspendedUntil" FROM member
    WHERE id = ${memberId} AND anonymised_at IS NULL FOR UPDATE`
  const member = rows[0]
  if (!member) return refused('gone')
  if (member.role === 'administrator' && others === 0) return refused('last_administrator')
  const longer = member.suspendedAt && (!member.suspendedUntil || member.suspendedUntil > until)
  if (longer) return done(null)
  await tx.member.update({
    where: { id: memberId },
    data: { suspendedAt: member.suspendedAt ?? now(), suspendedUntil: until },
  })
  await endAllSessions(tx, memberId)
  const facts = { until: until.toISOString() }
  await recordAudit(tx, { verb: 'member.suspended', actorId, memberId, facts })
  return done(null)
}

/** Takes back a suspension that ends at exactly this moment; one that was changed meanwhile stays. */
export async function endSuspension(
  tx: Tx,
  actorId: number,
  { memberId, until }: { memberId: number; until: Date },
): Promise<boolean> {
  const { count } = await tx.member.updateMany({
    where: { id: memberId, suspendedAt: { not: null }, suspendedUntil: until },
    data: { suspendedAt: null, suspendedUntil: null },
  })
  if (count === 1) await recordAudit(tx, { verb: 'member.unsuspended', actorId, memberId })
  return count === 1
}

/**
 * Ends the suspensions whose time is over, so that everything else need only look whether somebody is suspended. Run
 * from time to time, and for one member whenever they sign in.
 * @returns how many it ended
 */
export async function liftEndedSuspensions(memberId?: number): Promise<number> {
  // Also a write that touches no row makes all processes forget the pages they keep.
  const due = await db.member.findFirst({
    where: { id: memberId, suspendedUntil: { lte: now() } },
    select: { id: true },
  })
  if (!due) return 0
  return db.$transaction(async (tx) => {
    const one = memberId ?? null
    const over = await tx.$queryRaw<{ id: number }[]>`
      UPDATE member SET suspended_at = NULL, suspended_until = NULL
      WHERE suspended_until <= ${now()} AND (${one}::int IS NULL OR id = ${one}) RETURNING id`
    for (const { id } of over) await recordAudit(tx, { verb: 'member.suspension_over', memberId: id })
    return over.length
  })
}
