import { db } from '~/platform/db/client.server'
import type { DecisionKind } from '../policy'
import type { ReportReason } from '../reports/schema'

/** What happened in one quarter, in numbers that tell of nobody. */
export interface Quarter {
  year: number
  /** 1 to 4. */
  quarter: number
  reports: number
  byReason: Partial<Record<ReportReason, number>>
  decisions: number
  byDecision: Partial<Record<DecisionKind, number>>
  /** Decisions of this quarter that were taken back, whenever. */
  undone: number
  answered: number
  /** From a report to its decision, the middle one of those decided in this quarter; null without any. */
  medianHours: number | null
}

const quartersShown = 8

/** The public figures of the last quarters in Europe/Berlin in which something was reported or decided, the newest first. */
export async function publicFigures(): Promise<Quarter[]> {
  const rows = await db.$queryRaw<
    (Omit<Quarter, 'byReason' | 'byDecision'> & {
      byReason: Quarter['byReason'] | null
      byDecision: Quarter['byDecision'] | null
    })[]
  >`
    WITH reported AS (
      SELECT date_trunc('quarter', created_at AT TIME ZONE 'Europe/Berlin') AS q, reason, count(*)::int AS n
      FROM report GROUP BY 1, 2),
    decided AS (
      SELECT date_trunc('quarter', decided_at AT TIME ZONE 'Europe/Berlin') AS q, decision, count(*)::int AS n,
        count(undone_at)::int AS undone, count(answered_at)::int AS answered
      FROM moderation_decision GROUP BY 1, 2),
    waited AS (
      SELECT date_trunc('quarter', d.decided_at AT TIME ZONE 'Europe/Berlin') AS q,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.decided_at - r.created_at)) / 3600)::float8 AS hours
      FROM report r JOIN moderation_decision d ON d.id = r.decision_id GROUP BY 1),
    quarters AS (SELECT q FROM reported UNION SELECT q FROM decided ORDER BY q DESC LIMIT ${quartersShown})
    SELECT extract(year FROM q)::int AS year, extract(quarter FROM q)::int AS quarter,
      coalesce((SELECT sum(n)::int FROM reported r WHERE r.q = quarters.q), 0) AS reports,
      (SELECT jsonb_object_agg(reason, n) FROM reported r WHERE r.q = quarters.q) AS "byReason",
      coalesce((SELECT sum(n)::int FROM decided d WHERE d.q = quarters.q), 0) AS decisions,
      (SELECT jsonb_object_agg(decision, n) FROM decided d WHERE d.q = quarters.q) AS "byDecision",
      coalesce((SELECT sum(undone)::int FROM decided d WHERE d.q = quarters.q), 0) AS undone,
      coalesce((SELECT sum(answered)::int FROM decided d WHERE d.q = quarters.q), 0) AS answered,
      (SELECT hours FROM waited w WHERE w.q = quarters.q) AS "medianHours"
    FROM quarters ORDER BY q DESC`
  return rows.map(({ byReason, byDecision, ...row }) => ({
    ...row,
    byReason: byReason ?? {},
    byDecision: byDecision ?? {},
  }))
}
