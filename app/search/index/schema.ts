/** What only members read is kept apart from what everybody reads, and comments from the rest. */
export const scopes = { open: 0, members: 1, openComments: 2, memberComments: 3 } as const
export type Scope = (typeof scopes)[keyof typeof scopes]

/** What search may find an entry by. Protected fields go into `memberText` only. */
export interface SearchText {
  entryId: number
  /** Counts most; empty for comments. */
  title: string
  /** Plain text that everybody who sees the entry may find it by. */
  publicText: string
  /** Plain text that only members may find it by. */
  memberText?: string
}
