import { isConfirmed, type MemberViewer, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { isReusing, type ReuseState } from '../choices'
import { type LockedSolution, lockSolution, type StoredReuse, storedReuse } from './locked.server'
import { contentOf, recordReuse, writeReuse } from './write.server'

/**
 * Says of a statement of the viewer's organisation that it still holds.
 * @returns `not_found`: it is not theirs, or gone, or not reused any more
 */
export function confirmReuse(viewer: Viewer, reuseId: number): Promise<Result<null, 'not_found'>> {
  return answer(viewer, reuseId, async (tx, { solution, before, member }) => {
    await tx.reuse.update({ where: { id: before.id }, data: { confirmedAt: now() } })
    const facts = { state: before.state }
    await recordReuse(tx, { verb: 'reuse.confirmed', viewer: member, solutionId: solution.id, facts })
  })
}

/** Keeps that their organisations were asked now whether these statements still hold. */
export async function noteReuseAsked(tx: Tx, ids: number[]): Promise<void> {
  await tx.reuse.updateMany({ where: { id: { in: ids } }, data: { askedAt: now() } })
}

/**
 * Ends a statement of the viewer's organisation, with the reason that others will read.
 * @returns like `confirmReuse`
 */
export function endReuse(
  viewer: Viewer,
  reuseId: number,
  reason: string,
): Promise<Result<null, 'not_found'>> {
  return answer(viewer, reuseId, async (tx, { solution, before, member }) => {
    const content = { ...contentOf(before), state: 'ended' as const, since: null, endedReason: reason }
    await writeReuse(tx, { solution, before, viewer: member, content })
  })
}

interface Answered {
  solution: LockedSolution
  before: StoredReuse
  member: MemberViewer & { organisationId: number }
}

async function answer(
  viewer: Viewer,
  reuseId: number,
  write: (tx: Tx, answered: Answered) => Promise<void>,
): Promise<Result<null, 'not_found'>> {
  if (!isConfirmed(viewer)) return refused('not_found')
  const { organisationId } = viewer
  return db.$transaction(async (tx) => {
    const named = await tx.reuse.findUnique({ where: { id: reuseId }, select: { solutionId: true } })
    const solution = named && (await lockSolution(tx, viewer, named.solutionId))
    const before = solution && (await storedReuse(tx, solution.id, organisationId))
    if (!before || before.id !== reuseId || !isReusing(before.state as ReuseState))
      return refused('not_found')
    await write(tx, { solution, before, member: viewer })
    return done(null)
  })
}
