import { startBare } from '../servers/bare'
import { startApp } from '../servers/site'
import { addressesOf, pageNames, pages } from '../shared/addresses'
import { type Answer, ask } from '../shared/http'
import { compare } from '../shared/load'
import { formatted, row } from '../shared/table'
import type { Part } from './part'

/** Pages for guests, kept in memory, against a bare server that answers the same bytes in the same run. */
export const guestPages: Part = async ({ usual, quick }) => {
  const world = await usual()
  const addresses = await addressesOf(world.url)
  const bare = await startBare()
  const site = await startApp(world.url)
  try {
    const rows = []
    for (const page of pages) {
      const url = site.address + addresses[page]
      const answer = await keptPage(url)
      const limit = { url: await bare.serve(addresses[page], answer) }
      const found = await compare({ bare: limit, nabe: { url } }, rounds(quick))
      const { rate, share } = found.nabe
      const more = `${formatted(rate)} von ${formatted(found.bare.rate)} Seiten/s, ${formatted(answer.body.length / 1000)} kB`
      rows.push(row(`Gast: ${pageNames[page]}`, 100 * share, '%', { atLeast: 40 }, more))
    }
    return rows
  } finally {
    bare.stop()
    await site.stop()
  }
}

const rounds = (quick: boolean) => (quick ? { rounds: 1, seconds: 1 } : { rounds: 7, seconds: 4 })

/** A page as it is sent once it is kept. @throws Error where that does not happen */
export async function keptPage(url: string): Promise<Answer> {
  for (let time = 0; time < 50; time += 1) {
    const answer = await ask(url)
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
    if (answer.headers['content-length']) return answer
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  throw new Error(`${url} is not kept`)
}
