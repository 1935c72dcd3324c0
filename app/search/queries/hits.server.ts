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
      SELECT e.id, e.kind, e.published_at, e.organisation_id, e.external_id, c.wishes, o.state, o.size_band,
        o.short_name, solution.status, solution.origin_id, session.fachtag_id,
        ${worth} * (1 + 0.08 * exp(-greatest(0, extract(epoch FROM ${now()}::timestamptz - e.published_at)) / 6.3e7)) AS score
      FROM candidate c JOIN search_document d ON d.doc_no = c.doc JOIN entry e ON e.id = d.entry_id
      LEFT JOIN comment talk ON talk.entry_id = e.id
      LEFT JOIN entry subject ON subject.id = talk.subject_id
      LEFT JOIN topic merged ON merged.entry_id = e.id
      LEFT JOIN solution ON solution.entry_id = e.id
      LEFT JOIN fachtag_session session ON session.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id
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
        JOIN entry_topic et ON et.entry_id = found.id JOIN topic ON topic.entry_id = et.topic_id GROUP BY 2, 3
      UNION ALL SELECT 'anbieter', p.slug, p.short_name, count(*)::int FROM found
        JOIN solution_provider sp ON sp.entry_id = found.id JOIN organisation p ON p.id = sp.organisation_id
        WHERE p.slug IS NOT NULL GROUP BY 2, 3
      UNION ALL SELECT 'fachtag', fachtag.slug, fachtag.title, count(*)::int FROM found
        LEFT JOIN origin ON origin.id = found.origin_id LEFT JOIN fachtag_session fs ON fs.entry_id = origin.session_id
        JOIN fachtag ON fachtag.id = coalesce(found.fachtag_id, fs.fachtag_id) GROUP BY 2, 3)
    SELECT (SELECT count(*)::int FROM found) AS count, (SELECT coalesce(max(wishes), 0)::int FROM found) AS wishes,
      (SELECT json_agg(facet ORDER BY name, count DESC, value) FROM facet) AS facets,
      (SELECT json_agg(hit ORDER BY hit.place) FROM (
        SELECT page.id, page.kind, page.score, page.short_name AS organisation, page.status,
          page.external_id AS "externalId", page.place,
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
