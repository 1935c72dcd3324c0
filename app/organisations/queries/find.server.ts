import { isConfirmed, type Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { OrganisationKind, State } from '../schema'

/** Another organisation, named with its address. */
export interface OrganisationLink {
  id: number
  key: string | null
  slug: string | null
  name: string
}

/** What tells an organisation from others of the same name. */
export interface OrganisationDetails {
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  districtName: string
}

/** Somebody of the organisation, for confirmed members. */
export interface Colleague {
  id: number
  name: string
  functionTitle: string
}

/** A product that an organisation runs. */
export interface ProductInUse {
  id: number
  name: string
  vendor: string
}

/** An organisation with everything its page shows but its solutions. */
export interface OrganisationPage extends OrganisationLink, OrganisationDetails {
  fullName: string
  district: OrganisationLink | null
  parent: OrganisationLink | null
  provider: OrganisationLink | null
  successor: OrganisationLink | null
  population: number | null
  sizeBand: number | null
  postcode: string
  joinedAt: Date | null
  /** Since when organisers vouch that it is this organisation. */
  verifiedAt: Date | null
  isExample: boolean
  /** What it runs; null where the viewer may not know. */
  products: ProductInUse[] | null
  /** Municipalities administered here; of a joint administration. */
  children: OrganisationLink[]
  /** Null where the viewer may see nobody's name. */
  colleagues: Colleague[] | null
}

/** An organisation by its key (AGS, district key, ARS). */
export async function findByKey(viewer: Viewer, key: string): Promise<OrganisationPage | null> {
  return /^\d{5,12}$/.test(key) ? find(viewer, Prisma.sql`o.key = ${key}`) : null
}

/** An organisation without a key, by its slug. */
export async function findBySlug(viewer: Viewer, slug: string): Promise<OrganisationPage | null> {
  return /^[a-z0-9-]{1,100}$/.test(slug) ? find(viewer, Prisma.sql`o.slug = ${slug}`) : null
}

/** Where an organisation is found: by its key or, without one, by its slug. */
export type OrganisationAddress = { key: string } | { slug: string }

/** An organisation by what its address names. */
export function findOrganisation(
  viewer: Viewer,
  address: OrganisationAddress,
): Promise<OrganisationPage | null> {
  return 'key' in address ? findByKey(viewer, address.key) : findBySlug(viewer, address.slug)
}

/** The viewer's own organisation, named with its address. */
export async function ownOrganisation(viewer: Viewer): Promise<OrganisationLink | null> {
  if (!isConfirmed(viewer)) return null
  const [own] = await readRows<OrganisationLink>(
    Prisma.sql`SELECT id, key, slug, short_name AS name FROM organisation WHERE id = ${viewer.organisationId}`,
  )
  return own ?? null
}

/** An organisation to register at, with the administration it may belong to. */
export interface PlaceOfWork {
  id: number
  name: string
  details: OrganisationDetails
  parent: OrganisationLink | null
}

/** An organisation somebody may register at; null for unknown ones and those merged into another. */
export async function findPlaceOfWork(id: number): Promise<PlaceOfWork | null> {
  const { select, of } = organisationDetails
  const row = await db.organisation.findFirst({
    where: { id, successorId: null },
    select: { ...select, parent: { select } },
  })
  return row && { id, name: row.shortName, details: of(row), parent: row.parent && of(row.parent) }
}

/** Columns that name and describe an organisation within another area's query, and how to read them. */
export const organisationDetails = {
  select: {
    id: true,
    key: true,
    slug: true,
    shortName: true,
    kind: true,
    typeLabel: true,
    state: true,
    districtName: true,
  },
  of: ({ shortName, kind, state, ...row }: DetailsRow): OrganisationLink & OrganisationDetails => ({
    ...row,
    name: shortName,
    kind: kind as OrganisationKind,
    state: state as State | null,
  }),
} as const

interface DetailsRow {
  id: number
  key: string | null
  slug: string | null
  shortName: string
  kind: string
  typeLabel: string
  state: string | null
  districtName: string
}

const mostColleagues = 200

async function find(viewer: Viewer, condition: Prisma.Sql): Promise<OrganisationPage | null> {
  const colleagues = isConfirmed(viewer)
    ? Prisma.sql`(SELECT coalesce(json_agg(m), '[]'::json) FROM (
        SELECT id, name, function_title AS "functionTitle" FROM member
        WHERE organisation_id = o.id AND confirmed_at IS NOT NULL AND suspended_at IS NULL AND anonymised_at IS NULL
        ORDER BY name COLLATE "de-x-icu", id LIMIT ${mostColleagues}) m)`
    : Prisma.sql`NULL::json`
  const products = isConfirmed(viewer)
    ? Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'vendor', p.vendor)
        ORDER BY p.name COLLATE "de-x-icu", p.id), '[]'::json)
        FROM organisation_product op JOIN product p ON p.id = op.product_id WHERE op.organisation_id = o.id)`
    : Prisma.sql`NULL::json`
  const rows = await readRows<OrganisationPage>(
    Prisma.sql`
    SELECT o.id, o.key, o.slug, o.short_name AS name, o.name AS "fullName", o.kind, o.type_label AS "typeLabel",
      o.state, o.district_name AS "districtName", o.population, o.size_band AS "sizeBand", o.postcode,
      o.joined_at AS "joinedAt", o.verified_at AS "verifiedAt", o.is_example AS "isExample",
      ${linkTo('district_id')} AS district, ${linkTo('parent_id')} AS parent,
      ${linkTo('provider_id')} AS provider, ${linkTo('successor_id')} AS successor,
      (SELECT coalesce(json_agg(${asLink} ORDER BY l.short_name COLLATE "de-x-icu"), '[]'::json)
        FROM organisation l WHERE l.parent_id = o.id AND l.successor_id IS NULL) AS children,
      ${colleagues} AS colleagues, ${products} AS products
    FROM organisation o WHERE ${condition}`,
    'joinedAt',
    'verifiedAt',
  )
  return rows[0] ?? null
}

const asLink = Prisma.sql`json_build_object('id', l.id, 'key', l.key, 'slug', l.slug, 'name', l.short_name)`

function linkTo(column: 'district_id' | 'parent_id' | 'provider_id' | 'successor_id'): Prisma.Sql {
  return Prisma.sql`(SELECT ${asLink} FROM organisation l WHERE l.id = o.${Prisma.raw(column)})`
}
