import type { Role, Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleTo } from '~/entries/visibility.server'
import { findMember } from '~/members/queries/find.server'
import { paths } from '~/paths'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import type { ThingRef } from './thing'

/** Whoever wrote a thing, as the Fachtag team knows them. */
export interface ThingAuthor {
  id: number
  name: string
  email: string
  functionTitle: string
  role: Role
  suspended: boolean
}

/** A thing as it is now, for reporting it and for deciding on it. */
export interface Thing extends ThingRef {
  /** The entry it is or is a part of; null for people. */
  entryId: number | null
  /** What a comment stands below. */
  subjectId: number | null
  /** Title of the page it stands on; the name of a person. */
  title: string
  /** What tells it from others on that page: a file's title, a municipality. */
  part: string
  state: EntryState | 'removed'
  version: number
  /** What it says, as plain text or as rendered HTML. */
  text: string
  html: string | null
  /** Address that shows it, and address of the page it stands on. */
  address: string
  page: string
  organisation: string | null
  author: ThingAuthor | null
}

/**
 * All that can be reported, in one shape: `kind`, `id`, `entry_id`, `page_id`, `author_id`, `organisation_id`, `state`,
 * `version`, `part`, `text`, `html`. To be narrowed by kind and id.
 */
export const things = Prisma.sql`
  SELECT e.kind, e.id, e.id AS entry_id, coalesce(c.subject_id, e.id) AS page_id, e.author_id, e.organisation_id,
    e.state, e.version, '' AS part,
    concat_ws(E'\n\n', s.summary, r.summary, nullif(r.context, ''), f.abstract, f.speakers, nullif(s.contact, '')) AS text,
    nullif(concat(s.background_html, s.body_html, s.results_html, s.security_notes_html, r.body_html,
      t.introduction_html, c.body_html), '') AS html
  FROM entry e LEFT JOIN comment c ON c.entry_id = e.id LEFT JOIN solution s ON s.entry_id = e.id
  LEFT JOIN request r ON r.entry_id = e.id LEFT JOIN topic t ON t.entry_id = e.id
  LEFT JOIN fachtag_session f ON f.entry_id = e.id
  UNION ALL
  SELECT 'attachment', a.id, a.entry_id, a.entry_id, a.uploader_id, a.organisation_id, a.state, a.version, a.title,
    concat_ws(E'\n', a.title, nullif(a.source, ''), nullif(a.alt_text, ''), a.original_name), NULL
  FROM attachment a
  UNION ALL
  SELECT 'reuse', u.id, u.solution_id, u.solution_id, u.member_id, u.organisation_id, 'visible', u.version, uo.short_name,
    concat_ws(E'\n\n', nullif(u.changes, ''), nullif(u.ended_reason, ''), nullif(u.again_note, ''), nullif(u.contact, '')), NULL
  FROM reuse u JOIN organisation uo ON uo.id = u.organisation_id
  UNION ALL
  SELECT 'member', m.id, NULL, NULL, m.id, m.organisation_id,
    CASE WHEN m.anonymised_at IS NULL THEN 'visible' ELSE 'deleted' END, m.version, '', m.function_title, NULL
  FROM member m`

interface Row extends Omit<Thing, 'address' | 'page' | 'author' | 'subjectId'> {
  pageId: number | null
  pageKind: string | null
  pageSlug: string | null
  fileName: string | null
  authorId: number | null
  authorName: string | null
  authorEmail: string | null
  authorFunction: string | null
  authorRole: Role | null
  authorSuspended: boolean | null
}

async function readThing(tx: Tx, { kind, id }: ThingRef, condition: Prisma.Sql): Promise<Thing | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.kind, t.id, t.entry_id AS "entryId", t.page_id AS "pageId", page.kind AS "pageKind",
      coalesce(solution.slug, request.slug, topic.slug, fachtag.slug) AS "pageSlug",
      coalesce(solution.title, request.title, topic.label, session.title, author.name, '') AS title,
      t.part, t.state, t.version, t.text, t.html, o.short_name AS organisation,
      (SELECT file_name FROM attachment WHERE t.kind = 'attachment' AND attachment.id = t.id) AS "fileName",
      author.id AS "authorId", author.name AS "authorName", author.email AS "authorEmail",
      author.function_title AS "authorFunction", author.role AS "authorRole",
      author.suspended_at IS NOT NULL AS "authorSuspended"
    FROM (${things}) t
    LEFT JOIN entry own ON own.id = t.entry_id LEFT JOIN entry page ON page.id = t.page_id
    LEFT JOIN solution ON solution.entry_id = page.id LEFT JOIN request ON request.entry_id = page.id
    LEFT JOIN topic ON topic.entry_id = page.id LEFT JOIN fachtag_session session ON session.entry_id = page.id
    LEFT JOIN fachtag ON fachtag.id = session.fachtag_id
    LEFT JOIN organisation o ON o.id = t.organisation_id
    LEFT JOIN member author ON author.id = t.author_id AND author.anonymised_at IS NULL
    WHERE t.kind = ${kind} AND t.id = ${id} AND ${condition}`
  const row = rows[0]
  return row ? toThing(row) : null
}

/** A thing for the Fachtag team, whatever its state but drafts, which nobody else has ever seen. */
export function findThing(tx: Tx, ref: ThingRef): Promise<Thing | null> {
  return readThing(tx, ref, Prisma.sql`coalesce(page.state, '') <> 'draft'`)
}

/** A thing that the viewer sees and can therefore report; null for all else. */
export async function findReportable(viewer: Viewer, ref: ThingRef): Promise<Thing | null> {
  if (ref.kind === 'member' && !(await findMember(viewer, ref.id))) return null
  return readThing(
    db,
    ref,
    Prisma.sql`t.state = 'visible' AND (t.kind = 'member' OR (${visibleTo(viewer, 'own')} AND ${visibleTo(viewer, 'page')}))`,
  )
}

function toThing(row: Row): Thing {
  const { pageId, pageKind, pageSlug, fileName, ...rest } = row
  const { authorId, authorName, authorEmail, authorFunction, authorRole, authorSuspended, ...thing } = rest
  const page = pageOf(row)
  return {
    ...thing,
    subjectId: row.kind === 'comment' ? pageId : null,
    page,
    address: addressOf(row, page),
    author:
      authorId === null
        ? null
        : {
            id: authorId,
            name: authorName ?? '',
            email: authorEmail ?? '',
            functionTitle: authorFunction ?? '',
            role: authorRole ?? 'member',
            suspended: authorSuspended ?? false,
          },
  }
}

function pageOf({ kind, id, pageId, pageKind, pageSlug }: Row): string {
  const page = { id: pageId ?? id, slug: pageSlug ?? '' }
  if (kind === 'member') return paths.member(id)
  if (pageKind === 'request') return paths.request(page)
  if (pageKind === 'topic') return paths.topic(page)
  if (pageKind === 'session') return `${paths.fachtag(page)}#vortrag-${id}`
  return paths.solution(page)
}

function addressOf({ kind, id, fileName }: Row, page: string): string {
  if (kind === 'comment') return paths.comment(id)
  if (kind === 'attachment' && fileName !== null) return paths.attachment({ id, fileName })
  return page
}
