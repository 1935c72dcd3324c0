import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { recordRevision } from '~/entries/commands.server'
import type { EntryState } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canTakeOver } from '../policy'
import type { SolutionAddress } from './publish.server'

/** Makes somebody the one to call about a solution; they must work for its organisation. */
export async function setSolutionContact(
  tx: Tx,
  { entryId, memberId, actorId }: { entryId: number; memberId: number; actorId: number },
): Promise<void> {
  await tx.solution.update({
    where: { entryId },
    data: { contactMemberId: memberId },
    select: { entryId: true },
  })
  const { version } = await tx.entry.update({
    where: { id: entryId },
    data: { version: { increment: 1 }, updatedAt: now() },
    select: { version: true },
  })
  const last = await tx.revision.findFirst({ where: { entryId }, orderBy: { version: 'desc' } })
  const source = { ...((last?.source ?? {}) as Prisma.InputJsonObject), contactMemberId: memberId }
  await recordRevision(tx, { entryId, version, authorId: actorId, source })
}

/** One click: the viewer is the one to call about a solution of their organisation. */
export async function takeOverSolution(
  viewer: Viewer,
  id: number,
): Promise<Result<SolutionAddress, 'not_found'>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM entry WHERE id = ${id} FOR UPDATE`
    const solution = await tx.solution.findFirst({
      where: { entryId: id },
      select: {
        slug: true,
        contactMemberId: true,
        entry: { select: { authorId: true, organisationId: true, state: true } },
      },
    })
    if (!solution || !isConfirmed(viewer)) return refused('not_found')
    const { slug, contactMemberId, entry } = solution
    if (!canTakeOver(viewer, { ...entry, state: entry.state as EntryState })) return refused('not_found')
    if (contactMemberId === viewer.id) return done({ id, slug })
    await setSolutionContact(tx, { entryId: id, memberId: viewer.id, actorId: viewer.id })
    await recordActivity(tx, {
      verb: 'contact.taken_over',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: id,
      facts: { of: 'solution' },
    })
    return done({ id, slug })
  })
}
