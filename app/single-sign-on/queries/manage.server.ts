import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { canConfigureProviders } from '../policy'

/** A provider as administrators list them. */
export interface ListedProvider {
  id: number
  label: string
  organisation: string
  issuer: string
  enabled: boolean
  exclusive: boolean
  /** Members who sign in there. */
  members: number
}

/** A provider's settings, without its secret. */
export interface ProviderSettings {
  id: number
  organisationId: number
  organisation: string
  label: string
  issuer: string
  clientId: string
  scopes: string
  domains: string[]
  roleClaim: string
  organiserValue: string
  ownNetwork: boolean
  exclusive: boolean
  enabled: boolean
  version: number
}

/** All providers, those in use first. */
export async function listProviders(viewer: Viewer): Promise<ListedProvider[]> {
  if (!canConfigureProviders(viewer)) return []
  const rows = await db.identityProvider.findMany({
    include: {
      organisation: { select: { shortName: true } },
      _count: { select: { identities: true } },
    },
    orderBy: [{ enabled: 'desc' }, { label: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, label, organisation, issuer, enabled, exclusive, _count }) => ({
    id,
    label,
    organisation: organisation.shortName,
    issuer,
    enabled,
    exclusive,
    members: _count.identities,
  }))
}

/** One provider; its secret stays where it is. */
export async function findProvider(viewer: Viewer, id: number): Promise<ProviderSettings | null> {
  if (!canConfigureProviders(viewer)) return null
  const found = await db.identityProvider.findUnique({
    where: { id },
    omit: { clientSecret: true, createdAt: true, updatedAt: true },
    include: { organisation: { select: { name: true } } },
  })
  return found && { ...found, organisation: found.organisation.name }
}

/** Name and mail domains of an organisation that may get a provider. */
export async function findProviderOwner(
  viewer: Viewer,
  organisationId: number,
): Promise<{ id: number; name: string; domains: string[] } | null> {
  if (!canConfigureProviders(viewer)) return null
  const found = await db.organisation.findFirst({
    where: { id: organisationId, successorId: null },
    select: { id: true, name: true, organisationDomains: { select: { domain: true } } },
  })
  return (
    found && {
      id: found.id,
      name: found.name,
      domains: found.organisationDomains.map(({ domain }) => domain),
    }
  )
}
