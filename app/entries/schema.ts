export const entryKinds = ['solution', 'request', 'topic', 'session', 'comment'] as const
export type EntryKind = (typeof entryKinds)[number]

export const visibilities = ['public', 'members'] as const
export type Visibility = (typeof visibilities)[number]

export const entryStates = ['draft', 'held', 'visible', 'withdrawn', 'hidden', 'deleted'] as const
export type EntryState = (typeof entryStates)[number]
