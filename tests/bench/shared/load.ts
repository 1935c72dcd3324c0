import autocannon from 'autocannon'
import { accepted } from './http'
import { median } from './statistics'

/** Where pages are asked for; every connection is one of these members, or all are guests. */
export interface Target {
  url: string
  cookies?: string[]
}

const connections = 16

/** How long something is loaded: for so many seconds, or by so many requests. */
type Extent = { duration: number } | { amount: number }

/** Requests that do not count, before those that do. */
const warmUp = { amount: 3 * connections }

/** Pages a second. @throws Error where an answer is no success */
export async function pagesASecond({ url, cookies }: Target, extent: Extent): Promise<number> {
  let next = 0
  const result = await autocannon({
    url,
    connections,
    ...extent,
    sampleInt: 100,
    headers: accepted,
    ...(cookies && {
      setupClient: (client) => {
        client.setHeaders({ ...accepted, cookie: cookies[next % cookies.length] ?? '' })
        next += 1
      },
    }),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} wrong answers, ${result.errors} errors`)
  return result.requests.total / result.duration
}

/**
 * Loads targets in turns, after a round that does not count.
 * @returns for each the median of its pages a second, and of its share of the first target in the same round
 */
export async function compare<Name extends string>(
  targets: Record<Name, Target>,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Record<Name, { rate: number; share: number }>> {
  const names = Object.keys(targets) as Name[]
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const rate = await pagesASecond(targets[name], round < 0 ? warmUp : { duration: seconds })
      if (round >= 0) measured.get(name)?.push(rate)
    }
  }
  const base = measured.get(names[0] as Name) ?? []
  const found = names.map((name) => {
    const rates = measured.get(name) ?? []
    const shares = rates.map((rate, round) => rate / (base[round] ?? 1))
    return [name, { rate: median(rates), share: median(shares) }] as const
  })
  return Object.fromEntries(found) as Record<Name, { rate: number; share: number }>
}
