import type pg from 'pg'
import { pool } from '~/platform/db/client.server'
import { fold } from '../analysis/fold'
import { partStems } from '../analysis/split'
import { forgetLexicon, lexicon } from './lexicon.server'

/** Postings of one block: the heaviest of a word lie together and are read first. */
const blockSize = 1000
const wordsAtOnce = 5_000
const TIDY_LOCK = 7_220_003

/**
 * Merges the blocks of every word, heaviest postings first, drops what was written under former numbers, counts
 * anew in how many documents each word stands, and learns parts of compounds from what the collection shows as
 * words. Search and writes go on meanwhile. Where another process is at it, nothing happens.
 */
export async function tidyIndex(): Promise<void> {
  const client = await pool().connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      TIDY_LOCK,
    ])
    if (!rows[0]?.mine) return
    await client.query("SET work_mem = '64MB'")
    try {
      await mergeBlocks(client)
      await client.query(
        `DELETE FROM search_word w WHERE NOT EXISTS (SELECT FROM search_posting p WHERE p.word = w.word)`,
      )
      await countGrams(client)
      forgetLexicon()
      await learnParts(client)
      for (const table of ['search_posting', 'search_word', 'search_gram', 'search_document'])
        await client.query(`VACUUM ANALYZE ${table}`)
    } finally {
      await client.query('RESET work_mem')
      await client.query('SELECT pg_advisory_unlock($1)', [TIDY_LOCK])
    }
  } finally {
    client.release()
    forgetLexicon()
  }
}

async function mergeBlocks(client: pg.ClientBase): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const { rows }: { rows: { last: string | null }[] } = await client.query(
      `SELECT max(word) AS last FROM (
         SELECT word FROM search_posting WHERE word > $1 ORDER BY word LIMIT $2) w`,
      [after, wordsAtOnce],
    )
    const last: string | null = rows[0]?.last ?? null
    if (last !== null) await mergeRange(client, after, last)
    after = last
  }
}

async function mergeRange(client: pg.ClientBase, after: string, last: string): Promise<void> {
  await client.query(
    `WITH before AS (
       DELETE FROM search_posting WHERE word > $1 AND word <= $2 RETURNING word, scope, docs, weights),
     live AS (
       SELECT b.word, b.scope, p.doc, p.weight,
         (row_number() OVER (PARTITION BY b.word, b.scope ORDER BY p.weight DESC, p.doc DESC) - 1) / $3 AS block
       FROM before b CROSS JOIN unnest(b.docs, b.weights) AS p (doc, weight)
       WHERE EXISTS (SELECT FROM search_document d WHERE d.doc_no = p.doc)),
     written AS (
       INSERT INTO search_posting (word, scope, top, first, docs, weights)
       SELECT word, scope, max(weight), (array_agg(doc ORDER BY weight DESC, doc DESC))[1],
         array_agg(doc ORDER BY weight DESC, doc DESC), array_agg(weight ORDER BY weight DESC, doc DESC)
       FROM live GROUP BY word, scope, block
       RETURNING word, scope, cardinality(docs) AS docs)
     UPDATE search_word w SET docs = c.docs, is_open = c.is_open
     FROM (SELECT word, sum(docs)::int AS docs, bool_or(scope IN (0, 2)) AS is_open FROM written GROUP BY word) c
     WHERE w.word = c.word AND (w.docs, w.is_open) IS DISTINCT FROM (c.docs, c.is_open)`,
    [after, last, blockSize],
  )
}

async function countGrams(client: pg.ClientBase): Promise<void> {
  await client.query('BEGIN')
  await client.query('DELETE FROM search_gram')
  await client.query(
    `INSERT INTO search_gram (gram, words)
     SELECT gram, count(*)::int FROM search_word CROSS JOIN unnest(grams) AS gram GROUP BY gram HAVING count(*) > 1`,
  )
  await client.query('COMMIT')
}

async function learnParts(client: pg.ClientBase): Promise<void> {
  const known = await lexicon()
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ word: string; written: string; parts: string[] }>(
      'SELECT word, written, parts FROM search_word WHERE word > $1 ORDER BY word LIMIT $2',
      [after, wordsAtOnce],
    )
    const last = rows.at(-1)
    if (!last) return
    const changed = rows
      .map((row) => ({ ...row, now: partStems(fold(row.written), known) }))
      .filter(({ parts, now }) => parts.join() !== now.join())
    await client.query(
      `UPDATE search_word w SET parts = c.parts::text[]
       FROM unnest($1::text[], $2::text[]) AS c (word, parts) WHERE w.word = c.word`,
      [changed.map(({ word }) => word), changed.map(({ now }) => `{${now.join(',')}}`)],
    )
    after = last.word
  }
}
