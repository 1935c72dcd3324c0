import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { SearchResult } from '../schema'

const shortest = 3
const longest = 80
/** Nobody can fill the table with made-up words. */
const mostKept = 20_000

/** Counts a search that found nothing, without who searched; what looks like a person or a number is left out. */
export async function countMiss({ q, input }: Pick<SearchResult, 'q' | 'input'>): Promise<void> {
  const query = q.toLowerCase()
  const isNarrowed = input.page > 1 || Object.keys(input.facets).length > 0
  if (isNarrowed || query.length < shortest || query.length > longest) return
  if (/[@\d"]|:\S|www\.|\/\//.test(query) || !/\p{L}{3}/u.test(query)) return
  await db.$executeRaw`
    INSERT INTO search_miss (query, last_at)
    SELECT ${query}, ${now()} WHERE (SELECT count(*) FROM search_miss) < ${mostKept}
      OR EXISTS (SELECT FROM search_miss WHERE query = ${query})
    ON CONFLICT (query) DO UPDATE SET times = search_miss.times + 1, last_at = excluded.last_at`
}
