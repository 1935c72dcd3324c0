/** Characters of a query that are read; the rest is cut off. */
export const queryLimit = 200

/** Hits shown at most: who needs more refines the words. */
export const hitLimit = 50

export const hitKinds = ['solution', 'topic', 'session', 'comment'] as const
export type HitKind = (typeof hitKinds)[number]

/** A piece of an excerpt; `hit` pieces are the words found. */
export interface Fragment {
  text: string
  hit: boolean
}

/** One thing found. */
export interface Hit {
  kind: HitKind
  id: number
  /** Title of the thing itself, or of what a comment hangs on. */
  title: string
  slug: string
  excerpt: Fragment[]
  /** Organisation it comes from, if any. */
  organisation: string | null
}

export interface SearchResult {
  /** The words as they were read. */
  q: string
  hits: Hit[]
  /** All hits, also beyond those shown. */
  count: number
  /** No text holds all the words: these hold some of them. */
  partly: boolean
}
