import { recordAudit } from '~/activity/commands.server'
import { hashPassword } from '~/auth/password.server'
import { isGuessable } from '~/auth/passwordStrength.server'
import { issueToken, spendToken } from '~/auth/tokens.server'
import { acceptRules } from '~/legal/commands/consent.server'
import { markJoined, markOperator } from '~/organisations/commands.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { findRegistration } from '../queries/registration.server'

/**
 * Prepares an administrator of the organisation that runs the site and makes the link with which that person
 * sets the password. Whoever can call it has the database already, so it also helps when nobody is left.
 * @param organisationKeyOrName key (AGS, district key, ARS), slug, or the exact name where only one has it
 * @returns the link, valid for 72 hours and once
 */
export async function createFirstAdministrator(
  input: { organisationKeyOrName: string; email: string; name: string },
  publicUrl: string,
): Promise<
  Result<{ link: string; organisation: string }, 'unknown_organisation' | 'ambiguous_organisation'>
> {
  const { organisationKeyOrName: wanted, name } = input
  const email = input.email.toLowerCase()
  const found = await db.organisation.findMany({
    where: {
      successorId: null,
      OR: [{ key: wanted }, { slug: wanted }, { name: wanted }, { shortName: wanted }],
    },
    select: { id: true, name: true },
    take: 2,
  })
  const organisation = found[0]
  if (!organisation) return refused('unknown_organisation')
  if (found.length > 1) return refused('ambiguous_organisation')
  const organisationId = organisation.id
  return db.$transaction(async (tx) => {
    await markOperator(tx, organisationId)
    await markJoined(tx, organisationId)
    const details = { name, organisationId, role: 'administrator', suspendedAt: null }
    const before = await tx.member.findFirst({ where: { email } })
    const member = before
      ? await tx.member.update({ where: { id: before.id }, data: details })
      : await tx.member.create({ data: { email, createdAt: now(), ...details } })
    const token = await issueToken(tx, { purpose: 'first_administrator', memberId: member.id })
    await recordAudit(tx, { verb: 'member.first_administrator', memberId: member.id })
    return done({ link: publicUrl + paths.firstAdministrator(token), organisation: organisation.name })
  })
}

/** Sets the password with the link of the command line; address and membership count as confirmed. */
export async function acceptFirstAdministrator({
  token,
  password,
}: {
  token: string
  password: string
}): Promise<Result<null, 'unusable' | 'guessable'>> {
  const owner = await findRegistration('first_administrator', token)
  if (!owner) return refused('unusable')
  if (await isGuessable(password, owner)) return refused('guessable')
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const spent = await spendToken(tx, 'first_administrator', token)
    if (!spent) return refused('unusable')
    const at = now()
    await tx.member.update({
      where: { id: spent.memberId },
      data: { passwordHash, emailVerifiedAt: at, confirmedAt: at, refusedAt: null, refusalReason: '' },
    })
    await acceptRules(tx, spent.memberId)
    await recordAudit(tx, { verb: 'password.first', actorId: spent.memberId, memberId: spent.memberId })
    return done(null)
  })
}
