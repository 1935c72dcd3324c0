import { isOrganiser, type Viewer } from '~/auth/viewer'
import type { EntryKind, EntryState } from '~/entries/schema'

const hideable: readonly EntryKind[] = ['solution', 'request', 'comment']

/** What the viewer may do about an entry as the Fachtag team: hide it, show it again, or nothing. */
export function moderationOf(
  viewer: Viewer,
  entry: { kind: EntryKind; state: EntryState },
): 'hide' | 'show' | null {
  if (!isOrganiser(viewer) || !hideable.includes(entry.kind)) return null
  if (entry.state === 'visible') return 'hide'
  return entry.state === 'hidden' ? 'show' : null
}
