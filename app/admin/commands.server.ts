import { recordAudit } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canChangeSettings } from './policy'
import type { OperatorForm } from './schema'

/**
 * Changes what the site says of its operator and who may read it.
 * @returns `stale` when somebody changed it since the form was opened: nothing is written then
 */
export async function changeSettings(
  viewer: Viewer,
  { seen, membersOnly, ...operator }: OperatorForm,
): Promise<Result<null, 'not_allowed' | 'stale'>> {
  if (viewer.kind === 'guest' || !canChangeSettings(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('setting.site'))`
    const before = await tx.setting.findUnique({ where: { key: 'site' } })
    if ((before?.updatedAt.toISOString() ?? '') !== seen) return refused('stale')
    const value = { operator, membersOnly }
    await tx.setting.upsert({
      where: { key: 'site' },
      create: { key: 'site', value, updatedAt: now() },
      update: { value, updatedAt: now() },
    })
    await recordAudit(tx, { verb: 'settings.changed', actorId: viewer.id, facts: { membersOnly } })
    return done(null)
  })
}
