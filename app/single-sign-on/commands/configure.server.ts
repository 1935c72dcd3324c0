import { recordAudit } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { checkUrl, OutboundRefused } from '~/platform/outbound/reach.server'
import { done, type Result, refused } from '~/platform/result'
import { sealSecret } from '~/platform/secrets.server'
import { reachOf, type Site, secretPurpose } from '../client.server'
import { canConfigureProviders } from '../policy'
import type { ProviderInput } from '../schema'

/** Why a provider's settings were not kept. */
export type ConfigureProblem =
  | 'not_allowed'
  | 'gone'
  | 'stale'
  | 'not_https'
  | 'private_address'
  | 'secret_missing'
  | 'secret_for_issuer'

/** Adds a provider to an organisation. */
export async function addProvider(
  viewer: Viewer,
  organisationId: number,
  input: ProviderInput,
  site: Site,
): Promise<Result<{ id: number }, ConfigureProblem>> {
  if (!canConfigureProviders(viewer)) return refused('not_allowed')
  const misplaced = misplacedIssuer(input, site)
  if (misplaced) return refused(misplaced)
  const { clientSecret } = input
  if (clientSecret === null) return refused('secret_missing')
  return db.$transaction(async (tx) => {
    const open = await tx.organisation.count({ where: { id: organisationId, successorId: null } })
    if (open === 0) return refused('gone')
    const at = now()
    const { id } = await tx.identityProvider.create({
      data: {
        organisationId,
        ...columnsOf(input),
        clientSecret: sealSecret(clientSecret, secretPurpose),
        createdAt: at,
        updatedAt: at,
      },
    })
    await note(tx, 'provider.added', viewer.id, { id, organisationId, ...input })
    if (input.enabled && input.exclusive) await endOtherWaysIn(tx, organisationId)
    return done({ id })
  })
}

/**
 * Changes a provider. Sessions begun at it end where it is switched off or becomes another; where it becomes the only
 * way in, all others of its organisation's members end, but for administrators'.
 */
export async function changeProvider(
  viewer: Viewer,
  providerId: number,
  input: ProviderInput,
  site: Site,
): Promise<Result<null, ConfigureProblem>> {
  if (!canConfigureProviders(viewer)) return refused('not_allowed')
  const misplaced = misplacedIssuer(input, site)
  if (misplaced) return refused(misplaced)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM identity_provider WHERE id = ${providerId} FOR UPDATE`
    const before = await tx.identityProvider.findUnique({ where: { id: providerId } })
    if (!before) return refused('gone')
    if (before.version !== input.version) return refused('stale')
    const { clientSecret } = input
    // Else whoever sits at an administrator's desk could have the old secret sent to a server of their own.
    if (clientSecret === null && before.issuer !== input.issuer) return refused('secret_for_issuer')
    await tx.identityProvider.update({
      where: { id: providerId },
      data: {
        ...columnsOf(input),
        ...(clientSecret !== null && { clientSecret: sealSecret(clientSecret, secretPurpose) }),
        version: { increment: 1 },
        updatedAt: now(),
      },
    })
    const { organisationId } = before
    await note(tx, 'provider.changed', viewer.id, { id: providerId, organisationId, ...input })
    if (!input.enabled || before.issuer !== input.issuer) await endSessionsOf(tx, providerId)
    const wasOnlyWay = before.enabled && before.exclusive
    if (input.enabled && input.exclusive && !wasOnlyWay) await endOtherWaysIn(tx, organisationId)
    return done(null)
  })
}

/** Where one organisation goes into another, people sign in for that one. */
export async function moveProviders(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.identityProvider.updateMany({
    where: { organisationId: fromId },
    data: { organisationId: intoId },
  })
}

function columnsOf({ clientSecret: _, version: __, roleClaim, organiserValue, ...columns }: ProviderInput) {
  return { ...columns, roleClaim: roleClaim ?? '', organiserValue: organiserValue ?? '' }
}

function misplacedIssuer(input: ProviderInput, site: Site): 'not_https' | 'private_address' | null {
  try {
    checkUrl(new URL(input.issuer), reachOf(input, site))
    return null
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error
    return error.reason === 'private_address' ? 'private_address' : 'not_https'
  }
}

async function endSessionsOf(tx: Tx, providerId: number): Promise<void> {
  await tx.session.deleteMany({ where: { providerSession: { providerId } } })
  await tx.providerVisit.deleteMany({ where: { providerId } })
}

async function endOtherWaysIn(tx: Tx, organisationId: number): Promise<void> {
  await tx.session.deleteMany({
    where: { via: { not: 'oidc' }, member: { organisationId, role: { not: 'administrator' } } },
  })
}

function note(
  tx: Tx,
  verb: string,
  actorId: number,
  { id, organisationId, enabled, exclusive, ownNetwork, roleClaim }: Noted,
): Promise<void> {
  const facts = { providerId: id, organisationId, enabled, exclusive, ownNetwork, roles: roleClaim !== null }
  return recordAudit(tx, { verb, actorId, facts })
}

type Noted = { id: number; organisationId: number } & Pick<
  ProviderInput,
  'enabled' | 'exclusive' | 'ownNetwork' | 'roleClaim'
>
