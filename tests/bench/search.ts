import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { guest } from '~/auth/viewer'
import { db, pool } from '~/platform/db/client.server'
import { indexMany, tidyIndex } from '~/search/commands.server'
import { similar } from '~/search/queries/similar.server'
import { suggest } from '~/search/queries/suggestions.server'
import { plainSearch, search } from '~/search/queries.server'
import { SearchPage } from '~/search/SearchPage'
import { dice, questions, solutionOf } from './solutions'
import { type Run, runOnce, type Timing, timingOf } from './timing'

export { watchStatements } from './timing'

const batch = 150

/** Fills an empty database with so many made-up solutions of five comments each and indexes them. */
export async function fill(from: number, to: number, say: (line: string) => void): Promise<void> {
  const [organisation] = await db.$queryRaw<{ ids: number[] }[]>`
    SELECT array_agg(id) AS ids FROM (SELECT id FROM organisation WHERE kind = 'municipality' ORDER BY id LIMIT 500) o`
  const organisations = organisation?.ids ?? []
  const topics = await db.topic.findMany({ select: { entryId: true } })
  for (let start = from; start < to; start += batch) {
    const made = Array.from({ length: Math.min(batch, to - start) }, (_, index) => solutionOf(start + index))
    await db.$transaction(
      async (tx) => {
        const ids = (
          await tx.$queryRaw<{ id: number }[]>`
            INSERT INTO entry (kind, organisation_id, state, published_at, comment_count)
            SELECT 'solution', o, 'visible', now() - random() * interval '5 years', 5
            FROM unnest(${made.map((_, index) => organisations[(start + index) % organisations.length] ?? null)}::int[]) AS o
            RETURNING id`
        ).map(({ id }) => id)
        await tx.$executeRaw`
          INSERT INTO solution (entry_id, title, slug, summary, body, body_html, status)
          SELECT *, 'in_use' FROM unnest(${ids}::int[], ${made.map(({ title }) => title)}::text[], ${made.map(() => 'text')}::text[],
            ${made.map(({ summary }) => summary)}::text[], ${made.map(({ body }) => body)}::text[], ${made.map(() => '')}::text[])`
        await tx.$executeRaw`
          INSERT INTO entry_topic (entry_id, topic_id)
          SELECT * FROM unnest(${ids}::int[], ${ids.map((id) => topics[id % topics.length]?.entryId ?? 0)}::int[])`
        const comments = made.flatMap((solution, index) =>
          solution.comments.map((body) => ({ subject: ids[index] ?? 0, body })),
        )
        const commentIds = (
          await tx.$queryRaw<{ id: number }[]>`
            INSERT INTO entry (kind, state, published_at)
            SELECT 'comment', 'visible', now() FROM generate_series(1, ${comments.length}::int) RETURNING id`
        ).map(({ id }) => id)
        await tx.$executeRaw`
          INSERT INTO comment (entry_id, subject_id, body, body_html)
          SELECT *, '' FROM unnest(${commentIds}::int[], ${comments.map(({ subject }) => subject)}::int[],
            ${comments.map(({ body }) => body)}::text[])`
        await indexMany(tx, [
          ...made.map(({ title, body }, index) => ({ entryId: ids[index] ?? 0, title, publicText: body })),
          ...comments.map(({ body }, index) => ({
            entryId: commentIds[index] ?? 0,
            title: '',
            publicText: body,
          })),
        ])
      },
      { timeout: 300_000, maxWait: 30_000 },
    )
    if ((start / batch) % 50 === 49) say(`${start + made.length} solutions`)
  }
  await tidyIndex()
  await pool().query('ANALYZE')
}

/** Asks everything and measures it beside the lookup of a single row. */
export async function measureAll(rounds: number): Promise<Record<string, Timing>> {
  const asked = questions(rounds)
  const roll = dice(7)
  const ids = (
    await pool().query<{ entry_id: number }>('SELECT entry_id FROM solution ORDER BY random() LIMIT 500')
  ).rows
  const any = () => ids[Math.floor(roll() * ids.length)]?.entry_id ?? 0
  const found: Record<string, Timing> = {}
  found.row = await timed(asked, async () => {
    await pool().query('SELECT * FROM solution WHERE entry_id = $1', [any()])
  })
  found.search = await timed(asked, async (q) => {
    renderToString(createElement(SearchPage, { result: await search(guest, plainSearch(q)) }))
  })
  found.suggestion = await timed(asked, async (q) => {
    JSON.stringify(await suggest(guest, q.slice(0, Math.max(3, Math.ceil(q.length * 0.6)))))
  })
  found['wheel check'] = await timed(asked, async (q, index) => {
    const { title, summary } = solutionOf(1_000_000 + index)
    JSON.stringify(await similar(guest, { title: `${title} ${q}`, summary }))
  })
  return found
}

async function timed(asked: string[], work: (q: string, index: number) => Promise<void>): Promise<Timing> {
  for (const [index, q] of asked.slice(0, 15).entries()) await work(q, index)
  const runs: Run[] = []
  for (const [index, q] of asked.entries()) runs.push(await runOnce(() => work(q, index)))
  return timingOf(runs)
}
