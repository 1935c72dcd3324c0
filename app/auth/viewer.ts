export type Role = 'member' | 'organiser' | 'administrator'

/** Somebody without a session, or whose account is suspended. */
export interface Guest {
  kind: 'guest'
}

/** Somebody signed in. Only the confirmed count as members where visibility says "members". */
export interface MemberViewer {
  kind: 'member'
  id: number
  name: string
  role: Role
  confirmed: boolean
  organisationId: number | null
  organisationName: string | null
  /** Has to set up a second factor first, and until then no more rights than somebody who waits. */
  factorMissing?: true
}

/** Who is looking: handed to every query and policy. */
export type Viewer = Guest | MemberViewer

export const guest: Guest = { kind: 'guest' }

/** Whether the viewer reads what is for members: signed in, confirmed, not suspended. */
export function isConfirmed(viewer: Viewer): viewer is MemberViewer & { organisationId: number } {
  return viewer.kind === 'member' && viewer.confirmed && viewer.organisationId !== null
}

/** Whether the viewer belongs to the Fachtag team; administrators do as well. */
export function isOrganiser(viewer: Viewer): viewer is MemberViewer & { organisationId: number } {
  return isConfirmed(viewer) && viewer.role !== 'member'
}

/** Whether the viewer administers the site. */
export function isAdministrator(viewer: Viewer): viewer is MemberViewer & { organisationId: number } {
  return isConfirmed(viewer) && viewer.role === 'administrator'
}

/** Whether the viewer acts for this organisation. */
export function belongsTo(viewer: Viewer, organisationId: number | null): boolean {
  return isConfirmed(viewer) && organisationId !== null && viewer.organisationId === organisationId
}
