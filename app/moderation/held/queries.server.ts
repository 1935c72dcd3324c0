import { isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'
import { type Subject, subjectPath } from '~/discussions/subject'
import { paths } from '~/paths'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import type { HoldReason } from './rules'

/** A post that the Fachtag team is to look at. */
export interface WaitingPost {
  id: number
  kind: 'solution' | 'request' | 'comment'
  /** `visible`: in sight, but it got many links. */
  state: 'held' | 'visible'
  /** Title of the solution or request, or of what the comment stands below. */
  title: string
  /** What it says: its summary, and its text as HTML. */
  summary: string | null
  html: string
  address: string
  reasons: HoldReason[]
  links: number
  since: Date
  subjectId: number | null
  isReply: boolean
  authorId: number | null
  authorName: string | null
  organisationId: number | null
  organisation: string | null
}

interface Row extends Omit<WaitingPost, 'address'> {
  pageId: number
  pageKind: Subject['kind']
  pageSlug: string
}

/** More are shown once these are done. */
export const waitingShown = 50

const columns = Prisma.sql`e.id, e.kind, e.state, h.reasons, h.links, h.since, c.subject_id AS "subjectId",
  c.parent_id IS NOT NULL AS "isReply", e.author_id AS "authorId", author.name AS "authorName",
  e.organisation_id AS "organisationId", o.short_name AS organisation, page.id AS "pageId", page.kind AS "pageKind",
  coalesce(s.title, r.title, t.label) AS title, coalesce(s.slug, r.slug, t.slug) AS "pageSlug",
  CASE WHEN c.entry_id IS NULL THEN coalesce(s.summary, r.summary) END AS summary,
  coalesce(c.body_html, concat(s.background_html, s.body_html, s.results_html, s.security_notes_html, r.body_html))
    AS html`

/** Everything that waits, for `FROM`. */
export const waitingPosts = Prisma.sql`held_post h JOIN entry e ON e.id = h.entry_id LEFT JOIN comment c ON c.entry_id = e.id
  JOIN entry page ON page.id = coalesce(c.subject_id, e.id)
  LEFT JOIN solution s ON s.entry_id = page.id LEFT JOIN request r ON r.entry_id = page.id
  LEFT JOIN topic t ON t.entry_id = page.id LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN member author ON author.id = e.author_id
  WHERE (e.state = 'held' OR (e.state = 'visible' AND 'links_added' = ANY(h.reasons)))`

/** What waits for a look, the longest first; null for everybody but the Fachtag team. */
export async function listWaiting(viewer: Viewer): Promise<{ posts: WaitingPost[]; more: boolean } | null> {
  if (!isOrganiser(viewer)) return null
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${waitingPosts} ORDER BY h.since, e.id LIMIT ${waitingShown + 1}`
  return { posts: rows.slice(0, waitingShown).map(toPost), more: rows.length > waitingShown }
}

/** One of them; null where it no longer waits, and for everybody but the Fachtag team. */
export async function findWaiting(viewer: Viewer, id: number, tx: Tx = db): Promise<WaitingPost | null> {
  if (!isOrganiser(viewer)) return null
  const [row] = await tx.$queryRaw<Row[]>`SELECT ${columns} FROM ${waitingPosts} AND e.id = ${id}`
  return row ? toPost(row) : null
}

/** What the viewer wrote and nobody else sees yet, the latest first. */
export async function ownWaiting(
  viewer: MemberViewer,
): Promise<Pick<WaitingPost, 'id' | 'kind' | 'title' | 'address' | 'since'>[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${waitingPosts} AND e.state = 'held' AND e.author_id = ${viewer.id}
    ORDER BY h.since DESC, e.id DESC LIMIT ${waitingShown}`
  return rows.map(toPost).map(({ id, kind, title, address, since }) => ({ id, kind, title, address, since }))
}

function toPost({ pageId, pageKind, pageSlug, ...post }: Row): WaitingPost {
  const page = { kind: pageKind, id: pageId, slug: pageSlug, title: post.title }
  return { ...post, address: post.kind === 'comment' ? paths.comment(post.id) : subjectPath(page) }
}
