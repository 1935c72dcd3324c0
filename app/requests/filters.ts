import { parseId, paths } from '~/paths'
import { type FederalState, federalStates, type SizeBand, sizeBands } from '~/solutions/choices'
import { alikeWord } from '~/solutions/filters'

export const requestSorts = ['newest', 'mostSought', 'soonest'] as const
export type RequestSort = (typeof requestSorts)[number]

export const standings = ['open', 'solved', 'closed', 'all'] as const
/** Whether a list shows what is still sought, or what became of it. */
export type Standing = (typeof standings)[number]

/** What narrows a list of requests; all of it combines. */
export interface RequestFilters {
  standing: Standing
  topic: { slug: string } | null
  state: FederalState | null
  sizeBand: SizeBand | null
  /** An organisation that asked, or seeks the same. */
  organisationId: number | null
  /** Of organisations like the viewer's; the list is told which those are. */
  alike: boolean
}

/** What is open, of everybody. */
export const openRequests: RequestFilters = {
  standing: 'open',
  topic: null,
  state: null,
  sizeBand: null,
  organisationId: null,
  alike: false,
}

const sortWords: Record<RequestSort, string> = {
  newest: 'neueste',
  mostSought: 'gesucht',
  soonest: 'termin',
}

const standingWords: Record<Standing, string> = {
  open: 'offen',
  solved: 'geloest',
  closed: 'abgeschlossen',
  all: 'alle',
}

/** Reads the address of a list; what it does not know counts as not given. */
export function requestFiltersOf(search: URLSearchParams): { filters: RequestFilters; sort: RequestSort } {
  const get = (name: string) => search.get(name) ?? ''
  const slug = get('thema')
  return {
    sort: requestSorts.find((sort) => sortWords[sort] === get('sort')) ?? 'newest',
    filters: {
      standing: standings.find((standing) => standingWords[standing] === get('stand')) ?? 'open',
      topic: /^[a-z0-9][a-z0-9-]{0,119}$/.test(slug) ? { slug } : null,
      state: federalStates.find((state) => state === get('land')) ?? null,
      sizeBand: sizeBands.find((band) => String(band) === get('groesse')) ?? null,
      organisationId: parseId(get('kommune')),
      alike: get(alikeWord) === '1',
    },
  }
}

/** The values of the address's parameters, '' where one is not given: what the filter form shows and posts. */
export function requestFilterWords(filters: RequestFilters, sort: RequestSort) {
  return {
    sort: sort === 'newest' ? '' : sortWords[sort],
    stand: filters.standing === 'open' ? '' : standingWords[filters.standing],
    thema: filters.topic?.slug ?? '',
    land: filters.state ?? '',
    groesse: filters.sizeBand === null ? '' : String(filters.sizeBand),
    kommune: filters.organisationId === null ? '' : String(filters.organisationId),
    [alikeWord]: filters.alike ? '1' : '',
  }
}

/** The address of the list with these filters, to be shared. */
export function requestListAddress(
  filters: Partial<RequestFilters>,
  options: { sort?: RequestSort; cursor?: string | null } = {},
): string {
  const words = requestFilterWords({ ...openRequests, ...filters }, options.sort ?? 'newest')
  return paths.requests({ ...words, seite: options.cursor })
}

/** The word for a standing in addresses. */
export function standingWord(standing: Standing): string {
  return standingWords[standing]
}
