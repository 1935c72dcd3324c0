import type { Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { productLine } from '~/solutions/schema'
import { canKeepEquipment, canKeepOrganisations } from '../policy'
import {
  type OrganisationAddress,
  type OrganisationDetails,
  type OrganisationLink,
  organisationDetails,
} from './find.server'

/** An organisation opened in the form of its upkeep. */
export interface OrganisationUpkeep {
  organisation: OrganisationLink & OrganisationDetails & { fullName: string }
  /** `all`: by organisers; `equipment`: by its own people. */
  may: 'all' | 'equipment'
  version: number
  values: {
    name: string
    shortName: string
    /** `on` or empty. */
    verified: string
    /** One a line. */
    domains: string
    parent: string
    provider: string
    /** `Name, Hersteller`, one a line. */
    products: string
  }
  /** Names to offer while typing. */
  providers: string[]
  parents: string[]
}

/** The organisation as its form shows it; null where the viewer keeps nothing of it, or it was merged. */
export async function findUpkeep(
  viewer: Viewer,
  address: OrganisationAddress,
): Promise<OrganisationUpkeep | null> {
  const row = await db.organisation.findFirst({
    where: { ...address, successorId: null },
    select: {
      ...organisationDetails.select,
      name: true,
      version: true,
      verifiedAt: true,
      districtId: true,
      parent: { select: { key: true, shortName: true } },
      provider: { select: { name: true } },
      organisationDomains: { select: { domain: true }, orderBy: { domain: 'asc' } },
      productsInUse: {
        select: { product: { select: { name: true, vendor: true } } },
        orderBy: { product: { name: 'asc' } },
      },
    },
  })
  if (!row || !canKeepEquipment(viewer, row)) return null
  const { name: fullName, version, verifiedAt, parent, provider } = row
  const all = canKeepOrganisations(viewer)
  return {
    organisation: { ...organisationDetails.of(row), fullName },
    may: all ? 'all' : 'equipment',
    version,
    values: {
      name: fullName,
      shortName: row.shortName,
      verified: verifiedAt ? 'on' : '',
      domains: all ? row.organisationDomains.map(({ domain }) => domain).join('\n') : '',
      parent: parent ? offered(parent) : '',
      provider: provider?.name ?? '',
      products: row.productsInUse.map(({ product }) => productLine(product)).join('\n'),
    },
    providers: await providerNames(),
    parents: all ? await parentNames(row) : [],
  }
}

const mostOffered = 500

async function providerNames(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM organisation WHERE kind = 'provider' AND successor_id IS NULL
    ORDER BY name COLLATE "de-x-icu", id LIMIT ${mostOffered}`
  return rows.map(({ name }) => name)
}

/** Joint administrations of the same district, or of the state where it has none. */
async function parentNames(place: { state: string | null; districtId: number | null }): Promise<string[]> {
  const near =
    place.districtId === null
      ? Prisma.sql`state = ${place.state}`
      : Prisma.sql`district_id = ${place.districtId}`
  const rows = await db.$queryRaw<{ key: string | null; shortName: string }[]>`
    SELECT key, short_name AS "shortName" FROM organisation
    WHERE kind = 'joint_administration' AND successor_id IS NULL AND ${near}
    ORDER BY short_name COLLATE "de-x-icu", id LIMIT ${mostOffered}`
  return rows.map(offered)
}

function offered({ key, shortName }: { key: string | null; shortName: string }): string {
  return key ? `${shortName} (${key})` : shortName
}
