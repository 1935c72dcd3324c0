import pg from 'pg'
import { signIn, startApp } from '../servers/site'
import { ask } from '../shared/http'
import { quantile } from '../shared/statistics'
import { formatted, row } from '../shared/table'
import type { World } from '../world/worlds'
import type { Part } from './part'

const kinds = ['Liste', 'Lösung', 'Thema', 'Kommune'] as const
type Kind = (typeof kinds)[number]

/** A parameter that no page knows: guests then get a page of its own, not the one in memory. */
const unkept = 'ungemerkt=1'

/** How the pages' time grows with what there is: the same kinds of pages of both databases in turns. */
export const growth: Part = async ({ small, large, quick }) => {
  const worlds = [await small(), await large()]
  const sides = await Promise.all(
    worlds.map(async ({ url }) => ({
      site: await startApp(url),
      addresses: await addressesIn(url),
      cookies: (await signIn(url, 50)).map(({ cookie }) => cookie),
    })),
  )
  const [rounds, before] = quick ? [12, 3] : [400, 12]
  try {
    const rows = []
    const compared = worlds.map(({ size }) => formatted(size.solutions)).reverse()
    for (const who of ['angemeldet', 'Gast ohne Speicher'] as const) {
      for (const kind of kinds) {
        const times: number[][] = [[], []]
        for (let round = -before; round < rounds; round += 1) {
          for (const [index, { site, addresses, cookies }] of sides.entries()) {
            const of = addresses[kind]
            const address = of[Math.abs(round) % of.length] ?? ''
            const separator = address.includes('?') ? '&' : '?'
            const [url, headers] =
              who === 'angemeldet'
                ? [address, { cookie: cookies[Math.abs(round) % cookies.length] ?? '' }]
                : [address + separator + unkept, {}]
            const start = performance.now()
            const { status } = await ask(site.address + url, headers)
            if (status !== 200) throw new Error(`${url}: ${status}`)
            if (round >= 0) times[index]?.push(performance.now() - start)
          }
        }
        const [few = [], many = []] = times
        const [small50, large50] = [quantile(few, 0.5), quantile(many, 0.5)]
        const p95 = `p95 ${formatted(quantile(many, 0.95))} statt ${formatted(quantile(few, 0.95))} ms`
        const more = `${formatted(large50)} statt ${formatted(small50)} ms, ${p95}`
        const what = `${kind}, ${who}: p50 bei ${compared.join(' zu ')} Lösungen`
        rows.push(row(what, large50 / small50, 'mal', { atMost: 1.5 }, more))
      }
    }
    return rows
  } finally {
    for (const { site } of sides) await site.stop()
  }
}

/** Pages of each kind with as much on them in both databases; lists by all orders and with a filter. */
async function addressesIn(databaseUrl: World['url']): Promise<Record<Kind, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const all = async (statement: string) =>
      (await client.query<{ address: string }>(`${statement} LIMIT 40`)).rows.map(({ address }) => address)
    const topics = await all(
      `SELECT '/themen/' || slug AS address FROM topic WHERE solution_count > 0 ORDER BY entry_id`,
    )
    const sorted = ['diskutiert', 'bewertet', 'nachgenutzt'].map((sort) => `/loesungen?sort=${sort}`)
    const filtered = topics.slice(0, 4).map((address) => `/loesungen?thema=${address.split('/').at(-1)}`)
    return {
      Liste: ['/loesungen', ...sorted, ...filtered],
      Lösung: await all(
        `SELECT '/loesungen/' || id || '-' || slug AS address FROM entry JOIN solution ON entry_id = id
         WHERE visibility = 'public' AND comment_count IN (8, 15, 20) ORDER BY id`,
      ),
      Thema: topics,
      Kommune: await all(
        `SELECT '/kommunen/' || key AS address FROM organisation o
         WHERE (SELECT count(*) FROM entry e WHERE e.organisation_id = o.id AND e.kind = 'solution') BETWEEN 9 AND 11
         ORDER BY id`,
      ),
    }
  } finally {
    await client.end()
  }
}
