import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import type { Viewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { db } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { factorsOf } from '../factors.server'
import { factorsResetMail } from '../mails'
import { canResetFactors } from '../policy'
import type { ResetReason } from '../schema'
import { lockFactors } from './changed.server'

/**
 * Takes all factors of somebody who can no longer use them, ends their sessions and tells them. Their password is
 * enough to sign in from then on; who needs a factor sets a new one up at once.
 */
export async function resetFactors(
  viewer: Viewer,
  { memberId, reason }: { memberId: number; reason: ResetReason },
  publicUrl: string,
): Promise<Result<null, 'not_allowed' | 'gone' | 'no_factor'>> {
  if (viewer.kind === 'guest' || !canResetFactors(viewer, { id: memberId })) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await lockFactors(tx, memberId)
    const member = await tx.member.findFirst({ where: { id: memberId, anonymisedAt: null } })
    if (!member) return refused('gone')
    const factors = await factorsOf(memberId, tx)
    if (!factors) return refused('no_factor')
    await tx.authenticatorApp.deleteMany({ where: { memberId } })
    await tx.passkey.deleteMany({ where: { memberId } })
    await tx.recoveryCode.deleteMany({ where: { memberId } })
    await endAllSessions(tx, memberId)
    await recordAudit(tx, {
      verb: 'factor.reset',
      actorId: viewer.id,
      memberId,
      facts: { reason, ...factors },
    })
    const link = publicUrl + paths.security()
    await enqueueMail(tx, { to: member.email, ...factorsResetMail({ name: member.name, link }, reason) })
    return done(null)
  })
}
