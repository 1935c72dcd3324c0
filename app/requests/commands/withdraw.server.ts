import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { changeState } from '~/entries/commands.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import { canRestoreRequest, canWithdrawRequest, type OwnedRequest } from '../policy'
import { lockRequest } from './lock.server'

/** Takes a request out of sight: colleagues still open it and bring it back; comments and joins stay. */
export function withdrawRequest(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return move(viewer, id, {
    may: canWithdrawRequest,
    from: 'visible',
    to: 'withdrawn',
    verb: 'request.withdrawn',
  })
}

/** Brings a withdrawn request back. */
export function restoreRequest(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return move(viewer, id, {
    may: canRestoreRequest,
    from: 'withdrawn',
    to: 'visible',
    verb: 'request.restored',
  })
}

type Place = 'visible' | 'withdrawn'

async function move(
  viewer: MemberViewer,
  id: number,
  step: {
    may: (viewer: Viewer, request: OwnedRequest) => boolean
    from: Place
    to: Place
    verb: 'request.withdrawn' | 'request.restored'
  },
): Promise<Result<null, 'not_allowed'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, viewer, id)
    if (!request) return refused('not_allowed')
    // A second press finds the work done.
    if (request.state === step.to && step.may(viewer, { ...request, state: step.from })) return done(null)
    if (!step.may(viewer, request)) return refused('not_allowed')
    await changeState(tx, id, step.from, step.to)
    await recountTopicsOf(tx, id)
    await recordActivity(tx, {
      verb: step.verb,
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: id,
    })
    return done(null)
  })
}
