import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type SignedIn, signIn, startApp } from '../servers/site'
import { closeConnections, post } from '../shared/http'
import { median } from '../shared/statistics'
import { formatted, row } from '../shared/table'
import { assertSameRows } from '../shared/writtenRows'
import type { BareWrite, Deed } from '../work/bareWrites'
import { remarkOf, solutionOf } from '../world/texts'
import type { Part } from './part'

const atOnce = 8

/** A deed over HTTP. */
type Send = (deed: Deed, cookie: string) => Promise<{ status: number }>

/**
 * What members write over HTTP, against the same rows written by a bare `pg` client: rate limit, entry, text, revision,
 * counters, search index, activity. Both in turns, eight at once.
 */
export const writes: Part = async ({ usual, quick }) => {
  const world = await usual()
  const members = await signIn(world.url, 2_000)
  const site = await startApp(world.url)
  const clients = new pg.Pool({ connectionString: world.url, max: atOnce })
  const bare = (await world.load('/tests/bench/work/bareWrites.ts')) as typeof import('../work/bareWrites')
  const words = await world.within(bare.readWords)
  const { rows: subjects } = await clients.query<{
    id: number
    address: string
    owner: number
    topic: Deed['topic']
  }>(
    `SELECT id, '/loesungen/' || id || '-' || slug AS address, organisation_id AS owner,
       (SELECT json_build_object('id', t.entry_id, 'label', t.label) FROM entry_topic et
         JOIN topic t ON t.entry_id = et.topic_id WHERE et.entry_id = id LIMIT 1) AS topic
     FROM entry JOIN solution ON entry_id = id WHERE visibility = 'public' AND state = 'visible' ORDER BY id LIMIT 5000`,
  )
  const addresses = new Map(subjects.map(({ id, address }) => [id, site.address + address]))

  /** Everybody in turn at every solution in turn, never at one of their own organisation. */
  function* deeds(from: number): Generator<{ deed: Deed; member: SignedIn }> {
    for (let number = from; ; number += 1) {
      const member = members[number % members.length]
      const subject = subjects[(number * 7919) % subjects.length]
      if (!member || !subject) throw new Error('nobody writes')
      if (subject.owner === member.organisationId) continue
      yield {
        deed: {
          member,
          solutionId: subject.id,
          topic: subject.topic,
          organisation: member.organisation,
          number,
        },
        member,
      }
    }
  }

  const kinds: Record<string, { send: Send; bare: (deed: Deed) => BareWrite }> = {
    Kommentar: {
      send: ({ solutionId, number }, cookie) =>
        post(`${addresses.get(solutionId)}/kommentare`, cookie, [
          ['body', remarkOf(number)],
          ['submissionKey', randomUUID()],
        ]),
      bare: (deed) => bare.bareComment(deed, words),
    },
    Bewertung: {
      send: ({ solutionId, number }, cookie) =>
        post(`${addresses.get(solutionId)}/bewertung`, cookie, [['value', String(1 + (number % 5))]]),
      bare: bare.bareRating,
    },
    Veröffentlichen: {
      send: ({ topic, number }, cookie) => {
        const { title, summary, body } = solutionOf(number)
        return post(`${site.address}/loesungen/neu`, cookie, [
          ['title', title.slice(0, 150)],
          ['summary', summary.slice(0, 300)],
          ['body', body],
          ['topics', String(topic.id)],
          ['visibility', 'public'],
          ['submissionKey', randomUUID()],
        ])
      },
      bare: (deed) => bare.barePublication(deed, words),
    },
  }

  const sendAll = (source: ReturnType<typeof deeds>, send: Send, seconds: number) =>
    perSecond(seconds, async () => {
      const { deed, member } = source.next().value
      const { status } = await send(deed, member.cookie)
      if (status !== 302) throw new Error(`a write was answered with ${status}`)
    })
  const writeAll = async (
    source: ReturnType<typeof deeds>,
    bareOf: (deed: Deed) => BareWrite,
    seconds: number,
  ) => {
    // What the rows say is made before the clock runs.
    const made = Array.from({ length: Math.ceil(seconds * 3_000) }, () => bareOf(source.next().value.deed))
    return perSecond(seconds, async () => {
      const write = made.pop()
      if (!write) throw new Error('the bare client is faster than that')
      const client = await clients.connect()
      try {
        await write(client)
      } finally {
        client.release()
      }
    })
  }

  try {
    const rows = []
    let number = 40_000_000
    for (const [name, { send, bare: bareOf }] of Object.entries(kinds)) {
      const source = deeds(number)
      number += 5_000_000
      await assertSameRows(clients, deedTwice(source.next().value, send, bareOf, clients))
      const [rounds, seconds] = quick ? [1, 1] : [5, 5]
      const found: { product: number; limit: number }[] = []
      for (let round = -1; round < rounds; round += 1) {
        const product = await sendAll(source, send, round < 0 ? seconds / 4 : seconds)
        const limit = await writeAll(source, bareOf, round < 0 ? seconds / 4 : seconds)
        if (round >= 0) found.push({ product, limit })
      }
      const share = median(found.map(({ product, limit }) => product / limit))
      const more = `${formatted(median(found.map(({ product }) => product)))} von ${formatted(median(found.map(({ limit }) => limit)))}/s`
      rows.push(row(`Schreiben: ${name}`, 100 * share, '%', { atLeast: 25 }, more))
    }
    return rows
  } finally {
    closeConnections()
    await clients.end()
    await site.stop()
  }
}

/** One deed by both: what the product writes, and what the bare client writes of the same. */
function deedTwice(
  { deed, member }: { deed: Deed; member: SignedIn },
  send: Send,
  bareOf: (deed: Deed) => BareWrite,
  clients: pg.Pool,
): [() => Promise<unknown>, () => Promise<unknown>] {
  const bareWrite = async () => {
    const client = await clients.connect()
    await bareOf(deed)(client)
    client.release()
  }
  return [() => send(deed, member.cookie), bareWrite]
}

/** How often something is done a second, eight at once. */
async function perSecond(seconds: number, work: () => Promise<void>): Promise<number> {
  let count = 0
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        await work()
        count += 1
      }
    }),
  )
  return count / ((performance.now() - start) / 1000)
}
