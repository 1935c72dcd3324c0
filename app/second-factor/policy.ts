import { isAdministrator, type Viewer } from '~/auth/viewer'

/** Whether the viewer says who needs a second factor. */
export function canRequireFactors(viewer: Viewer): boolean {
  return isAdministrator(viewer)
}

/** Whether the viewer takes the factors of this member away; one's own are removed with the account's other settings. */
export function canResetFactors(viewer: Viewer, member: { id: number }): boolean {
  return isAdministrator(viewer) && viewer.id !== member.id
}
