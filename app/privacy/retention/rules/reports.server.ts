import { removeOldReports } from '~/moderation/reports/commands.server'
import type { Rule } from '../rule'

/** What reports say in words and whose they are; that there were some stays for the public figures. */
export const reportsRule: Rule = {
  key: 'reports',
  after: (days) => days.reports,
  async count(tx, { cutoff }) {
    const rows = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM report r JOIN moderation_decision d ON d.id = r.decision_id
      WHERE d.decided_at < ${cutoff} AND (r.text <> '' OR r.email <> '' OR r.reporter_id IS NOT NULL)`
    return rows[0]?.count ?? 0
  },
  some: (tx, { cutoff }) => removeOldReports(cutoff, tx),
}
