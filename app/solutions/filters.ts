import { parseId, paths } from '~/paths'
import { type FederalState, federalStates, type SizeBand, type Status, sizeBands, statuses } from './choices'

export const sorts = ['newest', 'reused', 'discussed', 'rated'] as const
export type SolutionSort = (typeof sorts)[number]

/** What narrows a list of solutions; all of it combines. */
export interface SolutionFilters {
  /** Slug of a topic, or `none` for solutions that have none yet. */
  topic: { slug: string } | 'none' | null
  state: FederalState | null
  sizeBand: SizeBand | null
  status: Status | null
  productId: number | null
  /** Organisation of kind "provider". */
  providerId: number | null
  /** Slug of the Fachtag out of which the solution came. */
  fachtag: string | null
  organisationId: number | null
  /** Organisation that says it reuses, tested or is interested in the solution. */
  reusedById: number | null
  /** Of organisations like the viewer's; the list is told which those are. */
  alike: boolean
}

export const noFilters: SolutionFilters = {
  topic: null,
  state: null,
  sizeBand: null,
  status: null,
  productId: null,
  providerId: null,
  fachtag: null,
  organisationId: null,
  reusedById: null,
  alike: false,
}

const withoutTopic = 'ohne'
export const alikeWord = 'wie-unsere'

const sortWords: Record<SolutionSort, string> = {
  newest: 'neueste',
  reused: 'nachgenutzt',
  discussed: 'diskutiert',
  rated: 'bewertet',
}

const statusWords: Record<Status, string> = {
  trial: 'erprobung',
  in_use: 'im-einsatz',
  ended: 'beendet',
}

/** Reads the address of a list; what it does not know counts as not given. */
export function filtersOf(search: URLSearchParams): { filters: SolutionFilters; sort: SolutionSort } {
  const get = (name: string) => search.get(name) ?? ''
  const among = <Value>(values: readonly Value[], test: (value: Value) => boolean) =>
    values.find(test) ?? null
  const topic = slugIn(get('thema'))
  return {
    sort: among(sorts, (sort) => sortWords[sort] === get('sort')) ?? 'newest',
    filters: {
      topic: topic === withoutTopic ? 'none' : topic === null ? null : { slug: topic },
      state: among(federalStates, (state) => state === get('land')),
      sizeBand: among(sizeBands, (band) => String(band) === get('groesse')),
      status: among(statuses, (status) => statusWords[status] === get('status')),
      productId: parseId(get('produkt')),
      providerId: parseId(get('anbieter')),
      fachtag: slugIn(get('fachtag')),
      organisationId: parseId(get('kommune')),
      reusedById: parseId(get('nachnutzung')),
      alike: get(alikeWord) === '1',
    },
  }
}

/** The values of the address's parameters, '' where one is not given: what the filter form shows and posts. */
export function filterWords(filters: SolutionFilters, sort: SolutionSort) {
  return {
    sort: sort === 'newest' ? '' : sortWords[sort],
    thema: filters.topic === 'none' ? withoutTopic : (filters.topic?.slug ?? ''),
    land: filters.state ?? '',
    groesse: filters.sizeBand === null ? '' : String(filters.sizeBand),
    status: filters.status === null ? '' : statusWords[filters.status],
    produkt: filters.productId === null ? '' : String(filters.productId),
    anbieter: filters.providerId === null ? '' : String(filters.providerId),
    fachtag: filters.fachtag ?? '',
    kommune: filters.organisationId === null ? '' : String(filters.organisationId),
    nachnutzung: filters.reusedById === null ? '' : String(filters.reusedById),
    [alikeWord]: filters.alike ? '1' : '',
  }
}

/** The address of the list with these filters, to be shared. */
export function listAddress(
  filters: Partial<SolutionFilters>,
  options: { sort?: SolutionSort; cursor?: string | null } = {},
): string {
  const words = filterWords({ ...noFilters, ...filters }, options.sort ?? 'newest')
  return paths.solutions({ ...words, seite: options.cursor })
}

/** The word for a sort in addresses. */
export function sortWord(sort: SolutionSort): string {
  return sortWords[sort]
}

/** The word for a status in addresses. */
export function statusWord(status: Status): string {
  return statusWords[status]
}

function slugIn(value: string): string | null {
  return /^[a-z0-9][a-z0-9-]{0,119}$/.test(value) ? value : null
}
