import type { Viewer } from '~/auth/viewer'
import { shownOrganisation, shownTopics } from '~/entries/shown.server'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { type Cursor, decodeCursor, type ListPage, pageOf } from '~/platform/db/cursor.server'
import { readRows } from '~/platform/db/read.server'
import type { FederalState, SizeBand, Status } from '~/solutions/choices'
import type { SolutionFilters, SolutionSort } from '../filters'

/** A solution as lists show it. */
export interface SolutionInList {
  id: number
  slug: string
  title: string
  summary: string
  status: Status | null
  /** `2022-03-01`; see `statusSince.ts`. */
  statusSince: string | null
  membersOnly: boolean
  commentCount: number
  /** Organisations that test or use it. */
  reuseCount: number
  ratingMean: number | null
  ratingOrganisations: number
  organisation: {
    name: string
    key: string | null
    slug: string | null
    state: FederalState | null
    sizeBand: SizeBand | null
    isExample: boolean
  } | null
  topics: { slug: string; label: string }[]
  /** Of its organisation. */
  organisationId?: number | null
}

/** One page of a list. */
export type SolutionPage = ListPage<SolutionInList>

interface Asked {
  filters: SolutionFilters
  sort: SolutionSort
  cursor?: string | null
  limit: number
  /** Ids of the organisations like the viewer's, the most alike first, for the filter of that name. */
  alike?: number[]
}

interface Row extends SolutionInList {
  sortValue: string
}

/** Solutions the viewer may see, one page of them, in one statement. */
export async function listSolutions(viewer: Viewer, asked: Asked): Promise<SolutionPage> {
  const { filters, sort, limit, alike = [] } = asked
  const shape = { sort, filters: filters.alike ? { ...filters, alike } : filters }
  const cursor = asked.cursor ? decodeCursor(shape, asked.cursor) : null
  const back = cursor?.side === 'before'
  const byLikeness = filters.alike && sort === 'newest'
  const column = byLikeness ? likenessOf(alike) : sortColumns[sort]
  const direction = back ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const conditions = Prisma.sql`e.kind = 'solution' AND ${visibleTo(viewer)} ${narrowed(filters, alike)}
      ${beside({ column, type: byLikeness ? sortTypes.reused : sortTypes[sort] }, cursor)}`
  // Nothing but the entry decides: the page is picked before thousands of entries are joined.
  const source = isAlikeAlone(filters)
    ? Prisma.sql`(SELECT * FROM entry e WHERE ${conditions}
        ORDER BY ${column} ${direction}, e.id ${direction} LIMIT ${limit + 1}) e`
    : Prisma.sql`entry e`
  const found = await readRows<Row>(Prisma.sql`
    SELECT e.id, s.slug, s.title, s.summary, s.status, s.status_since::text AS "statusSince",
      e.visibility = 'members' AS "membersOnly", e.comment_count AS "commentCount",
      e.reuse_count AS "reuseCount",
      e.rating_mean::float8 AS "ratingMean", e.rating_organisations AS "ratingOrganisations",
      ${shownOrganisation} AS organisation,
      ${shownTopics} AS topics,
      e.organisation_id AS "organisationId", ${column}::text AS "sortValue"
    FROM ${source} JOIN solution s ON s.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE ${conditions}
    ORDER BY ${column} ${direction}, e.id ${direction} LIMIT ${limit + 1}`)
  return pageOf(shape, found, { cursor, asked: asked.cursor, limit })
}

/** How many solutions the viewer may see with these filters; counting ends at 1,001. */
export async function countSolutions(
  viewer: Viewer,
  filters: SolutionFilters,
  alike: number[] = [],
): Promise<number> {
  const rows = await readRows<{ hits: number }>(Prisma.sql`
    SELECT count(*)::int AS hits FROM (
      SELECT 1 FROM entry e JOIN solution s ON s.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
      WHERE e.kind = 'solution' AND ${visibleTo(viewer)} ${narrowed(filters, alike)} LIMIT 1001) found`)
  return rows[0]?.hits ?? 0
}

const sortColumns: Record<SolutionSort, Prisma.Sql> = {
  newest: Prisma.sql`e.published_at`,
  reused: Prisma.sql`e.reuse_count`,
  discussed: Prisma.sql`e.comment_count`,
  rated: Prisma.sql`e.rating_sort`,
}

const sortTypes: Record<SolutionSort, Prisma.Sql> = {
  newest: Prisma.sql`::timestamptz`,
  reused: Prisma.sql`::int`,
  discussed: Prisma.sql`::int`,
  rated: Prisma.sql`::numeric`,
}

function isAlikeAlone({ alike, ...others }: SolutionFilters): boolean {
  return alike && Object.values(others).every((value) => value === null)
}

/** The more alike its organisation, the higher; as a whole number. */
function likenessOf(alike: number[]): Prisma.Sql {
  return Prisma.sql`(-array_position(${alike}::int[], e.organisation_id))`
}

function beside(by: { column: Prisma.Sql; type: Prisma.Sql }, cursor: Cursor | null): Prisma.Sql {
  if (cursor === null) return Prisma.empty
  const than = cursor.side === 'after' ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`AND (${by.column}, e.id) ${than} (${cursor.value}${by.type}, ${cursor.id})`
}

function narrowed(filters: SolutionFilters, alike: number[]): Prisma.Sql {
  const { topic, state, sizeBand, status, productId, providerId, fachtag, organisationId, reusedById } =
    filters
  const conditions: Prisma.Sql[] = []
  const add = (condition: Prisma.Sql) => conditions.push(Prisma.sql`AND ${condition}`)
  if (topic === 'none') add(Prisma.sql`NOT EXISTS (SELECT 1 FROM entry_topic et WHERE et.entry_id = e.id)`)
  else if (topic) {
    add(Prisma.sql`EXISTS (SELECT 1 FROM entry_topic et WHERE et.entry_id = e.id AND et.topic_id =
      (SELECT coalesce(t.merged_into_id, t.entry_id) FROM topic t WHERE t.slug = ${topic.slug}))`)
  }
  if (state) add(Prisma.sql`o.state = ${state}`)
  if (sizeBand) add(Prisma.sql`o.size_band = ${sizeBand}`)
  if (status) add(Prisma.sql`s.status = ${status}`)
  if (filters.alike) add(Prisma.sql`e.organisation_id = ANY(${alike}::int[])`)
  if (organisationId) add(Prisma.sql`e.organisation_id = ${organisationId}`)
  if (reusedById) {
    add(
      Prisma.sql`EXISTS (SELECT FROM reuse r WHERE r.solution_id = e.id AND r.organisation_id = ${reusedById})`,
    )
  }
  if (productId) {
    add(Prisma.sql`EXISTS (SELECT 1 FROM solution_product sp WHERE sp.entry_id = e.id AND sp.product_id =
      (SELECT coalesce(p.merged_into_id, p.id) FROM product p WHERE p.id = ${productId}))`)
  }
  if (providerId) {
    add(Prisma.sql`EXISTS (SELECT 1 FROM solution_provider sv WHERE sv.entry_id = e.id AND sv.organisation_id =
      (SELECT coalesce(p.successor_id, p.id) FROM organisation p WHERE p.id = ${providerId}))`)
  }
  if (fachtag) {
    add(Prisma.sql`EXISTS (SELECT 1 FROM origin g JOIN fachtag_session fs ON fs.entry_id = g.session_id
      JOIN fachtag f ON f.id = fs.fachtag_id WHERE g.id = s.origin_id AND f.slug = ${fachtag})`)
  }
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty
}
