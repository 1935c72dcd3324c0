import { isConfirmed, type Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'

/** Whether the viewer may write below a subject they see, and if not, what stands in the way. */
export type Writing = 'allowed' | 'guest' | 'unconfirmed' | 'closed'

/** `closed`: only what everybody of its audience sees can be discussed, not what was withdrawn or hidden. */
export function writing(viewer: Viewer, subject: { state: EntryState }): Writing {
  if (subject.state !== 'visible') return 'closed'
  if (viewer.kind === 'guest') return 'guest'
  return isConfirmed(viewer) ? 'allowed' : 'unconfirmed'
}

interface Authored {
  authorId: number | null
  state: EntryState
}

/** Own comments, as long as everybody sees them or they wait for a look. */
export function canEditComment(viewer: Viewer, comment: Authored): boolean {
  return isConfirmed(viewer) && comment.authorId === viewer.id && ['visible', 'held'].includes(comment.state)
}

/** Own comments, even those the Fachtag team has hidden or not looked at. */
export function canDeleteComment(viewer: Viewer, comment: Authored): boolean {
  return (
    isConfirmed(viewer) &&
    comment.authorId === viewer.id &&
    ['visible', 'hidden', 'held'].includes(comment.state)
  )
}
