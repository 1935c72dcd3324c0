import { pool } from '~/platform/db/client.server'
import { fourGrams } from '../analysis/grams'
import { type Scope, scopes } from '../index/schema'
import type { Asked, Known } from './likeness'

/** Documents that hold a word, with its weight in each. */
export interface PostingList {
  word: string
  docs: number[]
  weights: number[]
  /** All of them were read; else only the heaviest. */
  complete: boolean
}

const wordsPerPart = 60
const gramBudget = 1_500
const blocksPerWord = 600

/** The words of the vocabulary that may stand for what is asked: the same, with a part in common, or alike. */
export async function knownWords(asked: Asked[], members: boolean, likely = true): Promise<Known[]> {
  const exact = new Set(asked.flatMap((word) => [word.word, ...word.parts.map(({ stem }) => stem)]))
  const parts = new Set(
    asked
      .filter(({ isPlace }) => !isPlace)
      .flatMap((word) => [word.word, ...word.parts.map(({ stem }) => stem)]),
  )
  const grams = likely
    ? asked.flatMap(({ word }, index) => fourGrams(word).map((gram) => ({ index, gram })))
    : []
  const { rows } = await pool().query<Known>(
    `WITH rare AS (
       SELECT gram, sum(coalesce(g.words, 1)) OVER (PARTITION BY a.asked ORDER BY coalesce(g.words, 1), gram) AS running
       FROM unnest($4::int[], $5::text[]) AS a (asked, gram) LEFT JOIN search_gram g USING (gram))
     SELECT word, written, docs, is_place AS "isPlace", parts FROM search_word
       WHERE word = ANY($1) AND (is_open OR $7)
     UNION ALL
     SELECT w.* FROM unnest($2::text[]) AS part CROSS JOIN LATERAL (
       SELECT word, written, docs, is_place, parts FROM search_word
       WHERE parts @> ARRAY[part] AND (is_open OR $7) ORDER BY docs DESC LIMIT $3) w
     UNION ALL
     SELECT word, written, docs, is_place, parts FROM search_word
       WHERE grams && ARRAY(SELECT gram FROM rare WHERE running <= $6) AND (is_open OR $7)`,
    [
      [...exact],
      [...parts],
      wordsPerPart,
      grams.map(({ index }) => index),
      grams.map(({ gram }) => gram),
      Math.ceil(gramBudget / Math.max(1, asked.length)),
      members,
    ],
  )
  return [...new Map(rows.map((row) => [row.word, row])).values()]
}

/** The heaviest postings of words, at most `cap` a word and scope. */
export async function postingsOf(
  wanted: { word: string; cap: number }[],
  inScopes: Scope[],
): Promise<PostingList[]> {
  if (wanted.length === 0) return []
  const { rows } = await pool().query<{ word: string; docs: string; weights: string; cut: boolean }>(
    `SELECT a.word, b.docs::text AS docs, b.weights::text AS weights, b.running > a.cap AS cut
     FROM unnest($1::text[], $2::int[]) AS a (word, cap) CROSS JOIN unnest($3::smallint[]) AS s (scope)
     CROSS JOIN LATERAL (
       SELECT docs, weights, sum(cardinality(docs)) OVER (ORDER BY top DESC, first DESC) AS running
       FROM (SELECT top, first, docs, weights FROM search_posting p WHERE p.word = a.word AND p.scope = s.scope
         ORDER BY top DESC, first DESC LIMIT $4) heaviest) b
     WHERE b.running - cardinality(b.docs) < a.cap`,
    [wanted.map(({ word }) => word), wanted.map(({ cap }) => cap), inScopes, blocksPerWord],
  )
  const lists = new Map<string, PostingList>()
  for (const row of rows) {
    const docs = numbers(row.docs)
    const weights = numbers(row.weights)
    const list = lists.get(row.word)
    if (!list) lists.set(row.word, { word: row.word, docs, weights, complete: !row.cut })
    else {
      for (const doc of docs) list.docs.push(doc)
      for (const weight of weights) list.weights.push(weight)
      list.complete &&= !row.cut
    }
  }
  return [...lists.values()]
}

function numbers(array: string): number[] {
  return JSON.parse(`[${array.slice(1, -1)}]`) as number[]
}

let size: { url: string | undefined; at: number; count: number } | undefined
const rememberFor = 60_000
const countedExactly = 50_000

/** About how many documents there are. */
export async function collectionSize(): Promise<number> {
  const url = process.env.DATABASE_URL
  if (size?.url === url && size && Date.now() - size.at < rememberFor) return size.count
  const { rows } = await pool().query<{ count: number }>(
    `SELECT CASE WHEN c.reltuples > $1 THEN c.reltuples::int ELSE (SELECT count(*)::int FROM search_document) END AS count
     FROM pg_class c WHERE c.oid = 'search_document'::regclass`,
    [countedExactly],
  )
  const count = Math.max(1, rows[0]?.count ?? 1)
  size = { url, at: Date.now(), count }
  return count
}

/** The scopes a viewer's words are compared with. */
export function scopesFor(members: boolean, comments: boolean): Scope[] {
  if (comments) return members ? [scopes.openComments, scopes.memberComments] : [scopes.openComments]
  return members ? [scopes.open, scopes.members] : [scopes.open]
}
