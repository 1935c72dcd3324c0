import { isConfirmed, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canTakeBack } from '../policy'
import { lockSolution, storedReuse } from './locked.server'
import { countReuses, recordReuse } from './write.server'

/**
 * Takes back what the viewer's organisation said of a solution, with its history: as with a rating, only the activity
 * record keeps that there was one. Where nothing is said (any more), there is nothing to do.
 * @returns `not_found`: the viewer does not see the solution, or is not confirmed; `not_allowed`: it is to be ended
 * with a reason instead
 */
export async function takeBackReuse(
  viewer: Viewer,
  solutionId: number,
): Promise<Result<null, 'not_found' | 'not_allowed'>> {
  return db.$transaction(async (tx) => {
    const solution = await lockSolution(tx, viewer, solutionId)
    if (!solution || !isConfirmed(viewer)) return refused('not_found')
    const before = await storedReuse(tx, solutionId, viewer.organisationId)
    if (!before) return done(null)
    if (!canTakeBack(before, now())) return refused('not_allowed')
    await tx.reuseRevision.deleteMany({ where: { reuseId: before.id } })
    await tx.reuse.delete({ where: { id: before.id } })
    await countReuses(tx, solutionId)
    await recordReuse(tx, { verb: 'reuse.taken_back', viewer, solutionId, facts: { before: before.state } })
    return done(null)
  })
}
