import type { Viewer } from '~/auth/viewer'
import { isConfirmed } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Scored } from '../engine/score'
import { type FacetName, type HitKind, pageSize, type Sorting } from '../schema'

/** A hit as the database tells it. */
export interface HitRow {
  id: number
  kind: HitKind
  title: string
  slug: string
  text: string
  organisation: string | null
  status: string | null
  externalId: string | null
  reuseCount: number
  score: number
}

export interface HitPage {
  rows: HitRow[]
  count: number
  /** Most wishes that one document answers. */
  wishes: number
  facets: { name: FacetName; value: string; label: string | null; count: number }[]
}

interface Asked {
  documents: Scored[]
  conditions: Prisma.Sql[]
  phrases: string[]
  without: Set<number>
  sort: Sorting
  page: number
}

/** Comments are the talk about a thing, topics a way to many things; then use and freshness count a little. */
const worth = Prisma.sql`c.score
  * CASE e.kind WHEN 'comment' THEN 0.6 WHEN 'topic' THEN 1.1 ELSE 1 END
  * (1 + 0.02 * e.rating_sort::float8 + 0.015 * ln(1 + e.comment_count) + 0.03 * ln(1 + e.reuse_count))`

/**
 * A row looked up for each row before it, by its key. For some hundreds of documents this is right whatever the
 * tables hold; left to itself the planner reads whole tables, and thinks long about in which order.
 */
