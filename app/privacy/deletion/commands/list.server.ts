import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { appendLines, readLines } from '~/platform/storage/ledger.server'

/** What was erased; `entry_restored` takes back an `entry` before it. */
export type ErasureKind = 'member' | 'entry' | 'entry_restored' | 'attachment'

/** One line of the deletion list: ids and times, nothing of what was erased. */
export interface Erasure {
  id: string
  kind: ErasureKind
  subjectId: number
  at: Date
}

/** The file beside the database, in `DATA_DIR` or the bucket; backups of the database do not hold it. */
export const ledgerName = 'deletions.jsonl'

/** Notes in the transaction of an erasure that it happened; the file follows once it has committed. */
export async function recordErasure(tx: Tx, kind: ErasureKind, subjectId: number): Promise<void> {
  await tx.deletionList.create({ data: { kind, subjectId, at: now() } })
  await jobs().enqueue(tx, 'deletions.write', {})
}

/** Appends to the file what the database has and the file has not. May run twice, and in several processes. */
export async function writeDeletionList(): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ledgerLock})`
      const known = new Set((await readDeletionList()).map(({ id }) => id))
      const rows = await tx.deletionList.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] })
      const missing = rows.filter(({ id }) => !known.has(id))
      if (missing.length > 0) await appendLines(ledgerName, missing.map(lineOf))
      return missing.length
    },
    { timeout: 60_000, maxWait: 30_000 },
  )
}

const ledgerLock = 7_220_016

/**
 * The lines of the file, in order; a line that was cut off by a crash is none.
 */
export async function readDeletionList(): Promise<Erasure[]> {
  return (await readLines(ledgerName)).flatMap((line) => {
    const erasure = parsed(line)
    return erasure ? [erasure] : []
  })
}

function lineOf({
  id,
  kind,
  subjectId,
  at,
}: {
  id: string
  kind: string
  subjectId: number
  at: Date
}): string {
  return JSON.stringify({ id, kind, subjectId, at: at.toISOString() })
}

function parsed(line: string): Erasure | null {
  try {
    const { id, kind, subjectId, at } = JSON.parse(line) as Record<string, unknown>
    const known = kind === 'member' || kind === 'entry' || kind === 'entry_restored' || kind === 'attachment'
    if (typeof id !== 'string' || !known || typeof subjectId !== 'number' || typeof at !== 'string')
      return null
    return { id, kind, subjectId, at: new Date(at) }
  } catch {
    return null
  }
}
