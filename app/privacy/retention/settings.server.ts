import { recordAudit } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canSetRetention } from './policy'
import { type Days, periodKeys, periods, type RetentionForm } from './schema'

/** For how long things are kept now; `seen` tells a stale edit by. */
export async function retentionSettings(): Promise<{ days: Days; seen: string }> {
  const row = await db.setting.findUnique({ where: { key: 'retention' } })
  const stored = (row?.value ?? {}) as Record<string, unknown>
  const days = Object.fromEntries(
    periodKeys.map((key) => {
      const value = stored[key]
      return [key, typeof value === 'number' ? value : periods[key].days]
    }),
  ) as Days
  return { days, seen: row?.updatedAt.toISOString() ?? '' }
}

/**
 * Changes for how long things are kept.
 * @returns `stale` when somebody changed it since the form was opened: nothing is written then
 */
export async function changeRetention(
  viewer: Viewer,
  { seen, ...days }: RetentionForm,
): Promise<Result<null, 'not_allowed' | 'stale'>> {
  if (viewer.kind === 'guest' || !canSetRetention(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('setting.retention'))`
    const before = await tx.setting.findUnique({ where: { key: 'retention' } })
    if ((before?.updatedAt.toISOString() ?? '') !== seen) return refused('stale')
    await tx.setting.upsert({
      where: { key: 'retention' },
      create: { key: 'retention', value: days, updatedAt: now() },
      update: { value: days, updatedAt: now() },
    })
    await recordAudit(tx, { verb: 'retention.changed', actorId: viewer.id, facts: days })
    return done(null)
  })
}
