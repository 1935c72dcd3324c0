import { isAdministrator, type Viewer } from '~/auth/viewer'

/** Whether the viewer may have everything packed that is kept about this member: about oneself, and administrators. */
export function canExport(viewer: Viewer, member: { id: number }): boolean {
  return viewer.kind === 'member' && (viewer.id === member.id || isAdministrator(viewer))
}

/** Whether the viewer may fetch a packed file: only who asked for it, while that is still theirs to ask. */
export function canFetchExport(viewer: Viewer, file: { memberId: number; askedById: number }): boolean {
  return viewer.kind === 'member' && viewer.id === file.askedById && canExport(viewer, { id: file.memberId })
}
