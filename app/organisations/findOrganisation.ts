import { foldWords } from '~/platform/text/foldWords'
import type { OrganisationKind, State } from './schema'

/** An organisation with all that it can be named by. */
export interface RegisteredOrganisation {
  id: number
  key: string | null
  slug: string | null
  name: string
  shortName: string
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  districtName: string
  successorId: number | null
}

/** What a key or name leads to: one organisation, several that are called so, or none. */
export type Found =
  | { is: 'one'; organisation: RegisteredOrganisation }
  | { is: 'several'; organisations: RegisteredOrganisation[] }
  | { is: 'none' }

export type FindOrganisation = (keyOrName: string) => Found

/** Names as they stand in the register and as people write them out. */
const spelledOut: [RegExp, string][] = [
  [/\ba d\b/g, 'an der'],
  [/\bi d\b/g, 'in der'],
  [/\bv d\b/g, 'vor der'],
  [/\bo d\b/g, 'ob der'],
  [/\bst\b/g, 'sankt'],
  [/\ba\b/g, 'am'],
  [/\bi\b/g, 'in'],
  [/\bb\b/g, 'bei'],
]

/** What stands before the name of a town hall's or a district's seat, and what kind it then is. */
const titles: [RegExp, OrganisationKind][] = [
  [
    /^(?:(?:grosse |kreisfreie )?(?:kreis|landeshaupt|hanse|universitaets|berg)?stadt(?:verwaltung)?|gemeinde(?:verwaltung)?|markt(?:gemeinde)?|flecken|rathaus) /,
    'municipality',
  ],
  [/^(?:(?:land)?kreis(?:verwaltung)?|landratsamt) /, 'district'],
]

function nameKey(name: string): string {
  return spelledOut.reduce((key, [short, long]) => key.replace(short, long), foldWords(name))
}

/** The keys that a number may mean: spreadsheets drop the zero at the beginning, and an ARS holds the AGS. */
function keysOf(digits: string): string[] {
  const keys = [digits, `0${digits}`]
  if (digits.length === 11) return keysOf(`0${digits}`)
  if (digits.length === 12) keys.push(digits.slice(0, 5) + digits.slice(9), digits.slice(0, 9))
  return keys
}

/** Makes ready to find many organisations in the register as it stands. */
export function organisationFinder(all: RegisteredOrganisation[]): FindOrganisation {
  const byKey = new Map<string, RegisteredOrganisation>()
  const byShortName = new Map<string, RegisteredOrganisation[]>()
  const byName = new Map<string, RegisteredOrganisation[]>()
  const put = (map: Map<string, RegisteredOrganisation[]>, name: string, one: RegisteredOrganisation) => {
    const key = nameKey(name)
    const before = map.get(key)
    if (!before) map.set(key, [one])
    else if (!before.includes(one)) before.push(one)
  }
  for (const one of all) {
    if (one.key) byKey.set(one.key, one)
    if (one.slug) byKey.set(one.slug, one)
    put(byShortName, one.shortName, one)
    put(byName, one.name, one)
    put(byName, one.name.split(',')[0] ?? '', one)
  }
  const named = (key: string) => byShortName.get(key) ?? byName.get(key) ?? []
  return (keyOrName) => {
    const text = keyOrName.trim()
    const digits = /^[\d ]+$/.test(text) ? text.replaceAll(' ', '') : null
    const keys = digits === null ? [text.toLowerCase()] : keysOf(digits)
    for (const key of keys) {
      const organisation = byKey.get(key)
      if (organisation) return { is: 'one', organisation }
    }
    const key = nameKey(text)
    const found = named(key)
    return found.length > 0 ? answer(found) : answer(titled(key, named))
  }
}

function titled(key: string, named: (key: string) => RegisteredOrganisation[]): RegisteredOrganisation[] {
  for (const [title, kind] of titles) {
    if (title.test(key)) return named(key.replace(title, '')).filter((one) => one.kind === kind)
  }
  return []
}

/** Those that were merged into another count only where no other is called so. */
function answer(found: RegisteredOrganisation[]): Found {
  const standing = found.filter(({ successorId }) => successorId === null)
  const [organisation, ...more] = standing.length > 0 ? standing : found
  if (!organisation) return { is: 'none' }
  return more.length > 0
    ? { is: 'several', organisations: [organisation, ...more] }
    : { is: 'one', organisation }
}
