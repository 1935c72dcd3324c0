import { isAdministrator, isOrganiser, type Role, type Viewer } from '~/auth/viewer'
import type { ThingKind } from './reports/thing'

/** What the Fachtag team can decide, in the order of the form: the mildest first. */
export const decisionKinds = ['nothing', 'warn', 'redact', 'hide', 'delete', 'suspend'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What many things can be decided on at once: nothing that needs a word for each. */
export const bulkDecisions = ['nothing', 'warn', 'hide', 'delete'] as const satisfies DecisionKind[]

/** What has to be known of a thing. */
export interface Judged {
  kind: ThingKind
  state: string
  author: { id: number; role: Role } | null
}

/** Whether the viewer decides about things of others; about one's own somebody else does. */
export function canModerate(viewer: Viewer, authorId: number | null): boolean {
  return isOrganiser(viewer) && viewer.id !== authorId
}

/** Whether the viewer is offered to report an entry: what is in sight and somebody else's. */
export function canReport(viewer: Viewer, entry: { state: string; authorId: number | null }): boolean {
  return entry.state === 'visible' && !(viewer.kind === 'member' && viewer.id === entry.authorId)
}

/** For how many days the viewer may suspend members. */
export function longestSuspension(viewer: Viewer): number {
  if (isAdministrator(viewer)) return 365
  return isOrganiser(viewer) ? 30 : 0
}

/**
 * Whether the viewer may suspend this member for a time, or end that: nobody themselves, organisers nobody of the team,
 * and the team only for as long as each may.
 */
export function canSuspendFor(viewer: Viewer, member: { id: number; role: Role }, days: number): boolean {
  if (!canModerate(viewer, member.id) || days < 1 || days > longestSuspension(viewer)) return false
  return isAdministrator(viewer) || member.role === 'member'
}

/** What the viewer can decide on a thing as it stands; nothing where they may not decide at all. */
export function decisionsOn(viewer: Viewer, { kind, state, author }: Judged): DecisionKind[] {
  if (!canModerate(viewer, author?.id ?? null)) return []
  const theirs = kind === 'solution' || kind === 'request' || kind === 'comment'
  const there = state !== 'deleted' && state !== 'removed'
  const possible: Record<DecisionKind, boolean> = {
    nothing: true,
    warn: author !== null,
    // Also where it was deleted: former texts are kept.
    redact: kind !== 'member' && kind !== 'attachment',
    hide: theirs && (state === 'visible' || state === 'held'),
    delete: there && (theirs || kind === 'attachment'),
    suspend: author !== null && canSuspendFor(viewer, author, 1),
  }
  return decisionKinds.filter((kind) => possible[kind])
}
