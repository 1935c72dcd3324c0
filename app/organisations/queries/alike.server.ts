import { isConfirmed, type Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { alikeFrom, distances, likeness, mostProducts, type Profile, type Reason, weights } from '../likeness'
import type { OrganisationDetails, OrganisationLink } from './find.server'

/** An organisation that is like another, and why. */
export interface AlikeOrganisation extends OrganisationLink, OrganisationDetails {
  sizeBand: number | null
  isExample: boolean
  score: number
  reasons: Reason[]
}

type Row = Omit<AlikeOrganisation, 'score' | 'reasons'> & Profile

/** So many organisations stand for "wie unsere" in lists. */
export const mostAlike = 50

/**
 * Organisations that take part and are like this one, the most alike first, in one statement: the database ranks by
 * the same weights and reads only what it compares, the reasons are worked out for the best. Members alone learn it,
 * since what an organisation runs is for members.
 */
export async function organisationsLike(
  viewer: Viewer,
  organisationId: number,
  limit = mostAlike,
): Promise<AlikeOrganisation[]> {
  if (!isConfirmed(viewer)) return []
  const own = await readProfile(organisationId)
  if (!own) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id, o.key, o.slug, o.short_name AS name, o.kind, o.type_label AS "typeLabel", o.state,
      o.district_name AS "districtName", o.size_band AS "sizeBand", o.is_example AS "isExample",
      o.lat, o.lon, o.provider_id AS "providerId",
      coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'vendor', p.vendor)
        ORDER BY p.name COLLATE "de-x-icu", p.id)
      FROM organisation_product op JOIN product p ON p.id = op.product_id
      WHERE op.organisation_id = o.id), '[]'::json) AS products
    FROM (
      SELECT o.id FROM organisation o LEFT JOIN (${sharedProducts(own)}) shared ON shared.organisation_id = o.id
      WHERE o.joined_at IS NOT NULL AND o.successor_id IS NULL AND o.id <> ${organisationId}
      ORDER BY ${roughScore(own)} DESC, o.id LIMIT ${limit}) best
    JOIN organisation o ON o.id = best.id`
  return rows
    .map(({ lat, lon, providerId, products, ...row }) => ({
      ...row,
      ...likeness(own, { ...row, lat, lon, providerId, products }),
    }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((one, other) => other.score - one.score || one.id - other.id)
}

async function readProfile(id: number): Promise<Profile | null> {
  const row = await db.organisation.findUnique({
    where: { id },
    select: {
      kind: true,
      sizeBand: true,
      state: true,
      lat: true,
      lon: true,
      providerId: true,
      productsInUse: { select: { product: { select: { id: true, name: true, vendor: true } } } },
    },
  })
  if (!row) return null
  const { productsInUse, ...rest } = row
  return { ...rest, products: productsInUse.map(({ product }) => product) } as Profile
}

/** Organisations that run something of the same vendors, with the number of products in common. */
function sharedProducts({ products }: Profile): Prisma.Sql {
  const ids = products.map(({ id }) => id)
  const vendors = products.map(({ vendor }) => vendor.toLowerCase()).filter((vendor) => vendor !== '')
  return Prisma.sql`
    SELECT op.organisation_id, count(*) FILTER (WHERE p.id = ANY(${ids}::int[])) AS same
    FROM organisation_product op JOIN product p ON p.id = op.product_id
    WHERE p.id = ANY(${ids}::int[]) OR lower(p.vendor) = ANY(${vendors}::text[])
    GROUP BY op.organisation_id`
}

/** `likeness` in SQL, with the same weights; a test compares both. */
function roughScore({ kind, sizeBand, state, lat, lon, providerId }: Profile): Prisma.Sql {
  const points = (value: number) => Prisma.sql`${value}::float8`
  const when = (condition: Prisma.Sql, value: number) =>
    Prisma.sql`CASE WHEN ${condition} THEN ${points(value)} ELSE 0 END`
  const parts = [
    when(Prisma.sql`o.kind = ${kind}`, weights.kind),
    Prisma.sql`CASE WHEN shared.same > 0 THEN ${points(weights.product)}
      + (least(shared.same, ${mostProducts}) - 1) * ${points(weights.furtherProduct)} ELSE 0 END`,
    when(Prisma.sql`shared.same = 0`, weights.vendor),
    when(Prisma.sql`o.provider_id = ${providerId}::int`, weights.provider),
    when(Prisma.sql`o.size_band = ${sizeBand}::int`, weights.size),
    when(Prisma.sql`abs(o.size_band - ${sizeBand}::int) = 1`, weights.nextSize),
    when(Prisma.sql`o.state = ${state}::text`, weights.state),
  ]
  if (lat !== null && lon !== null) {
    const km = Prisma.sql`2 * 6371 * asin(least(1, sqrt(power(sin(radians(o.lat - ${lat}::float8) / 2), 2)
      + cos(radians(${lat}::float8)) * cos(radians(o.lat)) * power(sin(radians(o.lon - ${lon}::float8) / 2), 2))))`
    // Sines of ten thousand places take longer than all the rest: most lie outside of a box around one's own.
    const { lats, lons } = boxAround(lat, distances.reachable)
    parts.push(Prisma.sql`CASE WHEN NOT (abs(o.lat - ${lat}::float8) < ${lats}::float8
        AND abs(o.lon - ${lon}::float8) < ${lons}::float8) THEN 0
      WHEN ${km} <= ${distances.near} THEN ${points(weights.near)}
      WHEN ${km} <= ${distances.reachable} THEN ${points(weights.reachable)} ELSE 0 END`)
  }
  return Prisma.join(parts, ' + ')
}

/** Degrees to each side within which everything so many kilometres away lies, with some to spare. */
function boxAround(lat: number, km: number): { lats: number; lons: number } {
  const lats = km / 110
  const farthest = Math.min(89, Math.abs(lat) + lats)
  return { lats, lons: lats / Math.cos((farthest * Math.PI) / 180) }
}
