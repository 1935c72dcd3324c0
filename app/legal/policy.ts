import { isAdministrator, type Viewer } from '~/auth/viewer'

/** Whether the viewer publishes the legal pages and the rules. */
export function canPublishLegalTexts(viewer: Viewer): boolean {
  return isAdministrator(viewer)
}
