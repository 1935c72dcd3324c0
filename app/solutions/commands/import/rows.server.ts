import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { columns } from '../store.server'
import type { Placed } from './write.server'

/** Writes the rows of solutions in one statement. */
export async function storeRows(tx: Tx, placed: Placed[]): Promise<void> {
  const rows = placed.map((one) => rowOf(one))
  const names = Object.keys(rows[0] ?? {})
  const all = Prisma.raw(names.join(', '))
  const changed = Prisma.raw(
    names
      .filter((name) => name !== 'entry_id' && name !== 'status_confirmed_at')
      .map((name) => `${name} = excluded.${name}`)
      .join(', '),
  )
  await tx.$executeRaw`
    INSERT INTO solution (${all})
    SELECT ${all} FROM json_populate_recordset(NULL::solution, ${JSON.stringify(rows)}::json)
    ON CONFLICT (entry_id) DO UPDATE SET ${changed}, status_confirmed_at = CASE
      WHEN solution.status IS NOT DISTINCT FROM excluded.status THEN solution.status_confirmed_at
      WHEN excluded.status IS NOT NULL THEN ${now()}::timestamptz END`
}

/** A row by the names of its columns. The status of a new one counts as confirmed when the collection said so. */
function rowOf({ entryId, line, input, rendered }: Placed): Record<string, unknown> {
  const statusConfirmedAt = input.status ? (line.createdAt ?? now()) : null
  const row = { entryId, ...columns(input), ...rendered, statusConfirmedAt }
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
}
