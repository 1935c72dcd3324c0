/** Characters of a query that are read; the rest is cut off. */
export const queryLimit = 300

/** Hits of one page, and pages at most: who needs more refines the words. */
export const pageSize = 20
export const pageLimit = 10

export const hitKinds = ['solution', 'request', 'topic', 'session', 'comment', 'organisation'] as const
export type HitKind = (typeof hitKinds)[number]

export const sortings = ['best', 'newest'] as const
export type Sorting = (typeof sortings)[number]

/** What narrows a search, as the address has it; each by one value. */
export const facetNames = [
  'art',
  'thema',
  'land',
  'groesse',
  'status',
  'anbieter',
  'fachtag',
  'jahr',
] as const
export type FacetName = (typeof facetNames)[number]

/** What is asked: words, what narrows them, order and page. */
export interface SearchInput {
  q: string
  facets: Partial<Record<FacetName, string>>
  sort: Sorting
  page: number
}

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
  /** The same with the words found marked. */
  titleParts: Fragment[]
  slug: string
  excerpt: Fragment[]
  /** Organisation it comes from, if any. */
  organisation: string | null
  /** Key of an organisation in addresses. */
  key: string | null
  status: string | null
  externalId: string | null
  /** Organisations that reuse a solution; 0 for all else. */
  reuseCount: number
  score: number
}

/** A value that narrows the hits, with how many there are. */
export interface FacetValue {
  value: string
  label: string
  count: number
  active: boolean
}

export interface Facet {
  name: FacetName
  values: FacetValue[]
}

export interface SearchResult {
  /** The words as they were read. */
  q: string
  input: SearchInput
  hits: Hit[]
  /** All hits, also beyond those shown. */
  count: number
  /** There are more than were counted. */
  atLeast: boolean
  /** No text holds all the words: these hold some of them. */
  partly: boolean
  /** The query with a word that the texts know in place of one they do not. */
  meant: string | null
  facets: Facet[]
  /** Filters that name nothing we know; they were left out. */
  unknown: string[]
  pages: number
}

/** Reads the address of a search; what it does not know counts as not given. */
export function searchInputOf(search: URLSearchParams): SearchInput {
  const facets: SearchInput['facets'] = {}
  for (const name of facetNames) {
    const value = search.get(name)?.trim()
    if (value && value.length <= 120) facets[name] = value
  }
  const page = Number(search.get('seite'))
  return {
    q: search.get('q') ?? '',
    facets,
    sort: search.get('sort') === 'neueste' ? 'newest' : 'best',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, pageLimit) : 1,
  }
}

/** What an address needs besides `q` to say this again. */
export function searchParams(input: SearchInput, page = 1): Record<string, string | null> {
  return {
    ...input.facets,
    sort: input.sort === 'newest' ? 'neueste' : null,
    seite: page > 1 ? String(page) : null,
  }
}

/** A completion of what is being typed. */
export interface Suggestion {
  kind: 'word' | 'topic' | 'solution'
  label: string
  /** Where choosing it leads. */
  href: string
}
