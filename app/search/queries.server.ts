import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { db, Prisma } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { parseExcerpt, startMark, stopMark } from './excerpt'
import { type HitKind, hitLimit, queryLimit, type SearchResult } from './schema'

interface Row {
  id: number
  kind: HitKind
  title: string
  slug: string
  excerpt: string
  organisation: string | null
  total: number
}

const headline = `StartSel=${startMark}, StopSel=${stopMark}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "`

/**
 * Finds entries by their words: all of them, or where no text holds all, some of them. A guest's words are only
 * compared with what guests may read.
 * @param q as typed, in PostgreSQL's web search syntax ("phrase", -word, or)
 */
export async function search(viewer: Viewer, q: string): Promise<SearchResult> {
  const words = normaliseLine(q).slice(0, queryLimit)
  if (words === '') return { q: '', hits: [], count: 0, partly: false }
  const all = await find(viewer, Prisma.sql`websearch_to_tsquery('german', ${words})`)
  if (all.length > 0) return result(words, all, false)
  const some = await find(
    viewer,
    Prisma.sql`replace(websearch_to_tsquery('german', ${words})::text, ' & ', ' | ')::tsquery`,
  )
  return result(words, some, some.length > 0)
}

function result(q: string, rows: Row[], partly: boolean): SearchResult {
  return {
    q,
    partly,
    count: rows[0]?.total ?? 0,
    hits: rows.map(({ total: _, excerpt, ...hit }) => ({ ...hit, excerpt: parseExcerpt(excerpt) })),
  }
}

function find(viewer: Viewer, query: Prisma.Sql): Promise<Row[]> {
  const member = isConfirmed(viewer)
  const vector = Prisma.raw(member ? 'd.member_words' : 'd.public_words')
  const text = Prisma.raw(
    member ? "concat_ws(' … ', nullif(d.public_text, ''), nullif(d.member_text, ''))" : 'd.public_text',
  )
  return db.$queryRaw<Row[]>`
    WITH asked AS (SELECT ${query} AS query),
    found AS (
      SELECT e.id, e.kind, e.organisation_id, d.title, ${text} AS text,
        ts_rank_cd(${vector}, asked.query, 1) AS rank, count(*) OVER ()::int AS total
      FROM asked, search_document d JOIN entry e ON e.id = d.entry_id
      LEFT JOIN comment c ON c.entry_id = e.id
      LEFT JOIN entry subject ON subject.id = c.subject_id
      LEFT JOIN topic merged ON merged.entry_id = e.id
      WHERE ${vector} @@ asked.query AND ${visibleTo(viewer)} AND merged.merged_into_id IS NULL
        AND (c.entry_id IS NULL OR ${visibleTo(viewer, 'subject')})
      ORDER BY rank DESC, e.id DESC LIMIT ${hitLimit}
    )
    SELECT f.id, f.kind, f.total, o.short_name AS organisation,
      coalesce(nullif(f.title, ''), on_solution.title, on_topic.label, '') AS title,
      coalesce(solution.slug, topic.slug, fachtag.slug, '') AS slug,
      ts_headline('german', f.text, asked.query, ${headline}) AS excerpt
    FROM found f CROSS JOIN asked
    LEFT JOIN organisation o ON o.id = f.organisation_id
    LEFT JOIN solution ON solution.entry_id = f.id
    LEFT JOIN topic ON topic.entry_id = f.id
    LEFT JOIN fachtag_session s ON s.entry_id = f.id LEFT JOIN fachtag ON fachtag.id = s.fachtag_id
    LEFT JOIN comment c ON c.entry_id = f.id
    LEFT JOIN solution on_solution ON on_solution.entry_id = c.subject_id
    LEFT JOIN topic on_topic ON on_topic.entry_id = c.subject_id
    ORDER BY f.rank DESC, f.id DESC`
}
