import type { EntryKind } from '~/entries/schema'

/** What can be reported and decided on: every entry, files, statements of reuse, people. */
export const thingKinds = [
  'solution',
  'request',
  'topic',
  'session',
  'comment',
  'attachment',
  'reuse',
  'member',
] as const
export type ThingKind = (typeof thingKinds)[number]

/** One of them. */
export interface ThingRef {
  kind: ThingKind
  id: number
}

/** The words that stand for the kinds in addresses. */
const segments: Record<ThingKind, string> = {
  solution: 'loesung',
  request: 'gesuch',
  topic: 'thema',
  session: 'vortrag',
  comment: 'kommentar',
  attachment: 'unterlage',
  reuse: 'nachnutzung',
  member: 'mitglied',
}

/** A thing as `paths` takes it. */
export function addressed({ kind, id }: ThingRef): { word: string; id: number } {
  return { word: segments[kind], id }
}

/** The thing of an address, or null. */
export function thingOf(word: string | undefined, id: number | null): ThingRef | null {
  const kind = thingKinds.find((kind) => segments[kind] === word)
  return kind && id !== null ? { kind, id } : null
}

/** Whether the thing is an entry of its own and not a part of one. */
export function isEntry(kind: ThingKind): kind is EntryKind {
  return kind !== 'attachment' && kind !== 'reuse' && kind !== 'member'
}
