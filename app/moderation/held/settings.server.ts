import { recordAudit } from '~/activity/commands.server'
import { isAdministrator, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { type HoldingRules, noRules, usualRules } from './rules'

const key = 'moderation'

/** The rules as they stand; `seen` tells a stale edit. */
export async function holdingRules(tx: Tx = db): Promise<HoldingRules & { seen: string }> {
  const row = await tx.setting.findUnique({ where: { key } })
  const value = (row?.value ?? {}) as Partial<Record<keyof HoldingRules, unknown>>
  const number = (name: keyof HoldingRules) => {
    const given = value[name]
    return typeof given === 'number' ? given : noRules[name]
  }
  return {
    firstPosts: number('firstPosts'),
    links: number('links'),
    seen: row?.updatedAt.toISOString() ?? '',
  }
}

/** Gives a site that is run for real the usual rules, where nobody has set any. */
export async function beginWithUsualRules(): Promise<void> {
  await db.setting.createMany({
    data: { key, value: { ...usualRules }, updatedAt: now() },
    skipDuplicates: true,
  })
}

/**
 * Sets how many first posts wait, and from how many links on any does.
 * @returns `stale` when somebody changed it since the form was opened: nothing is written then
 */
export async function changeHoldingRules(
  viewer: Viewer,
  { firstPosts, links, seen }: HoldingRules & { seen: string },
): Promise<Result<null, 'not_allowed' | 'stale'>> {
  if (!isAdministrator(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('setting.moderation'))`
    if ((await holdingRules(tx)).seen !== seen) return refused('stale')
    const row = { value: { firstPosts, links }, updatedAt: now() }
    await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
    await recordAudit(tx, { verb: 'settings.changed', actorId: viewer.id, facts: { firstPosts, links } })
    return done(null)
  })
}
