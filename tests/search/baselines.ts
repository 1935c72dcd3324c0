import type pg from 'pg'
import type { Text } from './labelled'

const textOf = ({ title, summary }: Text) => `${title} ${summary}`

/** PostgreSQL's own German full text: all words, ranked by `ts_rank_cd`. */
export async function germanFullText(
  client: pg.ClientBase,
  texts: Text[],
): Promise<(q: string) => Promise<number[]>> {
  await client.query(
    `CREATE TEMP TABLE german_text AS SELECT place::int - 1 AS place,
       setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', summary), 'B') AS words
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t (title, summary, place)`,
    [texts.map(({ title }) => title), texts.map(({ summary }) => summary)],
  )
  return async (q) => {
    const { rows } = await client.query<{ place: number }>(
      `SELECT place FROM german_text, websearch_to_tsquery('german', $1) asked WHERE words @@ asked
       ORDER BY ts_rank_cd(words, asked) DESC, place LIMIT 20`,
      [q],
    )
    return rows.map(({ place }) => place)
  }
}

/** Likeness by runs of three letters: pg_trgm's `word_similarity` where it can be had, else the share of the query's runs. */
export async function trigrams(
  client: pg.ClientBase,
  texts: Text[],
): Promise<{ name: string; find: (q: string) => Promise<number[]> }> {
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  } catch {
    const sets = texts.map((text) => runs(textOf(text)))
    return {
      name: 'trigrams (own)',
      find: async (q) => {
        const asked = [...runs(q)]
        return sets
          .map((set, place) => ({ place, share: asked.filter((run) => set.has(run)).length / asked.length }))
          .filter(({ share }) => share >= 0.3)
          .sort((one, other) => other.share - one.share)
          .slice(0, 20)
          .map(({ place }) => place)
      },
    }
  }
  await client.query(
    `CREATE TEMP TABLE trigram_text AS SELECT place::int - 1 AS place, text
     FROM unnest($1::text[]) WITH ORDINALITY AS t (text, place)`,
    [texts.map(textOf)],
  )
  return {
    name: 'pg_trgm',
    find: async (q) => {
      const { rows } = await client.query<{ place: number }>(
        `SELECT place FROM trigram_text WHERE word_similarity($1, text) >= 0.2
         ORDER BY word_similarity($1, text) DESC, place LIMIT 20`,
        [q],
      )
      return rows.map(({ place }) => place)
    },
  }
}

function runs(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3))
  }
  return found
}
