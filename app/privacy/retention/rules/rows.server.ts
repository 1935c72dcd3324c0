import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Moment, Rule } from '../rule'
import type { PeriodKey } from '../schema'

const batch = 1_000

/** Rows of a table that are due. */
interface Rows {
  table: string
  due: (moment: Moment) => Prisma.Sql
}

const older = (column: string) => (moment: Moment) => Prisma.sql`${Prisma.raw(column)} < ${moment.cutoff}`

/** Rules that remove whole rows to which nothing refers. */
export const rowRules: Rule[] = [
  rule('sessions', { table: 'session', due: older('expires_at') }),
  rule(
    'tokens',
    { table: 'token', due: older('least(expires_at, used_at)') },
    { table: 'email_change', due: older('coalesce(ended_at, expires_at)') },
  ),
  rule('invitations', {
    table: 'invitation',
    due: older('coalesce(accepted_at, withdrawn_at, expires_at)'),
  }),
  rule('imports', { table: 'programme_import', due: older('created_at') }),
  rule(
    'mails',
    {
      table: 'pgboss.job',
      due: ({ cutoff }) =>
        Prisma.sql`state IN ('completed', 'cancelled', 'failed') AND completed_on < ${cutoff}`,
    },
    { table: 'pgboss.archive', due: older('archived_on') },
  ),
  rule('demoMails', { table: 'demo_mail', due: older('created_at') }),
  rule('limits', { table: 'rate_limit', due: ({ cutoff }) => Prisma.sql`expire < ${cutoff.getTime()}` }),
  rule('searches', { table: 'search_miss', due: older('last_at') }),
]

/** The last one: what others read of the log is read by then. */
export const auditRule = rule('audit', { table: 'audit', due: older('at') })

function rule(key: PeriodKey, ...sets: Rows[]): Rule {
  return {
    key,
    after: (days) => days[key],
    count: (tx, moment) => sum(tx, sets, (set) => countDue(tx, set, moment)),
    some: (tx, moment) => sum(tx, sets, (set) => removeDue(tx, set, moment)),
  }
}

async function sum(tx: Tx, sets: Rows[], each: (set: Rows) => Promise<number>): Promise<number> {
  let total = 0
  for (const set of sets) {
    // The queue's tables are made when it first starts.
    const [known] = await tx.$queryRaw<{ there: boolean }[]>`
      SELECT to_regclass(${set.table}) IS NOT NULL AS there`
    if (known?.there) total += await each(set)
  }
  return total
}

async function countDue(tx: Tx, { table, due }: Rows, moment: Moment): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${Prisma.raw(table)} WHERE ${due(moment)}`
  return rows[0]?.count ?? 0
}

function removeDue(tx: Tx, { table, due }: Rows, moment: Moment): Promise<number> {
  const name = Prisma.raw(table)
  return tx.$executeRaw`
    DELETE FROM ${name} WHERE (tableoid, ctid) IN (
      SELECT tableoid, ctid FROM ${name} WHERE ${due(moment)} LIMIT ${batch})`
}
