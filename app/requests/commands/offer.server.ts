import { belongsTo, isConfirmed, type MemberViewer, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { requestLimits } from '../limits'
import { answerRequests } from './answer.server'

/** Requests that a solution of the viewer's organisation may answer. */
interface Chosen {
  solutionId: number
  requestIds: number[]
}

/**
 * Names a solution of the viewer's organisation as an answer to the requests that were ticked, and tells those who
 * seek.
 * @returns how many are answered now and were not before; `not_found`: no published solution of the organisation
 */
export async function answerOffered(
  viewer: Viewer,
  { solutionId, requestIds, publicUrl }: Chosen & { publicUrl: string },
): Promise<Result<number, 'not_found'>> {
  return db.$transaction(async (tx) => {
    if (!(await isOwn(tx, viewer, solutionId))) return refused('not_found')
    return done((await answerRequests(tx, { viewer, solutionId, requestIds, publicUrl })).length)
  })
}

/**
 * Says that a solution of the viewer's organisation does not answer these requests: it is not asked again.
 * @returns `not_found`: no published solution of the organisation
 */
export async function declineOffered(
  viewer: Viewer,
  { solutionId, requestIds }: Chosen,
): Promise<Result<null, 'not_found'>> {
  return db.$transaction(async (tx) => {
    if (!(await isOwn(tx, viewer, solutionId)) || !isConfirmed(viewer)) return refused('not_found')
    for (const requestId of await seen(tx, viewer, requestIds)) {
      await decide(tx, viewer, { solutionId, requestId, decision: 'declined' })
    }
    return done(null)
  })
}

/** Remembers of a draft which request it is written for; one that the viewer does not see is left out. */
export async function intendAnswer(
  tx: Tx,
  viewer: MemberViewer,
  { solutionId, requestId }: { solutionId: number; requestId: number },
): Promise<void> {
  const [known] = await seen(tx, viewer, [requestId])
  if (known) await decide(tx, viewer, { solutionId, requestId: known, decision: 'on_publishing' })
}

/**
 * Names a solution that is being published as an answer to the request it was written for.
 * @param requestId the request that its form was opened from, if its draft does not remember one
 */
export async function answerIntended(
  tx: Tx,
  viewer: MemberViewer,
  { solutionId, requestId, publicUrl }: { solutionId: number; requestId: number | null; publicUrl: string },
): Promise<void> {
  const remembered = await tx.requestOffer.findMany({
    where: { solutionId, decision: 'on_publishing' },
    select: { requestId: true },
  })
  const requestIds = [...remembered.map((offer) => offer.requestId), ...(requestId ? [requestId] : [])]
  if (requestIds.length === 0) return
  await answerRequests(tx, { viewer, solutionId, requestIds, publicUrl })
  await tx.requestOffer.deleteMany({ where: { solutionId, decision: 'on_publishing' } })
}

async function isOwn(tx: Tx, viewer: Viewer, solutionId: number): Promise<boolean> {
  const rows = await tx.$queryRaw<{ organisationId: number | null }[]>`
    SELECT e.organisation_id AS "organisationId" FROM entry e
    WHERE e.id = ${solutionId} AND e.kind = 'solution' AND ${visibleTo(viewer)}`
  return belongsTo(viewer, rows[0]?.organisationId ?? null)
}

async function seen(tx: Tx, viewer: Viewer, ids: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT e.id FROM entry e WHERE e.kind = 'request' AND e.id = ANY(${ids.slice(0, requestLimits.answered)}::int[])
      AND ${visibleTo(viewer)}`
  return rows.map(({ id }) => id)
}

async function decide(
  tx: Tx,
  viewer: MemberViewer,
  offer: { solutionId: number; requestId: number; decision: 'on_publishing' | 'declined' },
): Promise<void> {
  const { solutionId, requestId, decision } = offer
  await tx.requestOffer.upsert({
    where: { solutionId_requestId: { solutionId, requestId } },
    create: { ...offer, memberId: viewer.id, createdAt: now() },
    update: { decision, memberId: viewer.id },
    select: { solutionId: true },
  })
}
