import { isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'

/** Whether the viewer may rename, merge and add topics and answer proposals. */
export function canCurateTopics(viewer: Viewer): viewer is MemberViewer & { organisationId: number } {
  return isOrganiser(viewer)
}
