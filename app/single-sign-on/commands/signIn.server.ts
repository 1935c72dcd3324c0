import { recordAudit } from '~/activity/commands.server'
import { beginSession } from '~/auth/session.server'
import {
  confirmVouchedMember,
  createVouchedMember,
  followProviderRole,
} from '~/members/commands/vouched.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { sealSecret } from '~/platform/secrets.server'
import { type Claims, claimHolds, functionOf, nameOf, vouchedEmail } from '../claims.server'
import type { EnabledProvider } from '../queries/provider.server'
import { keepAdoption, type Visit } from '../visits.server'
import type { Arrival, Comer, Entered, Known, Presented, ReturnProblem } from './return.server'

/** What an ID token is sealed for. */
export const idTokenPurpose = 'provider_session.id_token'

interface Way {
  visit: Pick<Visit, 'continueTo' | 'resume'>
  comer: Pick<Comer, 'device'>
  browser: string
}

/**
 * Signs in whom the provider presents: by issuer and subject, never by an address. The first time makes them a member
 * of the provider's organisation.
 */
export async function signInByProvider(
  provider: EnabledProvider,
  person: Presented,
  way: Way,
): Promise<Result<Arrival | Known, ReturnProblem>> {
  const email = vouchedEmail(person.claims, provider.domains)
  if (!email.ok) return email
  const member = await db.$transaction(async (tx) => {
    // Of two first sign-ins at the same moment the second finds what the first made.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${person.issuer} ${person.subject}`}, 0))`
    const known = await recognise(tx, provider, person)
    if (!known.ok || known.value !== null) return known
    const created = await createVouchedMember(tx, {
      organisationId: provider.organisationId,
      email: email.value,
      name: nameOf(person.claims, email.value),
      functionTitle: functionOf(person.claims),
    })
    if (created.ok) await keepIdentity(tx, provider, person, created.value)
    return created
  })
  if (member.ok && member.value !== null) {
    await followRole(provider, person.claims, member.value)
    return enter(provider, person.idToken, member.value, way)
  }
  if (!member.ok && member.problem !== 'email_taken') return refused(member.problem)
  const { continueTo, resume } = way.visit
  const found = { subject: person.subject, email: email.value, continueTo, resume }
  const code = await keepAdoption(provider.id, way.browser, found)
  return done({ kind: 'email_taken', email: email.value, code })
}

/** Whose identity it is; null where nobody's yet. */
async function recognise(
  tx: Tx,
  provider: EnabledProvider,
  { issuer, subject }: Presented,
): Promise<Result<number | null, 'suspended' | 'closed' | 'left' | 'not_accepted'>> {
  const identity = await tx.memberIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { member: true },
  })
  if (!identity) return done(null)
  const { member } = identity
  if (member.anonymisedAt) return refused('closed')
  if (member.suspendedAt) return refused('suspended')
  if (member.organisationId !== provider.organisationId) return refused('left')
  if (member.refusedAt) return refused('not_accepted')
  if (!member.confirmedAt) await confirmVouchedMember(tx, member.id, provider.organisationId)
  await tx.memberIdentity.update({
    where: { issuer_subject: { issuer, subject } },
    data: { usedAt: now() },
  })
  return done(member.id)
}

/** Ties a member to whom the provider means; an earlier one of the same provider goes. */
export async function keepIdentity(
  tx: Tx,
  provider: { id: number },
  { issuer, subject }: Pick<Presented, 'issuer' | 'subject'>,
  memberId: number,
): Promise<void> {
  await tx.memberIdentity.deleteMany({ where: { memberId, providerId: provider.id } })
  const at = now()
  await tx.memberIdentity.create({
    data: { issuer, subject, memberId, providerId: provider.id, createdAt: at, usedAt: at },
  })
  await recordAudit(tx, { verb: 'identity.linked', memberId, facts: { providerId: provider.id } })
}

async function followRole(provider: EnabledProvider, claims: Claims, memberId: number): Promise<void> {
  const { id: providerId, roleClaim, organiserValue } = provider
  if (!roleClaim) return
  const organiser = claimHolds(claims, roleClaim, organiserValue)
  await db.$transaction((tx) => followProviderRole(tx, { memberId, organiser, providerId }))
}

/** Begins the session. */
export async function enter(
  provider: { id: number },
  idToken: string,
  memberId: number,
  { visit, comer }: Pick<Way, 'visit' | 'comer'>,
): Promise<Result<Entered, never>> {
  const { cookie, publicId } = await beginSession(memberId, comer.device, 'oidc')
  await db.providerSession.create({
    data: { sessionId: publicId, providerId: provider.id, idToken: sealSecret(idToken, idTokenPurpose) },
  })
  const facts = { via: 'oidc', providerId: provider.id }
  await recordAudit(db, { verb: 'sign_in', actorId: memberId, memberId, facts })
  const { continueTo, resume } = visit
  return done({ kind: 'signed_in', cookie, continueTo, resume })
}
