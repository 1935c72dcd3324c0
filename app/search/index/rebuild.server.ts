import { db, pool } from '~/platform/db/client.server'
import { tidyIndex } from './tidy.server'
import { writeDocuments } from './write.server'

const atOnce = 500

interface Stored {
  entry_id: number
  title: string
  public_text: string
  member_text: string
}

/**
 * Indexes what has a text but no place in the index yet, such as rows that were loaded as they are.
 * @returns how many that were
 */
export async function indexPending(): Promise<number> {
  let count = 0
  for (;;) {
    const { rows } = await pool().query<Stored>(
      `SELECT entry_id, title, public_text, member_text FROM search_document WHERE doc_no IS NULL
       ORDER BY entry_id LIMIT $1`,
      [atOnce],
    )
    if (rows.length === 0) break
    await indexStored(rows)
    count += rows.length
  }
  if (count > 0) await tidyIndex()
  return count
}

/**
 * Builds the index anew from the stored texts, in batches; search and writes go on meanwhile.
 * @param progress told after each batch how many are done
 */
export async function rebuildIndex(progress: (done: number) => void): Promise<number> {
  let done = 0
  for (let after = 0; ; ) {
    const { rows } = await pool().query<Stored>(
      `SELECT entry_id, title, public_text, member_text FROM search_document WHERE entry_id > $1
       ORDER BY entry_id LIMIT $2`,
      [after, atOnce],
    )
    const last = rows.at(-1)
    if (!last) break
    await indexStored(rows)
    done += rows.length
    after = last.entry_id
    progress(done)
  }
  await tidyIndex()
  return done
}

/** Locks the rows, so that a write that happens meanwhile is not overwritten by the text before it. */
async function indexStored(seen: Stored[]): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<Stored[]>`
        SELECT entry_id, title, public_text, member_text FROM search_document
        WHERE entry_id = ANY(${seen.map((row) => row.entry_id)}::int[]) ORDER BY entry_id FOR UPDATE`
      await writeDocuments(
        tx,
        rows.map((row) => ({
          entryId: row.entry_id,
          title: row.title,
          publicText: row.public_text,
          memberText: row.member_text,
        })),
      )
    },
    { timeout: 120_000, maxWait: 30_000 },
  )
}
