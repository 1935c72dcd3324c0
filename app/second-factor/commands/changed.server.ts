import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { paths } from '~/paths'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { type FactorChange, factorChangedMail } from '../mails'

/**
 * What follows when members change their own factors: all sessions end (the one in use begins anew), it is recorded,
 * and the member is told.
 */
export async function afterChange(
  tx: Tx,
  memberId: number,
  change: FactorChange,
  publicUrl: string,
): Promise<void> {
  const { name, email } = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
  await endAllSessions(tx, memberId)
  await recordAudit(tx, { verb: `factor.${change}`, actorId: memberId, memberId })
  const link = publicUrl + paths.security()
  await enqueueMail(tx, { to: email, ...factorChangedMail({ name, link }, change) })
}

/** Takes what is left without a factor: recovery codes alone are none. */
export async function dropOrphanedCodes(tx: Tx, memberId: number): Promise<void> {
  const apps = await tx.authenticatorApp.count({ where: { memberId } })
  const passkeys = await tx.passkey.count({ where: { memberId } })
  if (apps + passkeys === 0) await tx.recoveryCode.deleteMany({ where: { memberId } })
}

/** Holds a member's factors until the transaction ends: of two requests at once, the second sees what the first did. */
export async function lockFactors(tx: Tx, memberId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId} FOR UPDATE`
}
