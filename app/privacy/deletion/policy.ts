import { belongsTo, isAdministrator, type Viewer } from '~/auth/viewer'
import type { EntryKind, EntryState } from '~/entries/schema'

/** Whether the viewer may have this account deleted: the own one, and an administrator anybody else's. */
export function canDeleteAccount(viewer: Viewer, member: { id: number }): boolean {
  if (viewer.kind === 'guest') return false
  return viewer.id === member.id || isAdministrator(viewer)
}

/** Whether the viewer deletes the accounts of others, and gets their data for them. */
export function canActForOthers(viewer: Viewer): boolean {
  return isAdministrator(viewer)
}

interface Text {
  kind: EntryKind
  authorId: number | null
  organisationId: number | null
  state: EntryState
}

const places: EntryState[] = ['held', 'visible', 'withdrawn', 'hidden']

/**
 * Whether the viewer may delete a solution or request: its author, as long as they work for its organisation, also what
 * was hidden. Colleagues can only withdraw it. Comments have a rule of their own.
 */
export function canDeleteText(viewer: Viewer, text: Text): boolean {
  return (
    (text.kind === 'solution' || text.kind === 'request') &&
    places.includes(text.state) &&
    isOwn(viewer, text)
  )
}

/** Whether the viewer may have a deleted text back. */
export function canRestoreText(viewer: Viewer, text: Text): boolean {
  return text.state === 'deleted' && isOwn(viewer, text)
}

function isOwn(viewer: Viewer, { authorId, organisationId }: Text): boolean {
  return viewer.kind === 'member' && viewer.id === authorId && belongsTo(viewer, organisationId)
}
