import { Prisma } from '~/platform/db/client.server'
import { purgeEntries } from '../purge.server'
import type { Moment, Rule } from '../rule'

const batch = 20

/** Topics stay: their address leads to where they were merged into. */
const due = ({ cutoff }: Moment) => Prisma.sql`
  FROM entry e WHERE e.state = 'deleted' AND e.kind IN ('solution', 'request', 'comment') AND e.updated_at < ${cutoff}
    AND NOT EXISTS (SELECT FROM entry_purge p WHERE p.entry_id = e.id)`

/** Deleted texts: nobody can bring them back any more. */
export const deletedRule: Rule = {
  key: 'deleted',
  after: (days) => days.deleted,
  async count(tx, moment) {
    const rows = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${due(moment)}`
    return rows[0]?.count ?? 0
  },
  async some(tx, moment) {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      SELECT e.id ${due(moment)} ORDER BY e.id LIMIT ${batch} FOR UPDATE`
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await purgeEntries(tx, ids)
    return ids.length
  },
}
