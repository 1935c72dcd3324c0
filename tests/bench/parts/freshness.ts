import { randomUUID } from 'node:crypto'
import { startBare } from '../servers/bare'
import { signIn, startApp } from '../servers/site'
import { addressesOf } from '../shared/addresses'
import { ask, askText, closeConnections, post } from '../shared/http'
import { pagesASecond } from '../shared/load'
import { median, quantile } from '../shared/statistics'
import { row } from '../shared/table'
import { keptPage } from './guestPages'
import type { Part } from './part'

/**
 * What a guest sees after somebody wrote to that very page: at once on the instance that took the write, after how
 * long on another one, and how many pages a second from the second request on.
 */
export const freshness: Part = async ({ usual, quick }) => {
  const { url } = await usual()
  const writes = quick ? 20 : 200
  const loads = quick ? 2 : 10
  const members = await signIn(url, writes + loads)
  const { solution } = await addressesOf(url)
  const [writer, other] = await Promise.all([startApp(url), startApp(url)])
  const bare = await startBare()
  const write = async (number: number) => {
    const text = `Geschrieben zum ${number}. Mal ${randomUUID()}`
    const cookie = members[number]?.cookie ?? ''
    const { status } = await post(`${writer.address}${solution}/kommentare`, cookie, [['body', text]])
    if (status !== 302) throw new Error(`a comment was answered with ${status}`)
    return text
  }
  try {
    let stale = 0
    const waits: number[] = []
    for (let number = 0; number < writes; number += 1) {
      await Promise.all([keptPage(writer.address + solution), keptPage(other.address + solution)])
      const text = await write(number)
      const start = performance.now()
      const elsewhere = waitFor(other.address + solution, text).then(() => performance.now() - start)
      if (!(await askText(writer.address + solution)).includes(text)) stale += 1
      waits.push(await elsewhere)
    }
    const shares: number[] = []
    for (let number = writes; number < writes + loads; number += 1) {
      const limit = await bare.serve(solution, await keptPage(writer.address + solution))
      const most = await pagesASecond({ url: limit }, { duration: 1 })
      await write(number)
      await ask(writer.address + solution)
      shares.push((await pagesASecond({ url: writer.address + solution }, { duration: 1 })) / most)
    }
    const ways = `${writes} Kommentare`
    return [
      row('Nach einem Schreiben: veraltet auf derselben Instanz', stale, '', { atMost: 0 }, ways),
      row('… auf einer anderen zu sehen nach, p50', median(waits), 'ms', null),
      row('… auf einer anderen zu sehen nach, p99', quantile(waits, 0.99), 'ms', { atMost: 100 }),
      row('… ab der zweiten Anfrage', 100 * median(shares), '%', { atLeast: 40 }),
    ]
  } finally {
    bare.stop()
    closeConnections()
    await Promise.all([writer.stop(), other.stop()])
  }
}

async function waitFor(url: string, text: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 10_000; ) {
    if ((await askText(url)).includes(text)) return
  }
  throw new Error(`${url} stays as it was`)
}
