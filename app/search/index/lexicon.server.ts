import { pool } from '~/platform/db/client.server'
import { fold } from '../analysis/fold'
import { placeWords } from '../analysis/places'
import { type Lexicon, lexiconOf } from '../analysis/split'

const rememberFor = 10 * 60_000
const mostLearned = 100_000
/** A word counts as one once this many documents hold it. */
const learnedFrom = 4

let known: { url: string | undefined; at: number; lexicon: Promise<Lexicon> } | undefined

/** The lexicon of this database: our own words, what the collection shows as words, names of places. */
export function lexicon(): Promise<Lexicon> {
  const url = process.env.DATABASE_URL
  if (known?.url === url && known && Date.now() - known.at < rememberFor) return known.lexicon
  const loading = load()
  known = { url, at: Date.now(), lexicon: loading }
  loading.catch(() => forgetLexicon())
  return loading
}

/** Lets the next use read the lexicon anew: after tidying, in tests. */
export function forgetLexicon(): void {
  known = undefined
}

async function load(): Promise<Lexicon> {
  const places = await pool().query<{ name: string }>(
    `SELECT DISTINCT short_name AS name FROM organisation WHERE kind IN ('municipality', 'district')`,
  )
  const { rows } = await pool().query<{ written: string; docs: number }>(
    `SELECT written, docs FROM search_word
     WHERE docs >= $1 AND is_open AND NOT is_place AND length(word) BETWEEN 4 AND 14
       AND parts = '{}' AND written ~ '^[[:upper:]][[:lower:]]+$'
     ORDER BY docs DESC LIMIT $2`,
    [learnedFrom, mostLearned],
  )
  return lexiconOf(
    new Map(rows.map(({ written, docs }) => [fold(written), docs])),
    placeWords(places.rows.map(({ name }) => name)),
  )
}
