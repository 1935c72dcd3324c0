import { signIn, startApp } from '../servers/site'
import { addressesOf, pages } from '../shared/addresses'
import { ask, closeConnections, post } from '../shared/http'
import { memoryOf } from '../shared/memory'
import { median, slope } from '../shared/statistics'
import { formatted, row } from '../shared/table'
import { dice, questions, remarkOf } from '../world/texts'
import type { Part } from './part'

const atOnce = 16

/** Memory of the app process under everything at once: guests and members who read, search and write. */
export const memory: Part = async ({ usual, minutes, quick }) => {
  const { url } = await usual()
  const addresses = await addressesOf(url)
  const members = await signIn(url, 2_000)
  const site = await startApp(url)
  const asked = questions(2_000)
  const roll = dice(11)
  const any = <Value>(of: readonly Value[]) => of[Math.floor(roll() * of.length)] as Value
  // Searches are limited by address.
  const somewhere = () => ({
    'x-forwarded-for': `10.${[1, 2, 3].map(() => Math.floor(roll() * 250)).join('.')}`,
  })
  let requests = 0

  async function one(): Promise<void> {
    const what = roll()
    const page = site.address + addresses[any(pages)]
    const { cookie } = any(members)
    requests += 1
    if (what < 0.5) await read(page, {})
    else if (what < 0.85) await read(page, { cookie })
    else if (what < 0.93) await read(`${site.address}/suche?q=${encodeURIComponent(any(asked))}`, somewhere())
    else if (what < 0.97)
      await read(
        `${site.address}/suche/vorschlaege?q=${encodeURIComponent(any(asked).slice(0, 5))}`,
        somewhere(),
      )
    else {
      const body = remarkOf(90_000_000 + requests)
      const { status } = await post(`${site.address + addresses.solution}/kommentare`, cookie, [
        ['body', body],
      ])
      if (status !== 302) throw new Error(`a comment was answered with ${status}`)
    }
  }

  const samples: number[] = []
  const pid = site.process.pid ?? 0
  const watching = setInterval(() => {
    const now = memoryOf(pid)?.now
    if (now !== undefined) samples.push(now)
  }, 1_000)
  try {
    const end = Date.now() + minutes * 60_000
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (Date.now() < end) await one()
      }),
    )
    const most = memoryOf(pid)?.most ?? 0
    const later = samples.slice(samples.length / 2)
    const more = `${formatted(requests)} Anfragen, zuletzt im Mittel ${formatted(median(later))} MB`
    const what = `Speicher nach ${formatted(minutes)} Minuten gemischter Last`
    const rows = [row(what, most, 'MB', { atMost: 300 }, more)]
    // A minute says nothing of how it goes on.
    if (!quick)
      rows.push(row('… Zuwachs je Minute in der zweiten Hälfte', 60 * slope(later), 'MB', { atMost: 2 }))
    return rows
  } finally {
    clearInterval(watching)
    closeConnections()
    await site.stop()
  }
}

async function read(url: string, headers: Record<string, string>): Promise<void> {
  const { status } = await ask(url, headers)
  if (status !== 200) throw new Error(`${url}: ${status}`)
}
