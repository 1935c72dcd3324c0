import { isConfirmed, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { toStatusSince } from '~/solutions/statusSince'
import type { ReuseState } from '../choices'
import { type Stating, stating } from '../policy'
import { lockSolution, storedReuse } from './locked.server'
import { tellOwner } from './tellOwner.server'
import { bareContent, contentOf, writeReuse } from './write.server'

/** Why nothing was stated. */
export type StatingProblem = 'not_found' | Exclude<Stating, 'allowed'>

/**
 * One click: says what the viewer's organisation does with a solution, or moves what it said to the next state. The
 * same click twice, or by two colleagues at once, is one statement.
 * @returns `not_found`: the viewer does not see the solution, or it is not published; `reason_missing`: ending
 * wants a reason
 */
export async function stateReuse(
  viewer: Viewer,
  solutionId: number,
  state: ReuseState,
  publicUrl: string,
): Promise<Result<null, StatingProblem | 'reason_missing'>> {
  return db.$transaction(async (tx) => {
    const solution = await lockSolution(tx, viewer, solutionId)
    if (!solution) return refused('not_found')
    const may = stating(viewer, solution)
    if (may !== 'allowed') return refused(may)
    if (!isConfirmed(viewer)) return refused('unconfirmed')
    const before = await storedReuse(tx, solutionId, viewer.organisationId)
    if (before?.state === state) return done(null)
    if (state === 'ended') return refused('reason_missing')
    const content = before
      ? { ...contentOf(before), state, since: thisMonth(), endedReason: '' }
      : { ...bareContent, state }
    await writeReuse(tx, { solution, before, viewer, content })
    await tellOwner(tx, { solution, before, viewer, state, publicUrl })
    return done(null)
  })
}

/** A state that follows another began when it was stated; the form corrects it. */
function thisMonth(): Date {
  const at = now()
  return toStatusSince({ year: at.getFullYear(), month: at.getMonth() + 1 })
}
