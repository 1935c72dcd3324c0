import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { isAdministrator, type Viewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { lockOtherAdministrators } from '../commands/manage.server'
import { changeEmail } from './change.server'
import { changeRefusedMail } from './mails'
import { findChange, openChangeOf } from './queries.server'
import { lockedMember } from './request.server'

/** `waits`: the other mailbox has not confirmed yet. */
export type Confirmation = 'waits' | 'done'

type Problem = 'unusable' | 'taken' | 'last_administrator'

/**
 * Confirms one side of a change with the code of its mail; the second one carries it out.
 * @returns `taken`: somebody has the address by now; `last_administrator`: the role would be lost with the domain
 */
export function confirmEmailChange(code: string, publicUrl: string): Promise<Result<Confirmation, Problem>> {
  return unlessTaken(async (tx) => {
    const change = await findChange(code, tx)
    if (!change) return refused('unusable')
    const side = change.side === 'old' ? { oldConfirmedAt: now() } : { newConfirmedAt: now() }
    return settle(tx, change.memberId, change.id, side, { publicUrl, actorId: change.memberId })
  })
}

/** An administrator stands in for the old address of somebody else, which is out of reach. */
export async function confirmForOldAddress(
  viewer: Viewer,
  memberId: number,
  publicUrl: string,
): Promise<Result<Confirmation, Problem | 'not_allowed'>> {
  if (!isAdministrator(viewer) || viewer.id === memberId) return refused('not_allowed')
  return unlessTaken(async (tx) => {
    const change = await openChangeOf(tx, memberId)
    if (!change || change.oldConfirmed) return refused('unusable')
    await recordAudit(tx, { verb: 'email.change_vouched', actorId: viewer.id, memberId })
    return settle(tx, memberId, change.id, { oldConfirmedAt: now() }, { publicUrl, actorId: viewer.id })
  })
}

/** Says with the code of the old address that it was somebody else: the change ends, and so does every session. */
export async function refuseEmailChange(code: string, publicUrl: string): Promise<Result<null, 'unusable'>> {
  return db.$transaction(async (tx) => {
    const change = await findChange(code, tx)
    if (change?.side !== 'old') return refused('unusable')
    const { memberId } = change
    const member = await lockedMember(tx, memberId)
    const { count } = await tx.emailChange.updateMany({
      where: { id: change.id, endedAt: null },
      data: { outcome: 'refused', endedAt: now() },
    })
    if (!member || count === 0) return refused('unusable')
    await endAllSessions(tx, memberId)
    await recordAudit(tx, { verb: 'email.change_refused', actorId: memberId, memberId })
    const mail = changeRefusedMail({ name: member.name, link: publicUrl + paths.forgotPassword() })
    await enqueueMail(tx, { to: member.email, ...mail })
    return done(null)
  })
}

async function settle(
  tx: Tx,
  memberId: number,
  changeId: number,
  side: { oldConfirmedAt: Date } | { newConfirmedAt: Date },
  by: { publicUrl: string; actorId: number },
): Promise<Result<Confirmation, Problem>> {
  // In the order of every command, so that nobody waits for each other: administrators, the member, the change.
  const administrators = await lockOtherAdministrators(tx, memberId)
  const member = await lockedMember(tx, memberId)
  const open = await openChangeOf(tx, memberId, true)
  if (!member || open?.id !== changeId) return refused('unusable')
  await tx.emailChange.update({ where: { id: changeId }, data: side })
  const oldConfirmed = open.oldConfirmed || 'oldConfirmedAt' in side
  const newConfirmed = open.newConfirmed || 'newConfirmedAt' in side
  if (!oldConfirmed || !newConfirmed) return done('waits')
  const changed = await changeEmail(tx, { memberId, email: open.email, administrators, ...by })
  const outcome = changed.ok ? 'done' : 'impossible'
  await tx.emailChange.update({ where: { id: changeId }, data: { outcome, endedAt: now() } })
  return changed.ok ? done('done') : changed
}

/** Somebody may take the address in the same moment: then the database says so. */
async function unlessTaken<Answer>(
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer | { ok: false; problem: 'taken' }> {
  try {
    return await db.$transaction(work)
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return refused('taken')
    throw error
  }
}
