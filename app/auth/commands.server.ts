import { recordAudit } from '~/activity/commands.server'
import { liftEndedSuspensions } from '~/members/commands/suspension.server'
import { paths } from '~/paths'
import { db } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { type Factors, factorsOf, spendCode } from '~/second-factor/factors.server'
import { waitForFactor } from '~/second-factor/pendingSignIn.server'
import { signsInAtProviderOnly } from '~/single-sign-on/queries/only.server'
import { passwordChangedMail, resetPasswordMail } from './mails'
import { noSooner } from './noSooner.server'
import { hashPassword, isOutdated, verifyPassword } from './password.server'
import { isGuessable, passwordOwner } from './passwordStrength.server'
import type { ChangePasswordInput, ConfirmPasswordInput, SignInInput } from './schema'
import { endAllSessions, renewSession, type SignedIn, startSession } from './session.server'
import { liveSessions } from './sessionAdapter.server'
import { issueToken, readToken, spendToken } from './tokens.server'
import type { MemberViewer } from './viewer'

interface Account {
  id: number
  name: string
  email: string
  passwordHash: string | null
  emailVerifiedAt: Date | null
  confirmedAt: Date | null
  suspendedAt: Date | null
}

/**
 * Checks address and password and begins a session, or waits for the second factor where the member has one. An
 * unknown address takes as long as a wrong password.
 * @returns the value of the `Set-Cookie` header, whether the member is confirmed, and what the sign-in waits for
 */
export async function signIn(
  { email, password }: SignInInput,
  device: string,
): Promise<
  Result<
    { cookie: string; confirmed: boolean; waitsFor: Factors | null },
    'wrong' | 'unverified' | 'suspended' | 'provider_only'
  >
> {
  const member = await memberByEmail(email)
  const matches = await verifyPassword(member?.passwordHash ?? null, password)
  if (!member || !matches) {
    await recordAudit(db, { verb: 'sign_in.failed', memberId: member?.id ?? null })
    return refused('wrong')
  }
  if (member.suspendedAt && (await liftEndedSuspensions(member.id)) === 0) return refused('suspended')
  if (!member.emailVerifiedAt) return refused('unverified')
  if (await signsInAtProviderOnly(member.id)) return refused('provider_only')
  await renewHash(member, password)
  const confirmed = member.confirmedAt !== null
  const waitsFor = await factorsOf(member.id)
  if (waitsFor) return done({ cookie: await waitForFactor(member.id), confirmed, waitsFor })
  const cookie = await startSession(member.id, device)
  await recordAudit(db, { verb: 'sign_in', actorId: member.id, memberId: member.id })
  return done({ cookie, confirmed, waitsFor })
}

/** Mails a link to set a new password, if the address has an account; nobody learns whether it has. */
export function requestPasswordReset(email: string, publicUrl: string): Promise<void> {
  return noSooner(mailResetLink(email, publicUrl))
}

async function mailResetLink(email: string, publicUrl: string): Promise<void> {
  const member = await memberByEmail(email)
  if (!member || member.suspendedAt) return
  await db.$transaction(async (tx) => {
    const token = await issueToken(tx, { purpose: 'reset_password', memberId: member.id })
    const link = publicUrl + paths.resetPassword(token)
    await enqueueMail(tx, { to: member.email, ...resetPasswordMail({ name: member.name, link }) })
  })
}

/**
 * Sets a new password with the token of the mail and ends all sessions. Whoever read the mail has shown that
 * the address is theirs, but the confirmation of the address stays a step of its own.
 */
export async function resetPassword(
  { token, password }: { token: string; password: string },
  publicUrl: string,
): Promise<Result<null, 'unusable' | 'guessable'>> {
  const valid = await readToken('reset_password', token)
  if (!valid) return refused('unusable')
  if (await isGuessable(password, await passwordOwner(valid.memberId))) return refused('guessable')
  const passwordHash = await hashPassword(password)
  const memberId = await db.$transaction(async (tx) => {
    const spent = await spendToken(tx, 'reset_password', token)
    if (!spent) return null
    const member = await tx.member.update({ where: { id: spent.memberId }, data: { passwordHash } })
    await endAllSessions(tx, member.id)
    await recordAudit(tx, { verb: 'password.reset', memberId: member.id })
    const link = publicUrl + paths.forgotPassword()
    await enqueueMail(tx, { to: member.email, ...passwordChangedMail({ name: member.name, link }) })
    return member.id
  })
  return memberId === null ? refused('unusable') : done(null)
}

