import { belongsTo, isConfirmed, type MemberViewer, type Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { canModerate } from '~/moderation/policy'
import type { Outcome } from './limits'

/** What the rules need to know of a request. */
export interface OwnedRequest {
  authorId: number | null
  organisationId: number | null
  state: EntryState
  outcome: Outcome | null
}

/** Whether the viewer may publish requests. There are no drafts of them. */
export function canAsk(viewer: Viewer): viewer is MemberViewer & { organisationId: number } {
  return isConfirmed(viewer)
}

/** Colleagues change the text, as that of a solution; what was hidden or waits is for its author alone. */
export function canEditRequest(viewer: Viewer, request: OwnedRequest): boolean {
  if (!belongsTo(viewer, request.organisationId)) return false
  if (request.state === 'visible' || request.state === 'withdrawn') return true
  const ownOnly = request.state === 'hidden' || request.state === 'held'
  return ownOnly && viewer.kind === 'member' && request.authorId === viewer.id
}

/** Whether the viewer's organisation may say "Wir auch", and if not, why. */
export type Joining = 'allowed' | 'guest' | 'unconfirmed' | 'closed' | 'own_organisation'

/** Organisations join what is open and not their own. */
export function joining(viewer: Viewer, request: OwnedRequest): Joining {
  if (request.state !== 'visible' || request.outcome !== null) return 'closed'
  if (viewer.kind === 'guest') return 'guest'
  if (!isConfirmed(viewer)) return 'unconfirmed'
  return belongsTo(viewer, request.organisationId) ? 'own_organisation' : 'allowed'
}

/** The organisations that seek the same are as public as the request; what they note is for members. */
export function canReadNotes(viewer: Viewer): boolean {
  return isConfirmed(viewer)
}

/** Whether the viewer may name a solution as an answer, and if not, why. */
export type Answering = 'allowed' | 'guest' | 'unconfirmed' | 'closed'

/** Any confirmed member answers what is open. */
export function answering(viewer: Viewer, request: OwnedRequest): Answering {
  if (request.state !== 'visible' || request.outcome !== null) return 'closed'
  if (viewer.kind === 'guest') return 'guest'
  return isConfirmed(viewer) ? 'allowed' : 'unconfirmed'
}

/** A named solution is taken away again by who named it and by the asking organisation, while nothing rests on it. */
export function canRemoveAnswer(
  viewer: Viewer,
  request: OwnedRequest & { solvedById: number | null },
  answer: { solutionId: number; memberId: number },
): boolean {
  if (!isConfirmed(viewer) || request.state !== 'visible') return false
  if (request.solvedById === answer.solutionId) return false
  return answer.memberId === viewer.id || belongsTo(viewer, request.organisationId)
}

/** Whether the viewer may say how the request ended. */
export function canFinish(viewer: Viewer, request: OwnedRequest): boolean {
  return request.state === 'visible' && request.outcome === null && belongsTo(viewer, request.organisationId)
}

/** Whether the viewer may open an ended request again. */
export function canReopen(viewer: Viewer, request: OwnedRequest): boolean {
  return request.state === 'visible' && request.outcome !== null && belongsTo(viewer, request.organisationId)
}

/** Whether the viewer may take the request out of sight. */
export function canWithdrawRequest(viewer: Viewer, request: OwnedRequest): boolean {
  return request.state === 'visible' && belongsTo(viewer, request.organisationId)
}

/** Whether the viewer may bring a withdrawn request back. */
export function canRestoreRequest(viewer: Viewer, request: OwnedRequest): boolean {
  return request.state === 'withdrawn' && belongsTo(viewer, request.organisationId)
}

/** Whether the viewer decides about the request as one of the Fachtag team. */
export function canModerateRequest(viewer: Viewer, request: OwnedRequest): boolean {
  const inSight = request.state === 'visible' || request.state === 'hidden'
  return inSight && canModerate(viewer, request.authorId)
}
