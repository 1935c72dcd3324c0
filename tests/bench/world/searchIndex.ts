import { db, pool } from '~/platform/db/client.server'
import { indexMany, tidyIndex } from '~/search/commands.server'

/** Large batches: a word becomes one block of each, and blocks are merged in the end. */
const atOnce = 10_000

interface Text {
  entryId: number
  title: string
  publicText: string
  memberText: string
}

/** The search index of all solutions, requests and comments, made by the product itself. */
export async function fillIndex(say: (line: string) => void): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await pool().query<Text>(
      `SELECT e.id AS "entryId", coalesce(s.title, r.title, '') AS title,
         coalesce(s.summary || E'\\n' || s.body, r.summary, c.body) AS "publicText", coalesce(s.contact, '') AS "memberText"
       FROM entry e LEFT JOIN solution s ON s.entry_id = e.id LEFT JOIN request r ON r.entry_id = e.id
         LEFT JOIN comment c ON c.entry_id = e.id
       WHERE e.id > $1 AND e.kind IN ('solution', 'request', 'comment') ORDER BY e.id LIMIT $2`,
      [after, atOnce],
    )
    const last = rows.at(-1)
    if (!last) break
    await db.$transaction((tx) => indexMany(tx, rows), { timeout: 600_000, maxWait: 30_000 })
    after = last.entryId
  }
  say(`  indexed, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
  await tidyIndex()
}