/**
 * Changes the viewer's own password, ends all sessions and begins a new one here.
 * @returns the value of the `Set-Cookie` header
 */
export async function changePassword(
  viewer: MemberViewer,
  { current, password }: ChangePasswordInput,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<string, 'wrong' | 'guessable'>> {
  const member = await db.member.findUniqueOrThrow({ where: { id: viewer.id } })
  if (!(await verifyPassword(member.passwordHash, current))) return refused('wrong')
  if (await isGuessable(password, await passwordOwner(viewer.id))) return refused('guessable')
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    await tx.member.update({ where: { id: viewer.id }, data: { passwordHash } })
    await endAllSessions(tx, viewer.id)
    await recordAudit(tx, { verb: 'password.changed', actorId: viewer.id, memberId: viewer.id })
    const link = publicUrl + paths.forgotPassword()
    await enqueueMail(tx, { to: member.email, ...passwordChangedMail({ name: member.name, link }) })
  })
  return done(await startSession(viewer.id, device))
}

/**
 * Checks the password of somebody signed in once more, before a sensitive action, and a code of the second factor
 * where there is one.
 * @returns the value of the `Set-Cookie` header: the session goes on under a new id
 */
export async function confirmPassword(
  { viewer }: SignedIn,
  { password, code }: ConfirmPasswordInput,
  cookieHeader: string | null,
): Promise<Result<string, 'wrong' | 'wrong_code' | 'ended'>> {
  const member = await db.member.findUniqueOrThrow({ where: { id: viewer.id } })
  const person = { actorId: viewer.id, memberId: viewer.id }
  if (!(await verifyPassword(member.passwordHash, password))) {
    await recordAudit(db, { verb: 'session.confirm_failed', ...person })
    return refused('wrong')
  }
  if ((await factorsOf(viewer.id)) && !(await spendCode(db, viewer.id, code))) {
    await recordAudit(db, { verb: 'session.confirm_failed', ...person, facts: { factor: 'code' } })
    return refused('wrong_code')
  }
  const cookie = await renewSession(cookieHeader)
  if (!cookie) return refused('ended')
  await recordAudit(db, { verb: 'session.confirmed', ...person })
  return done(cookie)
}

/** Ends one of the viewer's own sessions. */
export async function endOwnSession(viewer: MemberViewer, publicId: string): Promise<Result<null, 'gone'>> {
  return (await endOwn(viewer, { publicId })) === 0 ? refused('gone') : done(null)
}

/** Ends all of the viewer's own sessions but the one they are using. */
export async function endOtherSessions({ viewer, publicId }: SignedIn): Promise<void> {
  await endOwn(viewer, { publicId: { not: publicId } })
}

async function endOwn(viewer: MemberViewer, which: { publicId: string | { not: string } }): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { ...liveSessions(viewer.id), ...which } })
    if (count === 0) return 0
    const facts = { count }
    await recordAudit(tx, { verb: 'session.ended', actorId: viewer.id, memberId: viewer.id, facts })
    return count
  })
}

/** Makes a hash of an earlier cost anew, now that the password is at hand. */
async function renewHash({ id, passwordHash: before }: Account, password: string): Promise<void> {
  if (before === null || !isOutdated(before)) return
  const passwordHash = await hashPassword(password)
  // Somebody may have set a new password meanwhile.
  await db.member.updateMany({ where: { id, passwordHash: before }, data: { passwordHash } })
}

async function memberByEmail(email: string): Promise<Account | null> {
  const rows = await db.$queryRaw<Account[]>`
    SELECT id, name, email, password_hash AS "passwordHash", email_verified_at AS "emailVerifiedAt",
      confirmed_at AS "confirmedAt", suspended_at AS "suspendedAt"
    FROM member WHERE lower(email) = lower(${email}) AND anonymised_at IS NULL`
  return rows[0] ?? null
}
