import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { canSetRetention } from './policy'
import type { Rule } from './rule'

const daysAtOnce = 14

/** What was removed on one day. */
export interface ProofOfDay {
  /** `2026-11-24`. */
  day: string
  ended: boolean
  /** Rules that found something. */
  removed: { rule: Rule['key']; cutoff: Date; removed: number }[]
}

/**
 * The proof, the last day first; null where the viewer may not see it.
 * @param before only days before this one
 */
export async function retentionProof(
  viewer: Viewer,
  before: string | null,
): Promise<{ days: ProofOfDay[]; older: string | null } | null> {
  if (!canSetRetention(viewer)) return null
  const start = before && /^\d{4}-\d{2}-\d{2}$/.test(before) ? new Date(`${before}T00:00:00Z`) : null
  const known = await db.retentionRun.groupBy({
    by: ['day'],
    where: start && !Number.isNaN(start.getTime()) ? { day: { lt: start } } : {},
    orderBy: { day: 'desc' },
    take: daysAtOnce + 1,
  })
  const shown = known.slice(0, daysAtOnce).map(({ day }) => day)
  const rows = await db.retentionRun.findMany({
    where: { day: { in: shown } },
    orderBy: [{ begunAt: 'asc' }, { rule: 'asc' }],
  })
  const days = shown.map((day) => {
    const ofDay = rows.filter((row) => row.day.getTime() === day.getTime())
    return {
      day: day.toISOString().slice(0, 10),
      ended: ofDay.every(({ endedAt }) => endedAt !== null),
      removed: ofDay
        .filter(({ removed }) => removed > 0)
        .map(({ rule, cutoff, removed }) => ({ rule: rule as Rule['key'], cutoff, removed })),
    }
  })
  const more = known.length > daysAtOnce
  return { days, older: more ? (days.at(-1)?.day ?? null) : null }
}
