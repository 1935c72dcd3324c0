import { db } from '~/platform/db/client.server'
import { deviceName } from './device'
import type { SignedIn } from './session.server'
import { liveSessions } from './sessionAdapter.server'

/** One device on which a member is signed in. */
export interface OwnSession {
  publicId: string
  /** In German words. */
  device: string
  begunAt: Date
  /** To within five minutes. */
  usedAt: Date
  /** Whether the list is looked at through it. */
  here: boolean
}

/** The viewer's own sessions: the one they are using first, then the last used. */
export async function ownSessions({ viewer, publicId }: SignedIn): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: liveSessions(viewer.id),
    orderBy: [{ usedAt: 'desc' }, { publicId: 'asc' }],
  })
  return sessions
    .map((session) => ({
      publicId: session.publicId,
      device: deviceName(session.device),
      begunAt: session.createdAt,
      usedAt: session.usedAt,
      here: session.publicId === publicId,
    }))
    .sort((one, other) => Number(other.here) - Number(one.here))
}
