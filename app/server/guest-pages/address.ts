import type { IncomingHttpHeaders } from 'node:http'

const ofSolutions = [
  'thema',
  'land',
  'groesse',
  'status',
  'produkt',
  'anbieter',
  'fachtag',
  'kommune',
  'nachnutzung',
]
const ofRequests = ['thema', 'land', 'groesse', 'stand', 'kommune']
const ofComments = ['kommentare', 'reihenfolge']

/** Pages that are the same for every guest, and the parameters they know. */
const pages: [path: RegExp, parameters: string[]][] = [
  [/^\/$/, []],
  [/^\/(?:loesungen)$/, [...ofSolutions, 'sort', 'seite']],
  [/^\/(?:gesuche)$/, [...ofRequests, 'sort', 'seite']],
  [/^\/(?:themen|fachtage)$/, []],
  [/^\/kommunen$/, ['seite']],
  [/^\/(?:loesungen|gesuche)\/\d+-[a-z0-9-]+$/, ofComments],
  [/^\/loesungen\/\d+-[a-z0-9-]+\/nachnutzungen$/, ['seite']],
  [/^\/themen\/[a-z0-9-]+$/, ofComments],
  [/^\/(?:fachtage|organisationen)\/[a-z0-9-]+$/, []],
  [/^\/kommunen\/\d+$/, []],
  [/^\/(?:impressum|datenschutz|barrierefreiheit|nutzungsregeln)$/, []],
]

const longest = 300

/**
 * Under which address a page may be kept for guests; null where it may not: other pages, parameters that none of them
 * knows, and whoever carries a cookie of ours.
 */
export function guestPageOf(request: {
  method?: string
  url?: string
  headers: IncomingHttpHeaders
}): string | null {
  const { method, url = '', headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || url.length > longest) return null
  if (headers.authorization !== undefined || headers.range !== undefined) return null
  if (headers.cookie !== undefined && hasOwnCookie(headers.cookie)) return null
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const known = pages.find(([pattern]) => pattern.test(path))
  if (!known) return null
  if (at < 0) return url
  const seen = new Set<string>()
  for (const name of new URLSearchParams(url.slice(at + 1)).keys()) {
    if (!known[1].includes(name) || seen.has(name)) return null
    seen.add(name)
  }
  return url
}

/** Whether one of these cookies is of this site; those of others, such as of a domain above, mean nothing here. */
function hasOwnCookie(header: string): boolean {
  return /(?:^|;\s*)(?:__(?:Host|Secure)-)?nabe/.test(header)
}
