import type { SignedIn } from '~/auth/session.server'
import type { Viewer } from '~/auth/viewer'
import { domainOf } from '~/members/webmailDomains'
import { db } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { listedProviders } from '../schema'

/** A service where somebody may sign in. */
export interface OfferedProvider {
  id: number
  label: string
  organisation: string
}

/** The services offered on the sign-in page. */
export interface Offer {
  /** All, or where there are too many those found. */
  providers: OfferedProvider[]
  /** What was searched for; null where all are listed. */
  q: string | null
  /** Whether there are too many to list them. */
  many: boolean
}

const select = { id: true, label: true, organisation: { select: { shortName: true } } } as const
const offered = (row: { id: number; label: string; organisation: { shortName: string } }) => ({
  id: row.id,
  label: row.label,
  organisation: row.organisation.shortName,
})

/** The services of all organisations that have one: a few are listed, of many those that a search finds. */
export async function offerProviders(search: string | null): Promise<Offer> {
  const first = await db.identityProvider.findMany({
    where: { enabled: true },
    select,
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
    take: listedProviders + 1,
  })
  if (first.length <= listedProviders) return { providers: first.map(offered), q: null, many: false }
  const q = normaliseLine(search ?? '').slice(0, 100)
  if (q === '') return { providers: [], q: search === null ? null : '', many: true }
  const like = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const found = await db.identityProvider.findMany({
    where: { enabled: true, OR: [{ label: like }, { organisation: { name: like } }] },
    select,
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return { providers: found.map(offered), q, many: true }
}

/** The services for addresses of this domain, whether or not anybody has this address. */
export async function providersFor(email: string): Promise<OfferedProvider[]> {
  const found = await db.identityProvider.findMany({
    where: { enabled: true, domains: { has: domainOf(email) } },
    select,
    orderBy: { id: 'asc' },
    take: listedProviders,
  })
  return found.map(offered)
}

/** One service, if it is switched on. */
export async function offeredProvider(id: number): Promise<OfferedProvider | null> {
  const found = await db.identityProvider.findFirst({ where: { id, enabled: true }, select })
  return found && offered(found)
}

/** A service of the viewer's own organisation. */
export interface OwnProvider {
  id: number
  label: string
  /** Since when the viewer signs in there; null where they do not. */
  linkedAt: Date | null
}

/** The services of the viewer's organisation, and those that know the viewer. */
export async function ownProviders(
  viewer: Viewer,
): Promise<{ providers: OwnProvider[]; hasPassword: boolean }> {
  if (viewer.kind === 'guest') return { providers: [], hasPassword: false }
  const [member, providers] = await Promise.all([
    db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } }),
    db.identityProvider.findMany({
      where: {
        OR: [
          { enabled: true, organisationId: viewer.organisationId ?? -1 },
          { identities: { some: { memberId: viewer.id } } },
        ],
      },
      select: { id: true, label: true, identities: { where: { memberId: viewer.id } } },
      orderBy: { id: 'asc' },
    }),
  ])
  return {
    hasPassword: member.passwordHash !== null,
    providers: providers.map(({ id, label, identities }) => ({
      id,
      label,
      linkedAt: identities[0]?.createdAt ?? null,
    })),
  }
}

/** Where somebody who signed in at a service shows once more who they are; null for everybody else. */
export async function confirmingProvider(session: SignedIn | null): Promise<OfferedProvider | null> {
  if (session?.via !== 'oidc') return null
  const identity = await db.memberIdentity.findFirst({
    where: { memberId: session.viewer.id, provider: { enabled: true } },
    orderBy: { usedAt: 'desc' },
    select: { provider: { select } },
  })
  return identity && offered(identity.provider)
}
