import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import type { Role, Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canManageMembers, canSuspend } from '../policy'

type Refusal = 'not_allowed' | 'gone' | 'last_administrator'

/**
 * Grants or withdraws a role and ends all sessions of the member: none outlives the rights it was begun with. Only
 * confirmed members have a role, and one administrator always stays.
 */
export async function changeRole(
  viewer: Viewer,
  { memberId, role }: { memberId: number; role: Role },
): Promise<Result<null, Refusal | 'unconfirmed'>> {
  if (viewer.kind === 'guest' || !canManageMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const others = await lockOtherAdministrators(tx, memberId)
    const member = await tx.member.findFirst({ where: { id: memberId, anonymisedAt: null } })
    if (!member) return refused('gone')
    if (member.role === role) return done(null)
    if (!member.confirmedAt) return refused('unconfirmed')
    if (member.role === 'administrator' && !member.suspendedAt && others === 0) {
      return refused('last_administrator')
    }
    await tx.member.update({ where: { id: memberId }, data: { role } })
    await endAllSessions(tx, memberId)
    await recordAudit(tx, {
      verb: 'member.role',
      actorId: viewer.id,
      memberId,
      facts: { from: member.role, to: role },
    })
    return done(null)
  })
}

/** Locks a member out and ends all their sessions. */
export async function suspendMember(viewer: Viewer, memberId: number): Promise<Result<null, Refusal>> {
  if (viewer.kind === 'guest' || !canSuspend(viewer, { id: memberId })) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const others = await lockOtherAdministrators(tx, memberId)
    const member = await tx.member.findFirst({ where: { id: memberId, anonymisedAt: null } })
    if (!member) return refused('gone')
    if (member.role === 'administrator' && others === 0) return refused('last_administrator')
    if (member.suspendedAt && !member.suspendedUntil) return done(null)
    const suspendedAt = member.suspendedAt ?? now()
    await tx.member.update({ where: { id: memberId }, data: { suspendedAt, suspendedUntil: null } })
    await endAllSessions(tx, memberId)
    await recordAudit(tx, { verb: 'member.suspended', actorId: viewer.id, memberId })
    return done(null)
  })
}

/** Lets a suspended member in again. */
export async function unsuspendMember(
  viewer: Viewer,
  memberId: number,
): Promise<Result<null, 'not_allowed' | 'gone'>> {
  if (viewer.kind === 'guest' || !canManageMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      // Who is about to leave is locked out for another reason.
      where: { id: memberId, suspendedAt: { not: null }, deletion: null },
      data: { suspendedAt: null, suspendedUntil: null },
    })
    if (count === 0) return refused('gone')
    await recordAudit(tx, { verb: 'member.unsuspended', actorId: viewer.id, memberId })
    return done(null)
  })
}

/**
 * Counts the administrators besides this member and holds all of them until the transaction ends: of two that
 * take each other's role at the same moment, the second sees what the first did.
 */
export async function lockOtherAdministrators(tx: Tx, memberId: number): Promise<number> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM member
    WHERE role = 'administrator' AND confirmed_at IS NOT NULL AND suspended_at IS NULL AND anonymised_at IS NULL
    ORDER BY id FOR UPDATE`
  return rows.filter((row) => row.id !== memberId).length
}
