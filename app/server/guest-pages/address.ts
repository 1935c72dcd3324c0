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

/** Whether a request may get what every guest gets: it reads, and carries no cookie of ours. */
export function isGuestReading({
  method,
  headers,
}: {
  method?: string
  headers: IncomingHttpHeaders
}): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers.authorization !== undefined || headers.range !== undefined) return false
  return headers.cookie === undefined || !hasOwnCookie(headers.cookie)
}

/** Whether the page at this address may be kept for guests: one of those above, with parameters that it knows. */
export function isGuestPage(url: string): boolean {
  if (url.length > longest) return false
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const known = pages.find(([pattern]) => pattern.test(path))
  if (!known) return false
  if (at < 0) return true
  const seen = new Set<string>()
  for (const name of new URLSearchParams(url.slice(at + 1)).keys()) {
    if (!known[1].includes(name) || seen.has(name)) return false
    seen.add(name)
  }
  return true
}

/** Whether one of these cookies is of this site; those of others, such as of a domain above, mean nothing here. */
function hasOwnCookie(header: string): boolean {
  return /(?:^|;\s*)(?:__(?:Host|Secure)-)?nabe/.test(header)
}
