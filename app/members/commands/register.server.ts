import { recordActivity } from '~/activity/commands.server'
import { noSooner } from '~/auth/noSooner.server'
import { hashPassword } from '~/auth/password.server'
import { isGuessable } from '~/auth/passwordStrength.server'
import { issueToken } from '~/auth/tokens.server'
import { acceptRules } from '~/legal/commands/consent.server'
import { paths, safePath } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { accountExistsMail, verifyEmailMail } from '../mails'
import type { Registration } from '../schema'

interface Site {
  publicUrl: string
  /** Where to go on after the first sign-in, a path of this site; empty for nowhere special. */
  continueTo: string
}

/**
 * Registers somebody and mails the link that confirms the address. The answer is the same whether the address
 * is new or not: who has an account already gets a mail that says so, and nothing of it changes.
 */
export async function register(
  registration: Registration,
  site: Site,
): Promise<Result<null, 'unknown_organisation' | 'guessable'>> {
  const { email, name, organisationId, wantedOrganisation, password } = registration
  const organisation = organisationId === null ? wantedOrganisation : await openOrganisation(organisationId)
  if (organisation === null) return refused('unknown_organisation')
  if (await isGuessable(password, { name, email, organisation })) return refused('guessable')
  const passwordHash = await hashPassword(password)
  await noSooner(keepRegistration(registration, passwordHash, site))
  return done(null)
}

async function keepRegistration(
  { email, name, functionTitle, organisationId, wantedOrganisation }: Registration,
  passwordHash: string,
  { publicUrl, continueTo }: Site,
): Promise<void> {
  const details = { name, functionTitle, organisationId, wantedOrganisation, passwordHash }
  await db.$transaction(async (tx) => {
    const created = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO member (email, name, function_title, organisation_id, wanted_organisation, password_hash, created_at)
      VALUES (${email}, ${name}, ${functionTitle}, ${organisationId}, ${wantedOrganisation}, ${passwordHash}, ${now()})
      ON CONFLICT (lower(email)) DO NOTHING RETURNING id`
    const fresh = created[0]
    if (fresh) {
      await recordActivity(tx, { verb: 'member.registered', memberId: fresh.id, organisationId })
      await acceptRules(tx, fresh.id)
      await mailVerification(tx, { id: fresh.id, email, name }, { publicUrl, continueTo })
      return
    }
    const known = await tx.member.findFirstOrThrow({ where: { email } })
    if (known.emailVerifiedAt) {
      const link = publicUrl + paths.signIn(safePath(continueTo, '') || undefined)
      const resetLink = publicUrl + paths.forgotPassword()
      await enqueueMail(tx, { to: email, ...accountExistsMail({ name: known.name, link, resetLink }) })
      return
    }
    // Until the address is confirmed, the latest registration counts: whoever reads the mailbox decides.
    await tx.member.update({ where: { id: known.id }, data: details })
    await acceptRules(tx, known.id)
    await mailVerification(tx, { id: known.id, email, name }, { publicUrl, continueTo })
  })
}

/** Mails the confirming link again to whoever still needs it; nobody learns who that is. */
export function resendVerification(email: string, publicUrl: string): Promise<void> {
  return noSooner(mailVerificationAgain(email, publicUrl))
}

async function mailVerificationAgain(email: string, publicUrl: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { email, emailVerifiedAt: null, anonymisedAt: null } })
    if (!member) return
    const before = await tx.token.findFirst({
      where: { memberId: member.id, purpose: 'verify_email' },
      orderBy: { createdAt: 'desc' },
    })
    await mailVerification(tx, member, { publicUrl, continueTo: before?.continueTo ?? '' })
  })
}

async function mailVerification(
  tx: Tx,
  member: { id: number; email: string; name: string },
  { publicUrl, continueTo }: Site,
): Promise<void> {
  const token = await issueToken(tx, {
    purpose: 'verify_email',
    memberId: member.id,
    continueTo: safePath(continueTo, ''),
  })
  const link = publicUrl + paths.verifyEmail(token)
  await enqueueMail(tx, { to: member.email, ...verifyEmailMail({ name: member.name, link }) })
}

/** The name of an organisation that can still be joined. */
async function openOrganisation(id: number): Promise<string | null> {
  const found = await db.organisation.findFirst({ where: { id, successorId: null }, select: { name: true } })
  return found?.name ?? null
}
