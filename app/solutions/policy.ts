import { belongsTo, isConfirmed, type Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { canModerate } from '~/moderation/policy'

/** What the rules need to know of a solution. */
export interface OwnedSolution {
  authorId: number | null
  organisationId: number | null
  state: EntryState
}

/** Whether the viewer may publish at all; the others may keep drafts. */
export function canPublish(viewer: Viewer): boolean {
  return isConfirmed(viewer)
}

/**
 * Whether the viewer may change the text: a solution belongs to the organisation, so colleagues may; a draft and
 * what was hidden are for their author alone. Organisers do not edit others' texts.
 */
export function canEditSolution(viewer: Viewer, solution: OwnedSolution): boolean {
  if (viewer.kind === 'guest') return false
  const own = solution.authorId === viewer.id
  if (solution.state === 'draft') return own
  if (solution.state === 'hidden' || solution.state === 'held') {
    return own && belongsTo(viewer, solution.organisationId)
  }
  return solution.state !== 'deleted' && belongsTo(viewer, solution.organisationId)
}

/** Whether the viewer may become the one to call: anybody of its organisation, once it is published. */
export function canTakeOver(viewer: Viewer, solution: OwnedSolution): boolean {
  const published = solution.state === 'visible' || solution.state === 'withdrawn'
  return published && belongsTo(viewer, solution.organisationId)
}

/** Whether the viewer may take the solution out of sight. */
export function canWithdraw(viewer: Viewer, solution: OwnedSolution): boolean {
  return solution.state === 'visible' && belongsTo(viewer, solution.organisationId)
}

/** Whether the viewer may bring a withdrawn solution back. */
export function canRestore(viewer: Viewer, solution: OwnedSolution): boolean {
  return solution.state === 'withdrawn' && belongsTo(viewer, solution.organisationId)
}

/** Whether the viewer may throw away what nobody else has seen: the own draft, or what waits for a look. */
export function canDiscard(viewer: Viewer, solution: OwnedSolution): boolean {
  const unseen = solution.state === 'draft' || solution.state === 'held'
  return viewer.kind === 'member' && unseen && solution.authorId === viewer.id
}

/** Whether the viewer decides about the solution as one of the Fachtag team. */
export function canModerateSolution(viewer: Viewer, solution: OwnedSolution): boolean {
  const inSight = solution.state === 'visible' || solution.state === 'hidden'
  return inSight && canModerate(viewer, solution.authorId)
}
