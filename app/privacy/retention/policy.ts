import { isAdministrator, type Viewer } from '~/auth/viewer'

/** Whether the viewer sees and changes for how long things are kept. */
export function canSetRetention(viewer: Viewer): boolean {
  return isAdministrator(viewer)
}
