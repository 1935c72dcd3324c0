import { paths } from '~/paths'
import { openRequests, type RequestFilters, requestFiltersOf, requestListAddress } from '~/requests/filters'
import { type SearchInput, searchInputOf, searchParams } from '~/search/schema'
import { filtersOf, listAddress, noFilters, type SolutionFilters } from '~/solutions/filters'

export const feedFormats = ['atom', 'json', 'ics'] as const
/** Atom and JSON Feed for what is new, iCalendar for Fachtage. */
export type FeedFormat = (typeof feedFormats)[number]

/** What a feed lists; each has a page of its own that shows the same. */
export type FeedList =
  | { of: 'news' }
  | { of: 'solutions'; filters: SolutionFilters }
  | { of: 'requests'; filters: RequestFilters }
  | { of: 'search'; input: SearchInput }
  | { of: 'topic'; slug: string }
  | { of: 'organisation'; address: { key: string } | { slug: string } }
  | { of: 'fachtage' }
  | { of: 'fachtag'; slug: string }

/** The list that this page shows, whatever order and page of it; null for a page that lists nothing. */
export function feedListOf(path: string, search: URLSearchParams): FeedList | null {
  const [, area = '', name, ...rest] = path.replace(/\/$/, '').split('/')
  if (rest.length > 0) return null
  if (name === undefined) return listOfArea(area, search)
  if (!/^[a-z0-9][a-z0-9-]{0,119}$/.test(name)) return null
  switch (area) {
    case 'themen':
      return { of: 'topic', slug: name }
    case 'fachtage':
      return { of: 'fachtag', slug: name }
    case 'kommunen':
      return /^\d{5,12}$/.test(name) ? { of: 'organisation', address: { key: name } } : null
    case 'organisationen':
      return { of: 'organisation', address: { slug: name } }
    default:
      return null
  }
}

/** The same for an address that came in as text, `/loesungen?thema=schule`. */
export function feedListAt(page: string): FeedList | null {
  const [path = '', search = ''] = page.split('?')
  return path.startsWith('/') ? feedListOf(path, new URLSearchParams(search)) : null
}

function listOfArea(area: string, search: URLSearchParams): FeedList | null {
  switch (area) {
    case '':
      return { of: 'news' }
    // Which organisations are like one's own is nothing that a reader without a session could know.
    case 'loesungen':
      return { of: 'solutions', filters: { ...filtersOf(search).filters, alike: false } }
    case 'gesuche':
      return { of: 'requests', filters: { ...requestFiltersOf(search).filters, alike: false } }
    case 'fachtage':
      return { of: 'fachtage' }
    case 'suche': {
      const input = searchInputOf(search)
      return input.q.trim() ? { of: 'search', input: { ...input, sort: 'newest', page: 1 } } : null
    }
    default:
      return null
  }
}

/** The formats in which a list can be had, the usual one first. */
export function formatsOf({ of }: FeedList): FeedFormat[] {
  if (of === 'fachtage') return ['ics']
  return of === 'fachtag' ? ['atom', 'json', 'ics'] : ['atom', 'json']
}

/** The address of the page that shows the list, always written the same way. */
export function pageOfList(list: FeedList): string {
  switch (list.of) {
    case 'news':
      return paths.start()
    case 'solutions':
      return listAddress({ ...noFilters, ...list.filters }, { sort: 'newest' })
    case 'requests':
      return requestListAddress({ ...openRequests, ...list.filters }, { sort: 'newest' })
    case 'search':
      return paths.search(list.input.q, searchParams(list.input))
    case 'topic':
      return paths.topic(list)
    case 'organisation':
      return paths.organisation({ key: null, slug: null, ...list.address })
    case 'fachtage':
      return paths.fachtage()
    case 'fachtag':
      return paths.fachtag(list)
  }
}

/**
 * Reads what follows `/feeds/` in an address, such as `themen/schule.atom`.
 * @returns null for what is no feed
 */
export function readFeedAddress(
  rest: string,
  search: URLSearchParams,
): { list: FeedList; format: FeedFormat } | null {
  const [, path = '', ending] = /^(.*)\.([a-z]+)$/.exec(rest) ?? []
  const format = feedFormats.find((known) => known === ending)
  const list = feedListOf(path === 'neues' ? '/' : `/${path}`, search)
  return path && format && list && formatsOf(list).includes(format) ? { list, format } : null
}
