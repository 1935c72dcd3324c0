import { isOrganiser, type Viewer } from '~/auth/viewer'
import { type Subject, subjectPath } from '~/discussions/subject'
import { paths } from '~/paths'
import { db, type Tx } from '~/platform/db/client.server'
import { namedBy } from '~/solutions/commands/dropProducts.server'
import type { Part } from './kept'
import { findPassage, type Place } from './passage'
import { findRows, type Search } from './texts.server'

const kinds = ['solution', 'request', 'comment', 'topic', 'session'] as const

/** An entry that the Fachtag team may take a passage out of. */
export interface Redactable {
  id: number
  kind: (typeof kinds)[number]
  title: string
  /** Address that shows it: a comment's own leads to its place. */
  address: string
  /** Address of the page it stands on. */
  page: string
  author: { name: string; email: string } | null
}

interface Found extends Pick<Redactable, 'id' | 'kind' | 'title'> {
  pageKind: Subject['kind'] | 'session'
  pageId: number
  slug: string
  authorName: string | null
  authorEmail: string | null
}

/**
 * Anything people wrote, also what is hidden, withdrawn or deleted: its former texts are still kept. Not a draft, which
 * only its author sees. Null for everybody but the Fachtag team.
 */
export async function findRedactable(viewer: Viewer, id: number, tx: Tx = db): Promise<Redactable | null> {
  if (!isOrganiser(viewer)) return null
  const [row] = await tx.$queryRaw<Found[]>`
    SELECT e.id, e.kind, page.id AS "pageId", page.kind AS "pageKind",
      coalesce(s.title, r.title, t.label, f.title) AS title, coalesce(s.slug, r.slug, t.slug, fachtag.slug) AS slug,
      author.name AS "authorName", author.email AS "authorEmail"
    FROM entry e LEFT JOIN comment c ON c.entry_id = e.id
    JOIN entry page ON page.id = coalesce(c.subject_id, e.id)
    LEFT JOIN solution s ON s.entry_id = page.id LEFT JOIN request r ON r.entry_id = page.id
    LEFT JOIN topic t ON t.entry_id = page.id LEFT JOIN fachtag_session f ON f.entry_id = page.id
    LEFT JOIN fachtag ON fachtag.id = f.fachtag_id
    LEFT JOIN member author ON author.id = e.author_id AND author.anonymised_at IS NULL AND author.suspended_at IS NULL
    WHERE e.id = ${id} AND e.state <> 'draft'`
  if (!row || !kinds.includes(row.kind)) return null
  const { kind, title, slug, pageId, pageKind, authorName, authorEmail } = row
  const page =
    pageKind === 'session'
      ? paths.fachtag({ slug })
      : subjectPath({ kind: pageKind, id: pageId, slug, title })
  return {
    id,
    kind,
    title,
    page,
    address: kind === 'comment' ? paths.comment(id) : page,
    author: authorEmail === null ? null : { name: authorName ?? '', email: authorEmail },
  }
}

/** A place where the passage stands, with what is around it. */
export interface ShownPlace {
  part: Part
  version: number | null
  field: string
  before: string
  match: string
  after: string
}

const context = 80
/** More are told as a number. */
export const placesShown = 100

/** Where the passage stands in all that is kept of an entry; null for everybody but the Fachtag team. */
export async function listPlaces(
  viewer: Viewer,
  id: number,
  search: Search,
): Promise<{ places: ShownPlace[]; more: number } | null> {
  if (!(await findRedactable(viewer, id))) return null
  const rows = await findRows(db, id, search, false)
  const products = (await namedBy(db, id)).map(({ line }) => ({
    part: 'current' as const,
    version: null,
    field: 'products',
    before: line,
    places: findPassage(line, search.passage),
  }))
  const hits = [...rows.flatMap((row) => row.hits), ...products]
  const places = hits.flatMap(({ before: text, places: found, ...hit }) =>
    found.map((place) => ({ ...hit, ...around(text, place) })),
  )
  return { places: places.slice(0, placesShown), more: Math.max(0, places.length - placesShown) }
}

function around(text: string, { start, end }: Place): Pick<ShownPlace, 'before' | 'match' | 'after'> {
  const first = Math.max(0, start - context)
  const last = Math.min(text.length, end + context)
  return {
    before: (first > 0 ? '…' : '') + text.slice(first, start),
    match: text.slice(start, end),
    after: text.slice(end, last) + (last < text.length ? '…' : ''),
  }
}

/** The fields of an entry that something was taken out of since a version of it; a form from then still holds it. */
export async function redactedSince(entryId: number, version: number): Promise<string[]> {
  const redactions = await db.redaction.findMany({
    where: { entryId, version: { gt: version } },
    select: { fields: true },
  })
  return [...new Set(redactions.flatMap(({ fields }) => fields))]
}
