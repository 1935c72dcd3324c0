import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import { type Ending, endedMail } from '../mails'
import { canFinish, canReopen } from '../policy'
import type { OutcomeInput } from '../schema'
import type { RequestAddress } from './ask.server'
import { lockRequest } from './lock.server'
import { tell } from './tell.server'

/**
 * Says how a request ended and tells all who joined.
 * @returns `not_found`: the viewer does not see it or may not end it; `already`: it has ended; `gone`: the solution no
 * longer stands there
 */
export async function finishRequest(
  viewer: Viewer,
  requestId: number,
  { outcome, reason }: OutcomeInput,
  publicUrl: string,
): Promise<Result<RequestAddress, 'not_found' | 'already' | 'gone'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, viewer, requestId)
    if (!request || !isConfirmed(viewer)) return refused('not_found')
    if (!canFinish(viewer, request)) return refused(canReopen(viewer, request) ? 'already' : 'not_found')
    const solvedBy =
      outcome.kind === 'solution' ? await namedAnswer(tx, viewer, requestId, outcome.solutionId) : null
    if (outcome.kind === 'solution' && !solvedBy) return refused('gone')
    await tx.request.update({
      where: { entryId: requestId },
      data: {
        outcome: outcome.kind === 'closed' ? 'closed' : 'solved',
        outcomeReason: reason,
        solvedById: solvedBy?.id ?? null,
        outcomeAt: now(),
      },
      select: { entryId: true },
    })
    await recountTopicsOf(tx, requestId)
    await recordActivity(tx, {
      verb: outcome.kind === 'closed' ? 'request.closed' : 'request.solved',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: requestId,
      facts: { solution: solvedBy?.id ?? null },
    })
    const ending: Ending = solvedBy
      ? {
          by: 'solution',
          solution: solvedBy.title,
          organisation: solvedBy.organisation,
          solutionLink: publicUrl + paths.solution(solvedBy),
        }
      : outcome.kind === 'closed'
        ? { by: 'closed', reason }
        : { by: 'otherwise', reason }
    const link = publicUrl + paths.request(request)
    await tell(tx, { requestId, doerId: viewer.id, whom: 'all' }, (receiver) =>
      endedMail({ ...receiver, title: request.title, link }, ending),
    )
    return done({ id: requestId, slug: request.slug })
  })
}

/**
 * Opens an ended request again; what was said about its end is forgotten. Twice is once.
 * @returns `not_found` also where the viewer may not
 */
export async function reopenRequest(
  viewer: Viewer,
  requestId: number,
): Promise<Result<RequestAddress, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, viewer, requestId)
    if (!request || !isConfirmed(viewer)) return refused('not_found')
    const address = { id: requestId, slug: request.slug }
    if (canFinish(viewer, request)) return done(address)
    if (!canReopen(viewer, request)) return refused('not_found')
    await tx.request.update({
      where: { entryId: requestId },
      data: { outcome: null, outcomeReason: '', solvedById: null, outcomeAt: null },
      select: { entryId: true },
    })
    await recountTopicsOf(tx, requestId)
    await recordActivity(tx, {
      verb: 'request.reopened',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: requestId,
    })
    return done(address)
  })
}

/** A solution that stands at the request as an answer and that the viewer sees. */
async function namedAnswer(tx: Tx, viewer: Viewer, requestId: number, solutionId: number) {
  const rows = await tx.$queryRaw<{ id: number; slug: string; title: string; organisation: string }[]>`
    SELECT e.id, s.slug, s.title, coalesce(o.short_name, '') AS organisation
    FROM request_answer a JOIN entry e ON e.id = a.solution_id JOIN solution s ON s.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE a.request_id = ${requestId} AND a.solution_id = ${solutionId} AND ${visibleTo(viewer)}`
  return rows[0] ?? null
}
