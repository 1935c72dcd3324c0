import { isAdministrator, type MemberViewer, type Viewer } from '~/auth/viewer'

/** Whether the viewer says where the members of an organisation may sign in. */
export function canConfigureProviders(viewer: Viewer): viewer is MemberViewer {
  return isAdministrator(viewer)
}

/** Whether the viewer may tie their account to an organisation's provider: its own members, and those who wait to be. */
export function canLink(viewer: MemberViewer, provider: { organisationId: number }): boolean {
  return viewer.organisationId === provider.organisationId
}

/** Whether a member may do without the provider: who has no password would be locked out. */
export function canUnlink(viewer: Viewer, identity: { memberId: number; hasPassword: boolean }): boolean {
  return viewer.kind === 'member' && viewer.id === identity.memberId && identity.hasPassword
}
