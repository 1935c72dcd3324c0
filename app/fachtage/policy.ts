import { isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'

/** Somebody of the Fachtag team or an administrator. */
export type Organiser = MemberViewer & { organisationId: number }

/** Whether the viewer creates and changes Fachtage and reads their programmes in. */
export function canOrganise(viewer: Viewer): viewer is Organiser {
  return isOrganiser(viewer)
}
