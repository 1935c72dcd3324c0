import { recordAudit } from '~/activity/commands.server'
import { hashOfCode, newCode } from '~/auth/codes.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { type FeedList, pageOfList } from './address'

/** Private feeds that a member can have at once. */
export const mostKeys = 20

/**
 * Makes a key to one list, with which a feed reader sees it as the viewer does.
 * @returns the key, which nobody can show again; `too_many` at `mostKeys`
 */
export async function createFeedKey(
  viewer: Viewer,
  list: FeedList,
): Promise<Result<string, 'not_allowed' | 'too_many'>> {
  if (!isConfirmed(viewer)) return refused('not_allowed')
  const memberId = viewer.id
  const key = newCode()
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM member WHERE id = ${memberId} FOR UPDATE`
    if ((await tx.feedKey.count({ where: { memberId } })) >= mostKeys) return refused('too_many')
    await tx.feedKey.create({
      data: { memberId, page: pageOfList(list), keyHash: hashOfCode(key), createdAt: now() },
      select: { id: true },
    })
    await recordAudit(tx, { verb: 'feed_key.created', actorId: memberId })
    return done(key)
  })
}

/** Ends one of the viewer's own private feeds: its address answers with nothing from now on. */
export async function removeFeedKey(viewer: Viewer, id: number): Promise<Result<null, 'not_found'>> {
  if (viewer.kind === 'guest') return refused('not_found')
  return db.$transaction(async (tx) => {
    const { count } = await tx.feedKey.deleteMany({ where: { id, memberId: viewer.id } })
    if (count === 0) return refused('not_found')
    await recordAudit(tx, { verb: 'feed_key.removed', actorId: viewer.id })
    return done(null)
  })
}

/** Ends all private feeds of a member, in the transaction of what they may no longer hold for. */
export async function endFeedKeys(tx: Tx, memberId: number): Promise<void> {
  await tx.feedKey.deleteMany({ where: { memberId } })
}
