import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { SolutionFilters } from '../filters'

/** What the filters of the list offer, with the names of what is chosen already. */
export interface FilterOptions {
  topics: { slug: string; label: string; field: string }[]
  products: { id: number; name: string }[]
  providers: { id: number; name: string }[]
  fachtage: { slug: string; title: string }[]
  organisationName: string | null
  /** Of the organisation that reuses them. */
  reusedByName: string | null
}

/** Choices longer than this are of no use in a select; what is chosen is always among them. */
const most = 200
/** So many of the newest solutions say what is used a lot: counting all would take the longer the more there are. */
const counted = 500

/**
 * Topics, Fachtage with solutions the viewer may see, and the products and providers of the newest of these, in one
 * statement.
 */
export async function filterOptions(viewer: Viewer, filters: SolutionFilters): Promise<FilterOptions> {
  const rows = await readRows<FilterOptions>(Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT e.id FROM entry e WHERE e.kind = 'solution' AND ${visibleTo(viewer)}
      ORDER BY e.published_at DESC, e.id DESC LIMIT ${counted}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('slug', t.slug, 'label', t.label, 'field', t.field)
          ORDER BY t.field COLLATE "de-x-icu", t.label COLLATE "de-x-icu"), '[]'::json)
        FROM topic t WHERE t.merged_into_id IS NULL) AS topics,
      (SELECT coalesce(json_agg(x ORDER BY x.name COLLATE "de-x-icu"), '[]'::json) FROM (
        SELECT p.id, p.name FROM (
            SELECT sp.product_id AS id, count(*) AS times
            FROM newest JOIN solution_product sp ON sp.entry_id = newest.id GROUP BY sp.product_id
            UNION ALL SELECT ${filters.productId ?? 0}::int, 0 WHERE EXISTS (
              SELECT FROM solution_product sp JOIN entry e ON e.id = sp.entry_id
              WHERE sp.product_id = ${filters.productId ?? 0} AND ${visibleTo(viewer)})) used
          JOIN product p ON p.id = used.id
        GROUP BY p.id ORDER BY p.id = ${filters.productId ?? 0} DESC, sum(used.times) DESC, p.id LIMIT ${most}) x) AS products,
      (SELECT coalesce(json_agg(x ORDER BY x.name COLLATE "de-x-icu"), '[]'::json) FROM (
        SELECT v.id, v.short_name AS name FROM (
            SELECT sv.organisation_id AS id, count(*) AS times
            FROM newest JOIN solution_provider sv ON sv.entry_id = newest.id GROUP BY sv.organisation_id
            UNION ALL SELECT ${filters.providerId ?? 0}::int, 0 WHERE EXISTS (
              SELECT FROM solution_provider sv JOIN entry e ON e.id = sv.entry_id
              WHERE sv.organisation_id = ${filters.providerId ?? 0} AND ${visibleTo(viewer)})) used
          JOIN organisation v ON v.id = used.id
        GROUP BY v.id ORDER BY v.id = ${filters.providerId ?? 0} DESC, sum(used.times) DESC, v.id LIMIT ${most}) x) AS providers,
      (SELECT coalesce(json_agg(x ORDER BY x.first_day DESC), '[]'::json) FROM (
        SELECT f.slug, f.title, f.first_day FROM fachtag f WHERE EXISTS (
          SELECT 1 FROM fachtag_session fs JOIN origin g ON g.session_id = fs.entry_id
            JOIN solution s ON s.origin_id = g.id JOIN entry e ON e.id = s.entry_id AND ${visibleTo(viewer)}
          WHERE fs.fachtag_id = f.id) ORDER BY f.first_day DESC LIMIT ${most}) x) AS fachtage,
      (SELECT o.short_name FROM organisation o WHERE o.id = ${filters.organisationId ?? 0}) AS "organisationName",
      (SELECT o.short_name FROM organisation o WHERE o.id = ${filters.reusedById ?? 0}) AS "reusedByName"`)
  return (
    rows[0] ?? {
      topics: [],
      products: [],
      providers: [],
      fachtage: [],
      organisationName: null,
      reusedByName: null,
    }
  )
}