function looked(alias: string, row: Prisma.Sql, outer: 'LEFT' | '' = ''): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(outer)} JOIN LATERAL (${row} OFFSET 0) ${Prisma.raw(alias)} ON true`
}

/**
 * The documents found that the viewer sees and the conditions let through: one page, how many there are, and how
 * they spread over the facets, in one statement.
 */
export async function readHits(viewer: Viewer, asked: Asked): Promise<HitPage> {
  const documents = asked.documents.filter(({ doc }) => !asked.without.has(doc))
  const member = isConfirmed(viewer)
  const text = Prisma.raw(
    member ? "concat_ws(' … ', nullif(d.public_text, ''), nullif(d.member_text, ''))" : 'd.public_text',
  )
  const phrases = asked.phrases.map(
    (phrase) => Prisma.sql`strpos(lower(d.title || ' ' || ${text}), lower(${phrase})) > 0`,
  )
  const where = [visibleTo(viewer), ...asked.conditions, ...phrases]
  const order =
    asked.sort === 'newest'
      ? Prisma.sql`f.published_at DESC NULLS LAST, f.id DESC`
      : Prisma.sql`f.score DESC, f.id DESC`
  const rows = await db.$queryRaw<
    { hits: HitRow[] | null; count: number; wishes: number; facets: HitPage['facets'] | null }[]
  >`
    WITH candidate AS (
      SELECT * FROM unnest(${documents.map(({ doc }) => doc)}::int[], ${documents.map(({ score }) => score)}::float8[],
        ${documents.map(({ wishes }) => wishes)}::int[]) AS c (doc, score, wishes)),
    found AS MATERIALIZED (
      SELECT e.id, e.kind, e.published_at, e.organisation_id, e.external_id, e.reuse_count, c.wishes, o.state, o.size_band,
        o.short_name, solution.status, solution.origin_id, session.fachtag_id,
        ${worth} * (1 + 0.08 * exp(-greatest(0, extract(epoch FROM ${now()}::timestamptz - e.published_at)) / 6.3e7)) AS score
      FROM candidate c ${looked('d', Prisma.sql`SELECT * FROM search_document WHERE doc_no = c.doc`)}
      ${looked('e', Prisma.sql`SELECT * FROM entry WHERE id = d.entry_id`)}
      ${looked('talk', Prisma.sql`SELECT entry_id, subject_id FROM comment WHERE entry_id = e.id AND e.kind = 'comment'`, 'LEFT')}
      ${looked('subject', Prisma.sql`SELECT * FROM entry WHERE id = talk.subject_id`, 'LEFT')}
      ${looked('merged', Prisma.sql`SELECT merged_into_id FROM topic WHERE entry_id = e.id AND e.kind = 'topic'`, 'LEFT')}
      ${looked('solution', Prisma.sql`SELECT status, origin_id FROM solution WHERE entry_id = e.id AND e.kind = 'solution'`, 'LEFT')}
      ${looked('session', Prisma.sql`SELECT fachtag_id FROM fachtag_session WHERE entry_id = e.id AND e.kind = 'session'`, 'LEFT')}
      ${looked('o', Prisma.sql`SELECT short_name, state, size_band FROM organisation WHERE id = e.organisation_id`, 'LEFT')}
      WHERE ${Prisma.join(where, ' AND ')} AND merged.merged_into_id IS NULL
        AND (talk.entry_id IS NULL OR ${visibleTo(viewer, 'subject')})),
    page AS (SELECT f.*, row_number() OVER (ORDER BY ${order}) AS place FROM found f ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(asked.page - 1) * pageSize}),
    facet AS (
      SELECT 'art' AS name, kind AS value, NULL AS label, count(*)::int AS count FROM found GROUP BY kind
      UNION ALL SELECT 'land', state, NULL, count(*)::int FROM found WHERE state IS NOT NULL GROUP BY state
      UNION ALL SELECT 'groesse', size_band::text, NULL, count(*)::int FROM found WHERE size_band IS NOT NULL GROUP BY size_band
      UNION ALL SELECT 'status', status, NULL, count(*)::int FROM found WHERE status IS NOT NULL GROUP BY status
      UNION ALL SELECT 'jahr', extract(year FROM published_at AT TIME ZONE 'Europe/Berlin')::text, NULL, count(*)::int
        FROM found WHERE published_at IS NOT NULL AND kind <> 'topic' GROUP BY 2
      UNION ALL SELECT 'thema', topic.slug, topic.label, count(*)::int FROM found
        ${looked('et', Prisma.sql`SELECT topic_id FROM entry_topic WHERE entry_id = found.id`)} JOIN topic ON topic.entry_id = et.topic_id GROUP BY 2, 3
      UNION ALL SELECT 'anbieter', p.slug, p.short_name, count(*)::int FROM found
        ${looked('sp', Prisma.sql`SELECT organisation_id FROM solution_provider WHERE entry_id = found.id`)}
        ${looked('p', Prisma.sql`SELECT slug, short_name FROM organisation WHERE id = sp.organisation_id`)}
        WHERE p.slug IS NOT NULL GROUP BY 2, 3
      UNION ALL SELECT 'fachtag', fachtag.slug, fachtag.title, count(*)::int FROM found
        ${looked(
          'fs',
          Prisma.sql`SELECT s.fachtag_id FROM origin JOIN fachtag_session s ON s.entry_id = origin.session_id
            WHERE origin.id = found.origin_id`,
          'LEFT',
        )}
        JOIN fachtag ON fachtag.id = coalesce(found.fachtag_id, fs.fachtag_id) GROUP BY 2, 3)
    SELECT (SELECT count(*)::int FROM found) AS count, (SELECT coalesce(max(wishes), 0)::int FROM found) AS wishes,
      (SELECT json_agg(facet ORDER BY name, count DESC, value) FROM facet) AS facets,
      (SELECT json_agg(hit ORDER BY hit.place) FROM (
        SELECT page.id, page.kind, page.score, page.short_name AS organisation, page.status,
          page.external_id AS "externalId", page.reuse_count AS "reuseCount", page.place,
          coalesce(nullif(d.title, ''), on_solution.title, on_request.title, on_topic.label, '') AS title,
          coalesce(solution.slug, request.slug, topic.slug, fachtag.slug, '') AS slug,
          left(concat_ws(' ', nullif(d.summary, ''), CASE WHEN d.summary <> '' AND starts_with(${text}, d.summary)
            THEN substr(${text}, length(d.summary) + 1) ELSE ${text} END), 20000) AS text
        FROM page JOIN search_document d ON d.entry_id = page.id
        LEFT JOIN solution ON solution.entry_id = page.id
        LEFT JOIN request ON request.entry_id = page.id
        LEFT JOIN topic ON topic.entry_id = page.id
        LEFT JOIN fachtag ON fachtag.id = page.fachtag_id
        LEFT JOIN comment talk ON talk.entry_id = page.id
        LEFT JOIN solution on_solution ON on_solution.entry_id = talk.subject_id
        LEFT JOIN request on_request ON on_request.entry_id = talk.subject_id
        LEFT JOIN topic on_topic ON on_topic.entry_id = talk.subject_id) hit) AS hits`
  const row = rows[0]
  return {
    rows: row?.hits ?? [],
    count: row?.count ?? 0,
    wishes: row?.wishes ?? 0,
    facets: row?.facets ?? [],
  }
}

/** Whether the viewer sees any of these documents. */
export async function seesAny(viewer: Viewer, docs: number[]): Promise<boolean> {
  const rows = await db.$queryRaw<{ seen: boolean }[]>`
    SELECT EXISTS (SELECT FROM search_document d JOIN entry e ON e.id = d.entry_id
      WHERE d.doc_no = ANY(${docs}::int[]) AND ${visibleTo(viewer)}) AS seen`
  return rows[0]?.seen ?? false
}
