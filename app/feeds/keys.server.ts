import { hashOfCode } from '~/auth/codes.server'
import { memberViewer } from '~/auth/memberViewer.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { type FeedList, pageOfList } from './address'

/** A private feed in the list of its member. */
export interface OwnFeed {
  id: number
  page: string
  createdAt: Date
  /** Day of the last use; null before the first. */
  usedOn: Date | null
}

/** The viewer's private feeds, newest first. */
export async function ownFeeds(viewer: Viewer): Promise<OwnFeed[]> {
  if (viewer.kind === 'guest') return []
  return db.feedKey.findMany({
    where: { memberId: viewer.id },
    select: { id: true, page: true, createdAt: true, usedOn: true },
    orderBy: { id: 'desc' },
  })
}

/**
 * Who reads with this key, and notes the day.
 * @returns null where the key is unknown, for another list, or its member is locked out or no longer confirmed
 */
export async function viewerOfKey(key: string, list: FeedList): Promise<Viewer | null> {
  const found = await db.feedKey.findFirst({
    where: { keyHash: hashOfCode(key), page: pageOfList(list) },
    select: { id: true, memberId: true, usedOn: true },
  })
  const viewer = found && (await memberViewer(found.memberId))
  if (!viewer || !isConfirmed(viewer)) return null
  const today = new Date(now().toISOString().slice(0, 10))
  if (found.usedOn?.getTime() !== today.getTime())
    await db.feedKey.update({ where: { id: found.id }, data: { usedOn: today }, select: { id: true } })
  return viewer
}
