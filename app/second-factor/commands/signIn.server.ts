import { recordAudit } from '~/activity/commands.server'
import { startSession } from '~/auth/session.server'
import { paths } from '~/paths'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { signsInAtProviderOnly } from '~/single-sign-on/queries/only.server'
import { spendCode } from '../factors.server'
import { recoveryUsedMail, wrongCodesMail } from '../mails'
import { checkPasskey } from '../passkeys.server'
import {
  countWrongCode,
  endPendingSignIn,
  holdPendingSignIn,
  type PendingSignIn,
  wrongCodesAllowed,
} from '../pendingSignIn.server'
import type { AssertionResponse } from '../schema'

/** A session that has begun. */
export interface Begun {
  /** Value of the `Set-Cookie` header. */
  cookie: string
  /** Whether the member is confirmed. */
  confirmed: boolean
}

/**
 * Ends a sign-in that waits, with a code.
 * @returns `ended` after too many wrong codes, or where it was used meanwhile: it begins again with the password
 */
export async function signInWithCode(
  pending: PendingSignIn,
  code: string,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<Begun, 'wrong' | 'ended'>> {
  const { idHash, memberId } = pending
  const result = await db.$transaction(async (tx): Promise<Result<null, 'wrong' | 'ended'>> => {
    if (!(await holdPendingSignIn(tx, idHash))) return refused('ended')
    const used = await spendCode(tx, memberId, code)
    if (!used) return refused(await noteWrongCode(tx, pending, publicUrl))
    await endPendingSignIn(tx, idHash)
    if (used === 'recovery_code') await tellOfRecovery(tx, pending, publicUrl)
    await recordAudit(tx, { verb: 'sign_in', actorId: memberId, memberId, facts: { factor: used } })
    return done(null)
  })
  if (!result.ok) return result
  return done({ cookie: await startSession(memberId, device, 'password'), confirmed: pending.confirmed })
}

/** Signs in with a passkey alone, which the device gave out only for a fingerprint, a face or a PIN. */
export async function signInWithPasskey(
  response: AssertionResponse,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<Begun, 'wrong' | 'suspended' | 'unverified' | 'provider_only'>> {
  const used = await checkPasskey({ purpose: 'sign_in' }, response, publicUrl)
  const member = used && (await db.member.findFirst({ where: { id: used.memberId, anonymisedAt: null } }))
  if (!member) {
    await recordAudit(db, { verb: 'sign_in.failed', facts: { factor: 'passkey' } })
    return refused('wrong')
  }
  if (member.suspendedAt) return refused('suspended')
  if (!member.emailVerifiedAt) return refused('unverified')
  const { id } = member
  if (await signsInAtProviderOnly(id)) return refused('provider_only')
  const cookie = await startSession(id, device, 'passkey')
  await recordAudit(db, { verb: 'sign_in', actorId: id, memberId: id, facts: { factor: 'passkey' } })
  return done({ cookie, confirmed: member.confirmedAt !== null })
}

async function noteWrongCode(tx: Tx, pending: PendingSignIn, publicUrl: string): Promise<'wrong' | 'ended'> {
  const { idHash, memberId, name, email } = pending
  await recordAudit(tx, { verb: 'sign_in.failed', memberId, facts: { factor: 'code' } })
  if ((await countWrongCode(tx, idHash)) < wrongCodesAllowed) return 'wrong'
  // Whoever has got this far knows the password: its owner wants to know. Told once, as the waiting ends with it.
  await endPendingSignIn(tx, idHash)
  const link = publicUrl + paths.forgotPassword()
  await enqueueMail(tx, { to: email, ...wrongCodesMail({ name, link }) })
  return 'ended'
}

async function tellOfRecovery(tx: Tx, { memberId, name, email }: PendingSignIn, publicUrl: string) {
  const left = await tx.recoveryCode.count({ where: { memberId, usedAt: null } })
  const link = publicUrl + paths.security()
  await enqueueMail(tx, { to: email, ...recoveryUsedMail({ name, link }, left) })
}
