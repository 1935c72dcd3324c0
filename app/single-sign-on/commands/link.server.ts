import { recordAudit } from '~/activity/commands.server'
import { verifyPassword } from '~/auth/password.server'
import type { MemberViewer } from '~/auth/viewer'
import { confirmVouchedMember } from '~/members/commands/vouched.server'
import { paths } from '~/paths'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { vouchedEmail } from '../claims.server'
import { providerClient, type Site } from '../client.server'
import { ProviderFault } from '../fault.server'
import { identityLinkedMail } from '../mails'
import { canLink } from '../policy'
import { type EnabledProvider, enabledProvider } from '../queries/provider.server'
import { browserSecret, readAdoption } from '../visits.server'
import type { Arrival, Entered, Presented, ReturnProblem } from './return.server'
import { enter, keepIdentity } from './signIn.server'

type Identity = Pick<Presented, 'issuer' | 'subject'>

/** Ties the viewer's account to whom the provider presents. Somebody who waits is confirmed by that. */
export async function linkIdentity(
  provider: EnabledProvider,
  person: Presented,
  viewer: MemberViewer,
  site: Site,
): Promise<Result<Arrival, ReturnProblem>> {
  if (!canLink(viewer, provider)) return refused('other_organisation')
  const email = vouchedEmail(person.claims, provider.domains)
  if (!email.ok) return email
  const linked = await db.$transaction((tx) => link(tx, provider, person, viewer.id, site))
  return linked ? done({ kind: 'linked' }) : refused('identity_taken')
}

/** The address that waits for a password under this code; null where it is over, or this is another browser. */
export async function adoptableEmail(
  providerId: number,
  code: string,
  cookieHeader: string | null,
  site: Site,
): Promise<string | null> {
  const browser = browserSecret(cookieHeader, site)
  return (browser && (await readAdoption(providerId, code, browser))?.email) || null
}

/**
 * Ties an account to whom a provider presented before, by the password of the account, and signs in.
 * @param code of `keepAdoption`
 */
export async function adoptByPassword(
  providerId: number,
  { code, password }: { code: string; password: string },
  comer: { cookieHeader: string | null; device: string },
  site: Site,
): Promise<Result<Entered, 'over' | 'wrong' | 'suspended' | 'other_organisation' | 'identity_taken'>> {
  const browser = browserSecret(comer.cookieHeader, site)
  const provider = await enabledProvider(providerId)
  const kept = browser && provider ? await readAdoption(providerId, code, browser) : null
  if (!kept || !provider) return refused('over')
  const member = await db.member.findFirst({ where: { email: kept.email, anonymisedAt: null } })
  if (!(await verifyPassword(member?.passwordHash ?? null, password)) || !member) {
    await recordAudit(db, { verb: 'sign_in.failed', memberId: member?.id ?? null })
    return refused('wrong')
  }
  if (member.suspendedAt) return refused('suspended')
  if (member.organisationId !== provider.organisationId || member.refusedAt) {
    return refused('other_organisation')
  }
  const issuer = await issuerOf(provider, site)
  if (issuer === null) return refused('over')
  const { subject } = kept
  const linked = await db.$transaction(async (tx) => {
    await tx.providerVisit.delete({ where: { stateHash: kept.stateHash } })
    return link(tx, provider, { issuer, subject }, member.id, site)
  })
  if (!linked) return refused('identity_taken')
  return enter(provider, '', member.id, { visit: kept, comer })
}

/** Unties the viewer's account from a provider; sessions begun there end. */
export async function unlinkIdentity(
  viewer: MemberViewer,
  providerId: number,
): Promise<Result<null, 'gone' | 'only_way'>> {
  return db.$transaction(async (tx) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id: viewer.id } })
    if (member.passwordHash === null) return refused('only_way')
    const { count } = await tx.memberIdentity.deleteMany({ where: { memberId: viewer.id, providerId } })
    if (count === 0) return refused('gone')
    await tx.session.deleteMany({ where: { memberId: viewer.id, providerSession: { providerId } } })
    await recordAudit(tx, {
      verb: 'identity.unlinked',
      actorId: viewer.id,
      memberId: viewer.id,
      facts: { providerId },
    })
    return done(null)
  })
}

/** Forgets whom providers mean by a member, where the member goes: they may come back as somebody new. */
export async function removeIdentities(tx: Tx, memberId: number): Promise<void> {
  await tx.memberIdentity.deleteMany({ where: { memberId } })
}

/** As the provider writes it; null where it cannot be asked now. */
async function issuerOf(provider: EnabledProvider, site: Site): Promise<string | null> {
  try {
    return (await providerClient(provider, site)).serverMetadata().issuer
  } catch (error) {
    if (error instanceof ProviderFault) return null
    throw error
  }
}

async function link(
  tx: Tx,
  provider: EnabledProvider,
  { issuer, subject }: Identity,
  memberId: number,
  site: Site,
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`
  const known = await tx.memberIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } })
  if (known && known.memberId !== memberId) return false
  await tx.memberIdentity.deleteMany({ where: { issuer, subject } })
  await keepIdentity(tx, provider, { issuer, subject }, memberId)
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
  if (!member.confirmedAt && !member.refusedAt && member.emailVerifiedAt)
    await confirmVouchedMember(tx, memberId, provider.organisationId)
  const words = { name: member.name, label: provider.label, link: site.publicUrl + paths.ownProviders() }
  await enqueueMail(tx, { to: member.email, ...identityLinkedMail(words) })
  return true
}
