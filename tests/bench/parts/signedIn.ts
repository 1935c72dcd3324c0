import { startBare } from '../servers/bare'
import { startNaive } from '../servers/naive'
import { signIn, startApp } from '../servers/site'
import { countStatements } from '../servers/statements'
import { addressesOf, pageNames, pages } from '../shared/addresses'
import { ask } from '../shared/http'
import { compare } from '../shared/load'
import { median } from '../shared/statistics'
import { formatted, row } from '../shared/table'
import type { Part } from './part'

/**
 * Pages for members, made anew for each request: against the bare server, against an ordinary Remix application on
 * the same database, and how many SQL statements each needs.
 */
export const signedIn: Part = async ({ usual, quick }) => {
  const { url } = await usual()
  const addresses = await addressesOf(url)
  const cookies = (await signIn(url, 16)).map(({ cookie }) => cookie)
  const cookie = cookies[0] ?? ''
  const counter = await countStatements(url)
  const counted = await startApp(url, counter.url)
  const statements = new Map<string, number>()
  for (const page of pages) {
    const counts: number[] = []
    for (let time = 0; time < 9; time += 1) {
      counter.take()
      const { status } = await ask(counted.address + addresses[page], { cookie })
      if (status !== 200) throw new Error(`${addresses[page]}: ${status}`)
      counts.push(counter.take())
    }
    statements.set(page, median(counts))
  }
  await counted.stop()
  await counter.stop()

  const site = await startApp(url)
  const naive = await startNaive(url)
  const bare = await startBare()
  try {
    const rows = []
    for (const page of pages) {
      const path = addresses[page]
      const answer = await ask(site.address + path, { cookie })
      const found = await compare(
        {
          bare: { url: await bare.serve(path, answer) },
          nabe: { url: site.address + path, cookies },
          naive: { url: naive.address + path, cookies },
        },
        quick ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 4 },
      )
      const { rate, share } = found.nabe
      const name = `Angemeldet: ${pageNames[page]}`
      const more = `${formatted(rate)} von ${formatted(found.bare.rate)} Seiten/s, ${formatted(answer.body.length / 1000)} kB`
      rows.push(row(name, 100 * share, '%', { atLeast: 1.2 }, more))
      const times = share / found.naive.share
      rows.push(
        row(
          '… mal so viele wie einfaches Remix',
          times,
          '',
          { atLeast: 3 },
          `${formatted(found.naive.rate)} Seiten/s`,
        ),
      )
      rows.push(row('… SQL-Anweisungen', statements.get(page) ?? 0, '', { atMost: 3 }))
    }
    return rows
  } finally {
    bare.stop()
    await naive.stop()
    await site.stop()
  }
}
