import type { Viewer } from '~/auth/viewer'
import { shownOrganisation, shownTopics } from '~/entries/shown.server'
import { visibleTo } from '~/entries/visibility.server'
import { isoDay } from '~/i18n/format'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { decodeCursor, type ListPage, pageOf } from '~/platform/db/cursor.server'
import { readRows } from '~/platform/db/read.server'
import type { ShownOrganisation } from '~/solutions/SolutionFacts'
import type { RequestFilters, RequestSort } from '../filters'
import type { Outcome } from '../limits'

/** A request as lists show it. */
export interface RequestInList {
  id: number
  slug: string
  title: string
  summary: string
  /** `2026-12-31`. */
  neededBy: string | null
  /** Organisations that seek the same, without the one that asked. */
  joinCount: number
  commentCount: number
  /** Solutions named as an answer that the viewer sees. */
  answerCount: number
  outcome: Outcome | null
  /** The solution that solved it, where the viewer sees it. */
  solvedBy: { id: number; slug: string; title: string } | null
  membersOnly: boolean
  organisationId: number | null
  organisation: ShownOrganisation | null
  topics: { slug: string; label: string }[]
}

export type RequestPage = ListPage<RequestInList>

interface Asked {
  filters: RequestFilters
  sort: RequestSort
  cursor?: string | null
  limit: number
  /** Ids of the organisations like the viewer's, for the filter of that name. */
  alike?: number[]
}

/** Requests the viewer may see, one page of them, in one statement. */
export async function listRequests(viewer: Viewer, asked: Asked): Promise<RequestPage> {
  const { filters, sort, limit, alike = [] } = asked
  const shape = { sort, filters: filters.alike ? { ...filters, alike } : filters }
  const cursor = asked.cursor ? decodeCursor(shape, asked.cursor) : null
  const { column, type } = sortedBy(sort)
  const direction = cursor?.side === 'before' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const than = cursor?.side === 'before' ? Prisma.sql`>` : Prisma.sql`<`
  const beside = cursor
    ? Prisma.sql`AND (${column}, e.id) ${than} (${cursor.value}${type}, ${cursor.id})`
    : Prisma.empty
  const rows = await readRows<RequestInList & { sortValue: string }>(Prisma.sql`
    SELECT e.id, r.slug, r.title, r.summary, r.needed_by::text AS "neededBy", r.join_count AS "joinCount",
      e.comment_count AS "commentCount",
      (SELECT count(*)::int FROM request_answer a JOIN entry se ON se.id = a.solution_id
        WHERE a.request_id = e.id AND ${visibleTo(viewer, 'se')}) AS "answerCount",
      r.outcome,
      (SELECT json_build_object('id', s.entry_id, 'slug', s.slug, 'title', s.title)
        FROM solution s JOIN entry se ON se.id = s.entry_id
        WHERE s.entry_id = r.solved_by_id AND ${visibleTo(viewer, 'se')}) AS "solvedBy",
      e.visibility = 'members' AS "membersOnly", e.organisation_id AS "organisationId",
      ${shownOrganisation} AS organisation,
      ${shownTopics} AS topics,
      ${column}::text AS "sortValue"
    FROM entry e JOIN request r ON r.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.kind = 'request' AND ${visibleTo(viewer)} ${narrowed(filters, alike)} ${beside}
    ORDER BY ${column} ${direction}, e.id ${direction} LIMIT ${limit + 1}`)
  return pageOf(shape, rows, { cursor, asked: asked.cursor, limit })
}

/** How many requests the viewer may see with these filters; counting ends at 1,001. */
export async function countRequests(
  viewer: Viewer,
  filters: RequestFilters,
  alike: number[] = [],
): Promise<number> {
  const rows = await readRows<{ hits: number }>(Prisma.sql`
    SELECT count(*)::int AS hits FROM (
      SELECT 1 FROM entry e JOIN request r ON r.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
      WHERE e.kind = 'request' AND ${visibleTo(viewer)} ${narrowed(filters, alike)} LIMIT 1001) found`)
  return rows[0]?.hits ?? 0
}

/** What a list is sorted by, the greatest first, and the type its cursor has. */
function sortedBy(sort: RequestSort): { column: Prisma.Sql; type: Prisma.Sql } {
  if (sort === 'newest') return { column: Prisma.sql`e.published_at`, type: Prisma.sql`::timestamptz` }
  if (sort === 'mostSought') return { column: Prisma.sql`r.join_count`, type: Prisma.sql`::int` }
  // The sooner, the greater. A day that has passed presses no more than none.
  const today = isoDay(now())
  const column = Prisma.sql`CASE WHEN r.needed_by >= ${today}::date THEN DATE '9999-12-31' - r.needed_by ELSE -1 END`
  return { column, type: Prisma.sql`::int` }
}

function narrowed(filters: RequestFilters, alike: number[]): Prisma.Sql {
  const { standing, topic, state, sizeBand, organisationId } = filters
  const conditions: Prisma.Sql[] = []
  const add = (condition: Prisma.Sql) => conditions.push(Prisma.sql`AND ${condition}`)
  if (standing === 'open') add(Prisma.sql`r.outcome IS NULL`)
  else if (standing !== 'all') add(Prisma.sql`r.outcome = ${standing}`)
  if (topic) {
    add(Prisma.sql`EXISTS (SELECT 1 FROM entry_topic et WHERE et.entry_id = e.id AND et.topic_id =
      (SELECT coalesce(t.merged_into_id, t.entry_id) FROM topic t WHERE t.slug = ${topic.slug}))`)
  }
  if (state) add(Prisma.sql`o.state = ${state}`)
  if (sizeBand) add(Prisma.sql`o.size_band = ${sizeBand}`)
  if (filters.alike) add(Prisma.sql`e.organisation_id = ANY(${alike}::int[])`)
  if (organisationId) {
    add(Prisma.sql`(e.organisation_id = ${organisationId} OR EXISTS (SELECT FROM request_join j
      WHERE j.request_id = e.id AND j.organisation_id = ${organisationId}))`)
  }
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty
}
