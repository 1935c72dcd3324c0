import type { Tx } from '~/platform/db/client.server'
import { analyse } from '../analysis/document'
import { writeDocuments } from '../index/write.server'

const blockSize = 1000

/** A text as it was and as it is. */
interface Change {
  before: string
  after: string
}

/**
 * Takes words out of everything the search keeps of an entry, at once and also under its former numbers; call it in the
 * transaction that changed the texts, after they are written.
 * @param changes all texts that were changed, also former versions
 * @param clean what to do with the text that the search keeps
 */
export async function unindexWords(
  tx: Tx,
  entryId: number,
  changes: Change[],
  clean: (text: string) => string,
): Promise<void> {
  const [document] = await tx.$queryRaw<{ title: string; publicText: string; memberText: string }[]>`
    SELECT title, public_text AS "publicText", member_text AS "memberText" FROM search_document
    WHERE entry_id = ${entryId} FOR UPDATE`
  if (document) {
    const now = (text: string) => clean(replaceAll(text, changes))
    const [title, publicText, memberText] = [document.title, document.publicText, document.memberText].map(
      now,
    )
    await writeDocuments(tx, [
      { entryId, title: title ?? '', publicText: publicText ?? '', memberText: memberText ?? '' },
    ])
  }
  const kept = wordsOf(changes.map(({ after }) => after))
  await forgetStale(
    tx,
    [...wordsOf(changes.map(({ before }) => before))].filter((word) => !kept.has(word)),
  )
}

/** Searches without a hit that asked for just this are forgotten. */
export async function forgetMisses(tx: Tx, isIt: (query: string) => boolean): Promise<void> {
  const misses = await tx.searchMiss.findMany({ select: { query: true } })
  const those = misses.map(({ query }) => query).filter(isIt)
  if (those.length > 0) await tx.searchMiss.deleteMany({ where: { query: { in: those } } })
}

function replaceAll(text: string, changes: Change[]): string {
  return changes.reduce(
    (now, { before, after }) => (before.length > 2 ? now.replaceAll(before, () => after) : now),
    text,
  )
}

function wordsOf(texts: string[]): Set<string> {
  return new Set(analyse(texts.map((text) => ({ text, weight: 1 }))).words.map(({ word }) => word))
}

/** What tidying does for all words, for these alone: postings under former numbers go, and words that stand nowhere. */
async function forgetStale(tx: Tx, words: string[]): Promise<void> {
  if (words.length === 0) return
  await tx.$executeRaw`
    WITH before AS (
      DELETE FROM search_posting WHERE word = ANY(${words}::text[]) RETURNING word, scope, docs, weights),
    live AS (
      SELECT b.word, b.scope, p.doc, p.weight,
        (row_number() OVER (PARTITION BY b.word, b.scope ORDER BY p.weight DESC, p.doc DESC) - 1) / ${blockSize} AS block
      FROM before b CROSS JOIN unnest(b.docs, b.weights) AS p (doc, weight)
      WHERE EXISTS (SELECT FROM search_document d WHERE d.doc_no = p.doc))
    INSERT INTO search_posting (word, scope, top, first, docs, weights)
    SELECT word, scope, max(weight), (array_agg(doc ORDER BY weight DESC, doc DESC))[1],
      array_agg(doc ORDER BY weight DESC, doc DESC), array_agg(weight ORDER BY weight DESC, doc DESC)
    FROM live GROUP BY word, scope, block`
  await tx.$executeRaw`
    DELETE FROM search_word w WHERE word = ANY(${words}::text[])
      AND NOT EXISTS (SELECT FROM search_posting p WHERE p.word = w.word)`
}
