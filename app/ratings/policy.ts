import { isConfirmed, type Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'

/** Whether the viewer may rate a solution they see, and if not, why. */
export type Rating = 'allowed' | 'guest' | 'unconfirmed' | 'closed' | 'own_organisation' | 'parent' | 'child'

/** What the rule needs to know of the solution and of how its organisation stands to the viewer's. */
export interface Rateable {
  state: EntryState
  organisationId: number | null
  /** The organisation that the solution's organisation belongs to. */
  organisationParentId: number | null
  /** The organisation that the viewer's organisation belongs to. */
  viewerParentId: number | null
}

/** Nobody rates what their own organisation did, the one it belongs to, or one that belongs to it. */
export function rating(viewer: Viewer, solution: Rateable): Rating {
  if (solution.state !== 'visible') return 'closed'
  if (viewer.kind === 'guest') return 'guest'
  if (!isConfirmed(viewer)) return 'unconfirmed'
  const owner = solution.organisationId
  if (owner === null) return 'allowed'
  if (owner === viewer.organisationId) return 'own_organisation'
  if (owner === solution.viewerParentId) return 'parent'
  return solution.organisationParentId === viewer.organisationId ? 'child' : 'allowed'
}
