import { isConfirmed, type Viewer } from '~/auth/viewer'
import { canSeeName } from '~/members/policy'
import { db } from '~/platform/db/client.server'
import type { OrganisationKind, State } from '../schema'

/** Another organisation, named with its address. */
export interface OrganisationLink {
  id: number
  key: string | null
  slug: string | null
  name: string
}

/** Somebody of the organisation, for confirmed members. */
export interface Colleague {
  id: number
  name: string
  functionTitle: string
}

/** An organisation with everything its page shows but its solutions. */
export interface OrganisationPage extends OrganisationLink {
  fullName: string
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  districtName: string
  district: OrganisationLink | null
  parent: OrganisationLink | null
  provider: OrganisationLink | null
  successor: OrganisationLink | null
  population: number | null
  sizeBand: number | null
  postcode: string
  joinedAt: Date | null
  isExample: boolean
  /** Municipalities administered here; of a joint administration. */
  children: OrganisationLink[]
  /** Null where the viewer may see nobody's name. */
  colleagues: Colleague[] | null
}

/** An organisation by its key (AGS, district key, ARS). */
export function findByKey(viewer: Viewer, key: string): Promise<OrganisationPage | null> {
  return /^\d{5,12}$/.test(key) ? find(viewer, { key }) : Promise.resolve(null)
}

/** An organisation without a key, by its slug. */
export function findBySlug(viewer: Viewer, slug: string): Promise<OrganisationPage | null> {
  return /^[a-z0-9-]{1,100}$/.test(slug) ? find(viewer, { slug }) : Promise.resolve(null)
}

/** An organisation to register at, with the administration it may belong to. */
export async function findForRegistration(id: number): Promise<{
  id: number
  name: string
  details: OrganisationDetails
  parent: OrganisationLink | null
} | null> {
  const row = await db.organisation.findFirst({
    where: { id, successorId: null },
    select: { ...link, ...details, parent: { select: link } },
  })
  return (
    row && {
      id: row.id,
      name: row.shortName,
      details: detailsOf(row),
      parent: row.parent && linkOf(row.parent),
    }
  )
}

/** What tells an organisation from others of the same name. */
export interface OrganisationDetails {
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  districtName: string
}

const link = { id: true, key: true, slug: true, shortName: true } as const
const details = { kind: true, typeLabel: true, state: true, districtName: true } as const

async function find(
  viewer: Viewer,
  where: { key: string } | { slug: string },
): Promise<OrganisationPage | null> {
  const row = await db.organisation.findUnique({
    where: where as { key: string },
    select: {
      ...link,
      ...details,
      name: true,
      population: true,
      sizeBand: true,
      postcode: true,
      joinedAt: true,
      isExample: true,
      district: { select: link },
      parent: { select: link },
      provider: { select: link },
      successor: { select: link },
      children: { where: { successorId: null }, select: link },
      members: {
        where: { confirmedAt: { not: null }, suspendedAt: null, anonymisedAt: null },
        select: { id: true, name: true, functionTitle: true, namePublic: true },
        orderBy: { id: 'asc' },
        take: isConfirmed(viewer) ? 200 : 0,
      },
    },
  })
  if (!row) return null
  const { population, sizeBand, postcode, joinedAt, isExample } = row
  return {
    ...linkOf(row),
    ...detailsOf(row),
    fullName: row.name,
    district: row.district && linkOf(row.district),
    parent: row.parent && linkOf(row.parent),
    provider: row.provider && linkOf(row.provider),
    successor: row.successor && linkOf(row.successor),
    population,
    sizeBand,
    postcode,
    joinedAt,
    isExample,
    children: row.children.map(linkOf).sort((a, b) => a.name.localeCompare(b.name, 'de')),
    colleagues: isConfirmed(viewer)
      ? row.members
          .filter((member) => canSeeName(viewer, member))
          .map(({ id, name, functionTitle }) => ({ id, name, functionTitle }))
      : null,
  }
}

/** Columns that name and describe an organisation within another area's query, and how to read them. */
export const organisationDetails = {
  select: { ...link, ...details },
  of: (row: LinkRow & DetailsRow): OrganisationLink & OrganisationDetails => ({
    ...linkOf(row),
    ...detailsOf(row),
  }),
}

interface LinkRow {
  id: number
  key: string | null
  slug: string | null
  shortName: string
}

interface DetailsRow {
  kind: string
  typeLabel: string
  state: string | null
  districtName: string
}

function linkOf(row: LinkRow): OrganisationLink {
  return { id: row.id, key: row.key, slug: row.slug, name: row.shortName }
}

function detailsOf(row: DetailsRow): OrganisationDetails {
  return {
    kind: row.kind as OrganisationKind,
    typeLabel: row.typeLabel,
    state: row.state as State | null,
    districtName: row.districtName,
  }
}
