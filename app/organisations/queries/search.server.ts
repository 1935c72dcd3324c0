import { db, Prisma } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { type OrganisationKind, type State, shortestSearch } from '../schema'

/** An organisation as searches show it: enough to tell it from others of the same name. */
export interface OrganisationHit {
  id: number
  key: string | null
  slug: string | null
  name: string
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  districtName: string
  postcode: string
  joined: boolean
  isExample: boolean
}

/** What a search found; `more` says that there were further hits. */
export interface OrganisationHits {
  items: OrganisationHit[]
  more: boolean
  tooShort: boolean
}

const longestSearch = 100

/**
 * Finds organisations by words of the name, the postcode of the town hall, or the key. Those that take part come
 * first among equals; those that were merged into another are left out.
 */
export async function searchOrganisations(text: string, limit = 10): Promise<OrganisationHits> {
  const wanted = normaliseLine(text).slice(0, longestSearch)
  if (wanted.length < shortestSearch) return { items: [], more: false, tooShort: true }
  const condition = /^\d[\d ]*$/.test(wanted) ? byNumber(wanted.replaceAll(' ', '')) : byWords(wanted)
  if (!condition) return { items: [], more: false, tooShort: false }
  const name = wanted.toLowerCase()
  const rows = await db.$queryRaw<OrganisationHit[]>`
    SELECT o.id, o.key, o.slug, o.short_name AS name, o.kind, o.type_label AS "typeLabel", o.state,
      o.district_name AS "districtName", o.postcode, o.joined_at IS NOT NULL AS joined, o.is_example AS "isExample"
    FROM organisation o WHERE o.successor_id IS NULL AND ${condition}
    ORDER BY lower(o.short_name) = ${name} DESC, starts_with(lower(o.short_name), ${name}) DESC,
      o.joined_at IS NOT NULL DESC, o.population DESC NULLS LAST, o.id
    LIMIT ${limit + 1}`
  return { items: rows.slice(0, limit), more: rows.length > limit, tooShort: false }
}

function byNumber(digits: string): Prisma.Sql {
  return Prisma.sql`(o.key LIKE ${`${digits}%`} OR o.postcode LIKE ${`${digits}%`})`
}

/** Every word must begin a word of the name; umlauts may be typed as two letters. */
function byWords(text: string): Prisma.Sql | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu)
  if (!words) return null
  const query = words.slice(0, 8).map((word) => {
    const spellings = new Set([word, withUmlauts(word)])
    return `(${[...spellings].map((spelling) => `${spelling}:*`).join(' | ')})`
  })
  return Prisma.sql`to_tsvector('simple', lower(o.name) || ' ' || lower(o.short_name)) @@ to_tsquery('simple', ${query.join(' & ')})`
}

function withUmlauts(word: string): string {
  return word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replaceAll('ue', 'ü')
    .replaceAll('strasse', 'straße')
}
