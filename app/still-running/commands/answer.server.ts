import type { Viewer } from '~/auth/viewer'
import { done, type Result, refused } from '~/platform/result'
import { confirmReuse, endReuse } from '~/reuse/commands/confirm.server'
import { confirmStatus, endSolution } from '~/solutions/commands/status.server'
import type { Answer } from '../schema'

/**
 * Keeps the answer of the viewer's organisation. Answering twice changes nothing more.
 * @returns `not_found`: it is not theirs, or gone, or ended by now
 */
export async function answerStillRunning(viewer: Viewer, answer: Answer): Promise<Result<null, 'not_found'>> {
  const { thing, id } = answer
  const result =
    answer.answer === 'runs'
      ? await (thing === 'solution' ? confirmStatus : confirmReuse)(viewer, id)
      : await (thing === 'solution' ? endSolution : endReuse)(viewer, id, answer.reason)
  return result.ok ? done(null) : refused('not_found')
}
