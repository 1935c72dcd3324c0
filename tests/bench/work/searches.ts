import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { guest } from '~/auth/viewer'
import { pool } from '~/platform/db/client.server'
import { similar } from '~/search/queries/similar.server'
import { suggest } from '~/search/queries/suggestions.server'
import { plainSearch, search } from '~/search/queries.server'
import { SearchPage } from '~/search/SearchPage'
import { dice, questions, solutionOf } from '../world/texts'

/** One thing that is measured; the number says which question is asked. */
export type Task = (round: number) => Promise<unknown>

/** What somebody who looks for something makes the product do, with the HTML or JSON of the answer. */
export async function searches(rounds: number): Promise<Record<string, Task>> {
  const asked = questions(rounds)
  const question = (round: number) => asked[round % asked.length] ?? ''
  const roll = dice(7)
  const { rows } = await pool().query<{ entry_id: number }>(
    'SELECT entry_id FROM solution ORDER BY random() LIMIT 500',
  )
  const any = () => rows[Math.floor(roll() * rows.length)]?.entry_id ?? 0
  const searched: Task = async (round) => {
    const result = await search(guest, plainSearch(question(round)))
    return renderToString(createElement(SearchPage, { result }))
  }
  const suggested: Task = async (round) => {
    const q = question(round)
    return JSON.stringify(await suggest(guest, q.slice(0, Math.max(3, Math.ceil(q.length * 0.6)))))
  }
  const checked: Task = async (round) => {
    const { title, summary } = solutionOf(1_000_000 + round)
    return JSON.stringify(await similar(guest, { title: `${title} ${question(round)}`, summary }))
  }
  return {
    row: () => pool().query('SELECT * FROM solution WHERE entry_id = $1', [any()]),
    Suche: searched,
    Vorschläge: suggested,
    '„Gibt es das schon?“': checked,
  }
}
