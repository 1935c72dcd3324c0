import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { db, Prisma } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { findDocuments, type Understood, understand } from '../engine/find.server'
import { collectionSize, scopesFor } from '../engine/retrieve.server'
import { weightOf } from '../engine/score'
import { markWords } from '../excerpt'
import { worthsOf } from '../queries.server'
import type { Fragment } from '../schema'

const budget = { perWord: 2_000, same: 8_000, alike: 4_000, lists: 300, documents: 200 }
const summaryWorth = 0.4
const readFor = { title: 300, summary: 600 }

/** What somebody is about to write, or has written. */
export interface SimilarInput {
  title: string
  summary?: string
  /** An organisation whose own entries do not count. */
  excludeOrganisationId?: number | null
  /** An entry that is not like itself. */
  excludeEntryId?: number | null
  kinds?: ('solution' | 'request')[]
  /** So many of each kind at most: neither crowds out the other. */
  limit?: number
}

/** Something that may already be what somebody is about to write, and why. */
export interface Similar {
  kind: 'solution' | 'request'
  id: number
  externalId: string | null
  title: string
  titleParts: Fragment[]
  slug: string
  summary: string
  organisation: string | null
  organisationId: number | null
  /** AGS or other key of the organisation. */
  key: string | null
  state: string | null
  status: string | null
  score: number
  /** How much of what the title asks for it answers, 0 to about 1; tells hits from noise. */
  share: number
  /** Words of its title and summary that match, as written there. */
  words: string[]
  /** Its organisation is of the size of the viewer's. */
  sameSize: boolean
}

interface Row extends Omit<Similar, 'titleParts' | 'words' | 'sameSize' | 'share'> {
  doc: number
  place: bigint
  sizeBand: number | null
  ownSizeBand: number | null
}

/** The solutions (and open requests) that are most like a title and summary, for "Gibt es das schon?" and "Ähnliche Lösungen". */
export async function similar(viewer: Viewer, input: SimilarInput): Promise<Similar[]> {
  const { limit = 5, kinds = ['solution', 'request'] } = input
  const title = normaliseLine(input.title.slice(0, readFor.title * 4)).slice(0, readFor.title)
  const summary = normaliseLine((input.summary ?? '').slice(0, readFor.summary * 4)).slice(0, readFor.summary)
  const members = isConfirmed(viewer)
  const understood = await understand(
    [
      { text: title, weight: 1 },
      { text: summary, weight: summaryWorth },
    ],
    members,
  )
  const { documents } = await findDocuments(understood, scopesFor(members, false), budget)
  if (documents.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT ranked.* FROM (SELECT row_number() OVER (PARTITION BY e.kind ORDER BY c.score DESC, e.id DESC) AS place,
      e.kind, e.id, e.external_id AS "externalId", d.title, coalesce(solution.slug, request.slug, '') AS slug,
      coalesce(nullif(d.summary, ''), request.summary, '') AS summary,
      o.short_name AS organisation, o.id AS "organisationId", o.key, o.state, solution.status,
      o.size_band AS "sizeBand", c.doc, c.score,
      (SELECT size_band FROM organisation WHERE id = ${members ? viewer.organisationId : null}::int) AS "ownSizeBand"
    FROM unnest(${documents.map(({ doc }) => doc)}::int[], ${documents.map(({ score }) => score)}::float8[]) AS c (doc, score)
    JOIN search_document d ON d.doc_no = c.doc JOIN entry e ON e.id = d.entry_id
    LEFT JOIN solution ON solution.entry_id = e.id
    LEFT JOIN request ON request.entry_id = e.id
    LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE ${visibleTo(viewer)} AND e.kind = ANY(${kinds}::text[]) AND request.outcome IS NULL
      ${input.excludeOrganisationId ? Prisma.sql`AND e.organisation_id IS DISTINCT FROM ${input.excludeOrganisationId}` : Prisma.empty}
      ${input.excludeEntryId ? Prisma.sql`AND e.id <> ${input.excludeEntryId}` : Prisma.empty}
    ) ranked WHERE place <= ${limit} ORDER BY score DESC, id DESC`
  const worths = worthsOf(understood)
  const most = bestScore(understood, await collectionSize())
  return rows.map(({ doc, place, sizeBand, ownSizeBand, ...row }) => ({
    ...row,
    share: most > 0 ? row.score / most : 0,
    titleParts: markWords(row.title, worths),
    words: matching(`${row.title} ${row.summary}`, worths),
    sameSize: ownSizeBand !== null && sizeBand === ownSizeBand,
  }))
}

/** About what a text would score that says all of this in the same words. */
function bestScore({ wishes, known }: Understood, size: number): number {
  let sum = 0
  for (const wish of wishes)
    for (const { word } of wish.ways[0]?.words ?? [])
      sum += weightOf(wish) * Math.log(1 + (size + 0.5) / ((known.get(word)?.docs ?? 1) + 0.5))
  return sum
}

function matching(text: string, worths: Map<string, number>): string[] {
  const words = markWords(text, worths)
    .filter(({ hit }) => hit)
    .map(({ text: word }) => word)
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, 8)
}
