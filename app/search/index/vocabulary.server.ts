import type { Tx } from '~/platform/db/client.server'
import type { NewWord } from '../analysis/document'
import { fourGrams } from '../analysis/grams'
import { type Lexicon, partStems } from '../analysis/split'

/** Tells the vocabulary what words a write brought; those it knows cost one look. */
export async function learnWords(
  tx: Tx,
  words: (NewWord & { open: boolean })[],
  lexicon: Lexicon,
): Promise<void> {
  const asked = words.filter(({ word }) => !/^\d/.test(word) && word.length > 1)
  if (asked.length === 0) return
  const known = await tx.$queryRaw<{ word: string; open: boolean }[]>`
    SELECT word, is_open AS open FROM search_word WHERE word = ANY(${asked.map(({ word }) => word)}::text[])`
  const isOpen = new Map(known.map(({ word, open }) => [word, open]))
  const news = asked.filter(({ word, open }) => !isOpen.has(word) || (open && isOpen.get(word) === false))
  if (news.length === 0) return
  // Two writers that bring the same words in another order would wait for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search vocabulary'))`
  const rows = news.map((word) => ({ ...word, isPlace: lexicon.isPlace(word.folded) }))
  await tx.$executeRaw`
    INSERT INTO search_word (word, written, is_open, is_place, parts, grams)
    SELECT word, written, is_open, is_place, parts::text[], grams::text[]
    FROM unnest(${rows.map(({ word }) => word)}::text[], ${rows.map(({ written }) => written)}::text[],
      ${rows.map(({ open }) => open)}::bool[], ${rows.map(({ isPlace }) => isPlace)}::bool[],
      ${rows.map(({ folded }) => array(partStems(folded, lexicon)))}::text[],
      ${rows.map(({ word }) => array(fourGrams(word)))}::text[])
      AS w (word, written, is_open, is_place, parts, grams)
    ON CONFLICT (word) DO UPDATE SET is_open = true WHERE excluded.is_open`
}

/** PostgreSQL's way of writing an array; what is in it are letters and digits alone. */
function array(items: string[]): string {
  return `{${items.filter((item) => /^[\p{L}\p{N}]+$/u.test(item)).join(',')}}`
}
