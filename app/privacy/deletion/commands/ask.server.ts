import { randomBytes } from 'node:crypto'
import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { isAdministrator, type MemberViewer } from '~/auth/viewer'
import { handOverContacts } from '~/members/commands/handOver.server'
import { lockOtherAdministrators } from '~/members/commands/manage.server'
import type { HandOver } from '~/members/leaving/schema'
import { findLeaving } from '~/members/queries/leaving.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { deletionAskedMail } from '../mails'
import { canDeleteAccount } from '../policy'
import { hashedCode } from '../queries/account.server'
import { textsOf } from '../queries/texts.server'
import { type DeletionReason, undoDays } from '../schema'
import { runDeletion } from './run.server'

/** How an account is to be deleted. */
export interface AskedDeletion {
  memberId: number
  handOver: HandOver
  /** Entries that go too, instead of staying with the municipality. */
  texts: number[]
  /** `own`: the person themselves. */
  reason: DeletionReason | 'own'
  /** Without the days in which it can be undone; administrators only. */
  atOnce?: boolean
}

type Refusal = 'not_allowed' | 'gone' | 'last_administrator' | 'unknown_colleague'

/**
 * Locks an account that is to be deleted: its sessions end, nobody is led to the person any more, contacts go to the
 * chosen colleagues. In two weeks it is anonymised; until then the person can have it back.
 */
export async function askForDeletion(
  viewer: MemberViewer,
  asked: AskedDeletion,
  publicUrl: string,
): Promise<Result<{ dueAt: Date }, Refusal>> {
  const { memberId, handOver, texts, reason, atOnce = false } = asked
  const own = viewer.id === memberId
  if (!canDeleteAccount(viewer, { id: memberId })) return refused('not_allowed')
  // An administrator's own account goes the way of everybody's: nobody skips the days for second thoughts.
  if (own !== (reason === 'own') || (atOnce && (own || !isAdministrator(viewer))))
    return refused('not_allowed')
  const at = now()
  const dueAt = atOnce ? at : new Date(at.getTime() + undoDays * 86_400_000)
  const asking = await db.$transaction(
    async (tx): Promise<Result<null, Refusal>> => {
      const others = await lockOtherAdministrators(tx, memberId)
      await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId} FOR UPDATE`
      const member = await tx.member.findFirst({
        where: { id: memberId, anonymisedAt: null, deletion: null },
      })
      if (!member) return refused('gone')
      if (member.role === 'administrator' && !member.suspendedAt && others === 0) {
        return refused('last_administrator')
      }
      const leaving = await findLeaving(viewer, memberId, tx)
      if (leaving) {
        const handed = await handOverContacts(tx, leaving, { handOver, actorId: viewer.id, publicUrl })
        if (!handed.ok) return handed
      }
      const theirs = new Set((await textsOf(memberId, tx)).map(({ id }) => id))
      await tx.memberDeletion.create({
        data: {
          memberId,
          askedById: viewer.id,
          reason,
          askedAt: at,
          dueAt,
          suspendedBeforeAt: member.suspendedAt,
          suspendedBeforeUntil: member.suspendedUntil,
          entries: { create: texts.filter((id) => theirs.has(id)).map((entryId) => ({ entryId })) },
        },
      })
      // A suspension that ends by itself must not let in who is about to leave.
      const suspendedAt = member.suspendedAt ?? at
      await tx.member.update({ where: { id: memberId }, data: { suspendedAt, suspendedUntil: null } })
      await endAllSessions(tx, memberId)
      const facts = { reason, atOnce, texts: texts.length }
      await recordAudit(tx, { verb: 'member.deletion_asked', actorId: viewer.id, memberId, facts })
      if (!atOnce) {
        const link = publicUrl + paths.undoDeletion(await newCode(tx, memberId))
        const mail = deletionAskedMail({ name: member.name, dueAt, link, own })
        await enqueueMail(tx, { to: member.email, ...mail })
      }
      return done(null)
    },
    { timeout: 30_000 },
  )
  if (!asking.ok) return refused(asking.problem)
  if (atOnce) await runDeletion(memberId)
  return done({ dueAt })
}

/** Takes a deletion back; whoever asked for it, the account is as before. Contacts stay where they went. */
export async function undoDeletion(code: string): Promise<Result<null, 'unusable'>> {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ memberId: number }[]>`
      SELECT member_id AS "memberId" FROM member_deletion
      WHERE ${hashedCode(code)} = ANY (code_hashes) AND due_at > ${now()} FOR UPDATE`
    const memberId = rows[0]?.memberId
    if (memberId === undefined) return refused('unusable')
    await giveBack(tx, memberId, memberId)
    return done(null)
  })
}

/** The same by an administrator. */
export async function undoDeletionOf(
  viewer: MemberViewer,
  memberId: number,
): Promise<Result<null, 'not_allowed' | 'gone'>> {
  if (!isAdministrator(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT FROM member_deletion WHERE member_id = ${memberId} AND due_at > ${now()} FOR UPDATE`
    if (rows.length === 0) return refused('gone')
    await giveBack(tx, memberId, viewer.id)
    return done(null)
  })
}

/**
 * A code with which somebody who has just shown that the account is theirs takes its deletion back.
 * @returns null where it is not on its way out
 */
export async function codeForUndo(email: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ memberId: number }[]>`
      SELECT d.member_id AS "memberId" FROM member_deletion d JOIN member m ON m.id = d.member_id
      WHERE lower(m.email) = lower(${email}) AND d.due_at > ${now()} FOR UPDATE OF d`
    const memberId = rows[0]?.memberId
    return memberId === undefined ? null : newCode(tx, memberId)
  })
}

async function newCode(tx: Tx, memberId: number): Promise<string> {
  const code = randomBytes(32).toString('base64url')
  await tx.memberDeletion.update({ where: { memberId }, data: { codeHashes: { push: hashedCode(code) } } })
  return code
}

async function giveBack(tx: Tx, memberId: number, actorId: number): Promise<void> {
  const before = await tx.memberDeletion.delete({ where: { memberId } })
  const { suspendedBeforeAt: suspendedAt, suspendedBeforeUntil: suspendedUntil } = before
  await tx.member.update({ where: { id: memberId }, data: { suspendedAt, suspendedUntil } })
  await recordAudit(tx, { verb: 'member.deletion_undone', actorId, memberId })
}
