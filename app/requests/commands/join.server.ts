import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { joinedMail } from '../mails'
import { type Joining, joining } from '../policy'
import type { RequestAddress } from './ask.server'
import { lockRequest } from './lock.server'
import { tell } from './tell.server'

/** Why an organisation did not join. */
export type JoinProblem = 'not_found' | Exclude<Joining, 'allowed'>

/**
 * "Wir auch": the viewer's organisation seeks the same. Twice is once; the asker gets one mail.
 * @param note what is different with them; left out, a note that is there stays
 * @param publicUrl address of this site, for the link in the mail
 * @returns `not_found`: the viewer does not see the request; else why they may not join it
 */
export async function joinRequest(
  viewer: Viewer,
  requestId: number,
  { note, publicUrl }: { note?: string; publicUrl: string },
): Promise<Result<RequestAddress, JoinProblem>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, viewer, requestId)
    if (!request) return refused('not_found')
    const may = joining(viewer, request)
    if (may !== 'allowed') return refused(may)
    if (!isConfirmed(viewer)) return refused('unconfirmed')
    const { organisationId, id: memberId } = viewer
    const { slug, title } = request
    const before = await tx.requestJoin.findUnique({
      where: { requestId_organisationId: { requestId, organisationId } },
      select: { note: true },
    })
    const at = now()
    if (before) {
      if (note !== undefined && note !== before.note) {
        await tx.requestJoin.update({
          where: { requestId_organisationId: { requestId, organisationId } },
          data: { note, updatedAt: at },
          select: { requestId: true },
        })
      }
      return done({ id: requestId, slug })
    }
    await tx.requestJoin.create({
      data: { requestId, organisationId, memberId, note: note ?? '', createdAt: at, updatedAt: at },
    })
    await tx.request.update({
      where: { entryId: requestId },
      data: { joinCount: { increment: 1 } },
      select: { entryId: true },
    })
    await tx.entry.update({
      where: { id: requestId },
      data: { lastActivityAt: at },
      select: { id: true },
    })
    await recordActivity(tx, {
      verb: 'request.joined',
      actorId: memberId,
      organisationId,
      entryId: requestId,
    })
    const { shortName } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { shortName: true },
    })
    const link = publicUrl + paths.request(request)
    await tell(tx, { requestId, doerId: memberId, whom: 'asker' }, (receiver) =>
      joinedMail({ ...receiver, title, link, organisation: shortName }),
    )
    return done({ id: requestId, slug })
  })
}

/**
 * The viewer's organisation no longer seeks the same; also once the request has ended.
 * @returns `not_found`: the viewer does not see the request
 */
export async function leaveRequest(
  viewer: Viewer,
  requestId: number,
): Promise<Result<RequestAddress, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, viewer, requestId)
    if (!request || !isConfirmed(viewer)) return refused('not_found')
    const { organisationId } = viewer
    const { count } = await tx.requestJoin.deleteMany({ where: { requestId, organisationId } })
    if (count > 0) {
      await tx.request.update({
        where: { entryId: requestId },
        data: { joinCount: { decrement: 1 } },
        select: { entryId: true },
      })
      await recordActivity(tx, {
        verb: 'request.left',
        actorId: viewer.id,
        organisationId,
        entryId: requestId,
      })
    }
    return done({ id: requestId, slug: request.slug })
  })
}
