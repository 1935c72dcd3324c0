import { isAdministrator, isConfirmed, isOrganiser, type Viewer } from '~/auth/viewer'

/** What has to be known of a member to decide who sees the name. */
export interface Named {
  id: number
  namePublic: boolean
}

/** Whether the viewer sees the names of people: confirmed members do, and everybody one's own or a released one. */
export function canSeeName(viewer: Viewer, member: Named): boolean {
  return member.namePublic || isConfirmed(viewer) || (viewer.kind === 'member' && viewer.id === member.id)
}

/** Whether the viewer decides about people who wait. */
export function canConfirmMembers(viewer: Viewer): boolean {
  return isOrganiser(viewer)
}

/**
 * Whether the viewer may say that this member no longer works for the organisation, which takes their role as well:
 * oneself, an administrator, and for somebody without a role an organiser.
 */
export function canRelease(viewer: Viewer, member: { id: number; role: string }): boolean {
  if (isConfirmed(viewer) && viewer.id === member.id) return true
  return isAdministrator(viewer) || (isOrganiser(viewer) && member.role === 'member')
}

/** Whether the viewer grants roles and suspends. */
export function canManageMembers(viewer: Viewer): boolean {
  return isAdministrator(viewer)
}

/** Whether the viewer may suspend this member; nobody locks themselves out. */
export function canSuspend(viewer: Viewer, member: { id: number }): boolean {
  return isAdministrator(viewer) && viewer.id !== member.id
}
