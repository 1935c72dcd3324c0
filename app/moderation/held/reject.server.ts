import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { type Result, refused } from '~/platform/result'
import { decide } from '../decisions/commands/decide.server'
import { findWaiting } from './queries.server'

/**
 * Hides a post that waits, as a decision that its author is told, may answer, and that can be taken back: then the post
 * waits again.
 * @returns `not_found`: it does not wait, or the viewer is not of the Fachtag team; `decided`: somebody was faster, or
 * it is the viewer's own
 */
export async function rejectPost(
  viewer: Viewer,
  { id, reason }: { id: number; reason: string },
  publicUrl: string,
): Promise<Result<{ id: number }, 'not_found' | 'decided'>> {
  const post = isOrganiser(viewer) ? await findWaiting(viewer, id) : null
  if (!post) return refused('not_found')
  const last = await db.moderationDecision.findFirst({
    where: { kind: post.kind, thingId: id },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const result = await decide(
    viewer,
    { kind: post.kind, id },
    { decision: 'hide', reason, seen: last?.id ?? 0 },
    publicUrl,
  )
  if (result.ok) return result
  return refused(result.problem === 'not_found' ? 'not_found' : 'decided')
}
