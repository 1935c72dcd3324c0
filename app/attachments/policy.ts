import { isConfirmed, isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'
import { canEditSolution, type OwnedSolution } from '~/solutions/policy'

/** Whether the viewer may add files to the solution and change what is said of them. */
export function canAttach(
  viewer: Viewer,
  solution: OwnedSolution,
): viewer is MemberViewer & { organisationId: number } {
  return isConfirmed(viewer) && canEditSolution(viewer, solution)
}

/** Whether the viewer may take files off: who may add them, and the Fachtag team, where one should not be there. */
export function canRemoveAttachment(
  viewer: Viewer,
  solution: OwnedSolution,
): viewer is MemberViewer & { organisationId: number } {
  if (canAttach(viewer, solution)) return true
  return isOrganiser(viewer) && (solution.state === 'visible' || solution.state === 'hidden')
}
