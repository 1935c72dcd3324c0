import { isAdministrator, type Viewer } from '~/auth/viewer'

/** Whether the viewer changes what the site says of its operator, and who may read it. */
export function canChangeSettings(viewer: Viewer): boolean {
  return isAdministrator(viewer)
}
