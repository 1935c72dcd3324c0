import pg from 'pg'

/** Addresses of pages with something on them. */
export interface Addresses {
  start: string
  list: string
  /** With twenty comments. */
  solution: string
  topic: string
  fachtag: string
  /** Id of that solution. */
  solutionId: number
}

/** The pages that are measured, out of a made-up database. */
export async function addressesOf(databaseUrl: string): Promise<Addresses> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const one = async (statement: string) =>
      (await client.query<{ id: number; address: string }>(`${statement} LIMIT 1`)).rows[0]
    const solution = await one(`SELECT id, '/loesungen/' || id || '-' || slug AS address
      FROM entry JOIN solution ON entry_id = id
      WHERE comment_count = 20 AND visibility = 'public' AND state = 'visible' AND reuse_count BETWEEN 2 AND 10 ORDER BY id`)
    const topic = await one(`SELECT t.entry_id AS id, '/themen/' || slug AS address FROM topic t
      JOIN origin ON topic_id = t.entry_id ORDER BY solution_count DESC`)
    return {
      start: '/',
      list: '/loesungen',
      solution: solution?.address ?? '',
      topic: topic?.address ?? '',
      fachtag: '/fachtage/fachtag-1',
      solutionId: solution?.id ?? 0,
    }
  } finally {
    await client.end()
  }
}

/** The names of the pages in the table. */
export const pageNames = {
  start: 'Startseite',
  list: 'Liste',
  solution: 'Lösung mit 20 Kommentaren',
  topic: 'Thema',
  fachtag: 'Fachtag',
} as const
export type PageName = keyof typeof pageNames
export const pages = Object.keys(pageNames) as PageName[]
