import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { lockSolution, storedReuse } from './locked.server'

/** Makes somebody the one to call about a statement; they must work for its organisation. What it says stays. */
export async function setReuseContact(
  tx: Tx,
  { reuseId, memberId, actorId }: { reuseId: number; memberId: number; actorId: number },
): Promise<void> {
  const at = now()
  const { version } = await tx.reuse.update({
    where: { id: reuseId },
    data: { contactId: memberId, version: { increment: 1 }, updatedAt: at },
    select: { version: true },
  })
  const last = await tx.reuseRevision.findFirst({ where: { reuseId }, orderBy: { version: 'desc' } })
  const source = { ...((last?.source ?? {}) as Prisma.InputJsonObject), contactId: memberId }
  await tx.reuseRevision.create({ data: { reuseId, version, memberId: actorId, source, at } })
}

/** One click: the viewer is the one to call about what their organisation does with this solution. */
export async function takeOverReuse(
  viewer: Viewer,
  solutionId: number,
): Promise<Result<{ id: number; slug: string }, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const solution = await lockSolution(tx, viewer, solutionId)
    if (!solution || !isConfirmed(viewer)) return refused('not_found')
    const { id: memberId, organisationId } = viewer
    const statement = await storedReuse(tx, solutionId, organisationId)
    if (!statement) return refused('not_found')
    const { id, slug } = solution
    if (statement.contactId === memberId) return done({ id, slug })
    await setReuseContact(tx, { reuseId: statement.id, memberId, actorId: memberId })
    await recordActivity(tx, {
      verb: 'contact.taken_over',
      actorId: memberId,
      organisationId,
      entryId: solutionId,
      facts: { of: 'reuse' },
    })
    return done({ id, slug })
  })
}
