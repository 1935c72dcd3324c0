import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleOrOwn, visibleTo } from '~/entries/visibility.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { requestLimits } from '../limits'
import { answeredMail } from '../mails'
import { type Answering, answering, canRemoveAnswer, type OwnedRequest } from '../policy'
import type { RequestAddress } from './ask.server'
import { lockRequest } from './lock.server'
import { tell } from './tell.server'

/** Why a solution was not named as an answer. */
export type AnswerProblem = 'not_found' | 'unknown_solution' | Exclude<Answering, 'allowed'>

type Answered = OwnedRequest & { id: number; slug: string; title: string }

interface NamedSolution {
  id: number
  slug: string
  title: string
  organisation: string
}

/**
 * Names a solution as an answer to a request and tells the asker and all who joined. Twice is once.
 * @returns `not_found`: the viewer does not see the request; `unknown_solution`: none that the viewer sees in lists;
 * else why they may not answer
 */
export async function linkSolution(
  viewer: Viewer,
  { requestId, solutionId, publicUrl }: { requestId: number; solutionId: number; publicUrl: string },
): Promise<Result<RequestAddress, AnswerProblem>> {
  return db.$transaction(async (tx) => {
    const request = await readRequest(tx, viewer, requestId)
    if (!request) return refused('not_found')
    const may = answering(viewer, request)
    if (may !== 'allowed') return refused(may)
    const solution = await readSolution(tx, viewer, solutionId)
    if (!solution) return refused('unknown_solution')
    await nameAnswer(tx, viewer, { request, solution, publicUrl })
    return done({ id: requestId, slug: request.slug })
  })
}

/**
 * Names a solution as an answer to several requests, in the transaction that publishes it, and tells the askers and
 * all who joined. Requests that are closed, not there or not for the viewer are left out.
 * @param requestIds what was ticked; more than twenty are cut off
 * @returns the requests that are answered now and were not before
 */
export async function answerRequests(
  tx: Tx,
  {
    viewer,
    solutionId,
    requestIds,
    publicUrl,
  }: { viewer: Viewer; solutionId: number; requestIds: number[]; publicUrl: string },
): Promise<number[]> {
  const solution = await readSolution(tx, viewer, solutionId)
  if (!solution) return []
  const answered: number[] = []
  const ids = [...new Set(requestIds)].sort((one, other) => one - other)
  for (const id of ids.slice(0, requestLimits.answered)) {
    const request = await readRequest(tx, viewer, id)
    if (!request || answering(viewer, request) !== 'allowed') continue
    if (await nameAnswer(tx, viewer, { request, solution, publicUrl })) answered.push(id)
  }
  return answered
}

/**
 * Takes a named solution away again.
 * @returns `not_found` also where the viewer may not: what solved a request stays while it counts as solved
 */
export async function removeAnswer(
  viewer: Viewer,
  { requestId, solutionId }: { requestId: number; solutionId: number },
): Promise<Result<RequestAddress, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, viewer, requestId)
    if (!request || !isConfirmed(viewer)) return refused('not_found')
    const address = { id: requestId, slug: request.slug }
    const key = { requestId_solutionId: { requestId, solutionId } }
    const answer = await tx.requestAnswer.findUnique({ where: key })
    if (!answer) return done(address)
    if (!canRemoveAnswer(viewer, request, answer)) return refused('not_found')
    await tx.requestAnswer.delete({ where: key })
    await recordActivity(tx, {
      verb: 'request.answer_removed',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: requestId,
      facts: { solution: solutionId },
    })
    return done(address)
  })
}

/**
 * The request is read without being held: whoever publishes a solution holds its topics already, and whoever closes
 * a request takes them after it. An answer that comes with the closing does no harm.
 */
async function readRequest(tx: Tx, viewer: Viewer, id: number): Promise<Answered | null> {
  const rows = await tx.$queryRaw<Answered[]>`
    SELECT e.id, r.slug, r.title, e.author_id AS "authorId", e.organisation_id AS "organisationId", e.state, r.outcome
    FROM entry e JOIN request r ON r.entry_id = e.id WHERE e.id = ${id} AND ${visibleOrOwn(viewer)}`
  return rows[0] ?? null
}

async function readSolution(tx: Tx, viewer: Viewer, id: number): Promise<NamedSolution | null> {
  const rows = await tx.$queryRaw<NamedSolution[]>`
    SELECT e.id, s.slug, s.title, coalesce(o.short_name, '') AS organisation
    FROM entry e JOIN solution s ON s.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.id = ${id} AND ${visibleTo(viewer)}`
  return rows[0] ?? null
}

async function nameAnswer(
  tx: Tx,
  viewer: Viewer,
  { request, solution, publicUrl }: { request: Answered; solution: NamedSolution; publicUrl: string },
): Promise<boolean> {
  if (!isConfirmed(viewer)) return false
  const { count } = await tx.requestAnswer.createMany({
    data: [{ requestId: request.id, solutionId: solution.id, memberId: viewer.id, createdAt: now() }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await recordActivity(tx, {
    verb: 'request.answered',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId: request.id,
    facts: { solution: solution.id },
  })
  await tell(tx, { requestId: request.id, doerId: viewer.id, whom: 'all' }, (receiver) =>
    answeredMail({
      ...receiver,
      title: request.title,
      link: publicUrl + paths.request(request),
      solution: solution.title,
      organisation: solution.organisation,
      solutionLink: publicUrl + paths.solution(solution),
    }),
  )
  return true
}
