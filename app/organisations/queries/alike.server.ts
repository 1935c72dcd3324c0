import { isConfirmed, type Viewer } from '~/auth/viewer'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
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
  const rows = await readRows<Row>(Prisma.sql`
    SELECT o.id, o.key, o.slug, o.short_name AS name, o.kind, o.type_label AS "typeLabel", o.state,
      o.district_name AS "districtName", o.size_band AS "sizeBand", o.is_example AS "isExample",
      o.lat, o.lon, o.provider_id AS "providerId",
      coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'vendor', p.vendor)
        ORDER BY p.name COLLATE "de-x-icu", p.id)
      FROM organisation_product op JOIN product p ON p.id = op.product_id
      WHERE op.organisation_id = o.id), '[]'::json) AS products
    FROM (SELECT ${organisationId}::int AS id UNION ALL (SELECT id FROM (${ranked(organisationId, limit)}) best)) shown
    JOIN organisation o ON o.id = shown.id`)
  const own = rows.find(({ id }) => id === organisationId)
  if (!own) return []
  return rows
    .filter((row) => row !== own)
    .map(({ lat, lon, providerId, products, ...row }) => ({
      ...row,
      ...likeness(own, { ...row, lat, lon, providerId, products }),
    }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((one, other) => other.score - one.score || one.id - other.id)
}

/** SQL: an array of the ids of those like it, the most alike first; null without any. */
export function alikeIds(organisationId: number): Prisma.Sql {
  return Prisma.sql`(SELECT array_agg(id ORDER BY score DESC, id)
    FROM (${ranked(organisationId, mostAlike)}) best WHERE score >= ${alikeFrom})`
}

/** SQL: the ids of those most like it with their scores. */
function ranked(organisationId: number, limit: number): Prisma.Sql {
  return Prisma.sql`
    WITH own AS MATERIALIZED (
      SELECT o.kind, o.size_band, o.state, o.lat, o.lon, o.provider_id, cos(radians(o.lat)) AS shrunk,
        ${latsAround} / cos(radians(least(89, abs(o.lat) + ${latsAround}))) AS lons,
        ARRAY(SELECT op.product_id FROM organisation_product op WHERE op.organisation_id = o.id) AS products,
        ARRAY(SELECT lower(p.vendor) FROM organisation_product op JOIN product p ON p.id = op.product_id
          WHERE op.organisation_id = o.id AND p.vendor <> '') AS vendors
      FROM organisation o WHERE o.id = ${organisationId}
    ), shared AS MATERIALIZED (
      SELECT op.organisation_id, count(*) FILTER (WHERE p.id = ANY(own.products)) AS same
      FROM own CROSS JOIN product p JOIN organisation_product op ON op.product_id = p.id
      WHERE p.id = ANY(own.products) OR lower(p.vendor) = ANY(own.vendors)
      GROUP BY op.organisation_id
    )
    SELECT o.id, ${roughScore} AS score
    FROM own CROSS JOIN organisation o LEFT JOIN shared ON shared.organisation_id = o.id
    WHERE o.joined_at IS NOT NULL AND o.successor_id IS NULL AND o.id <> ${organisationId}
    ORDER BY score DESC, o.id LIMIT ${limit}`
}

const points = (value: number) => Prisma.sql`${value}::float8`
const when = (condition: Prisma.Sql, value: number) =>
  Prisma.sql`CASE WHEN ${condition} THEN ${points(value)} ELSE 0 END`

/** Degrees to the north and south within which everything reachable lies, with some to spare. */
const latsAround = points(distances.reachable / 110)

const kilometres = Prisma.sql`2 * 6371 * asin(least(1, sqrt(power(sin(radians(o.lat - own.lat) / 2), 2)
  + own.shrunk * cos(radians(o.lat)) * power(sin(radians(o.lon - own.lon) / 2), 2))))`

/** `likeness` in SQL, with the same weights; a test compares both. */
const roughScore = Prisma.join(
  [
    when(Prisma.sql`o.kind = own.kind`, weights.kind),
    Prisma.sql`CASE WHEN shared.same > 0 THEN ${points(weights.product)}
      + (least(shared.same, ${mostProducts}) - 1) * ${points(weights.furtherProduct)} ELSE 0 END`,
    when(Prisma.sql`shared.same = 0`, weights.vendor),
    when(Prisma.sql`o.provider_id = own.provider_id`, weights.provider),
    when(Prisma.sql`o.size_band = own.size_band`, weights.size),
    when(Prisma.sql`abs(o.size_band - own.size_band) = 1`, weights.nextSize),
    when(Prisma.sql`o.state = own.state`, weights.state),
    // Sines of ten thousand places take longer than all the rest: most lie outside of a box around one's own.
    Prisma.sql`CASE WHEN NOT (abs(o.lat - own.lat) < ${latsAround} AND abs(o.lon - own.lon) < own.lons) THEN 0
      WHEN ${kilometres} <= ${distances.near} THEN ${points(weights.near)}
      WHEN ${kilometres} <= ${distances.reachable} THEN ${points(weights.reachable)} ELSE 0 END`,
  ],
  ' + ',
)
