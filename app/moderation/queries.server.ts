import { isOrganiser, type Viewer } from '~/auth/viewer'
import { type Subject, subjectPath } from '~/discussions/subject'
import type { EntryState } from '~/entries/schema'
import { paths } from '~/paths'
import { db, type Tx } from '~/platform/db/client.server'

/** What the Fachtag team is about to hide or to show again. */
export interface ModeratedEntry {
  id: number
  kind: 'solution' | 'request' | 'comment'
  state: EntryState
  /** Title of the solution or request, or of what the comment stands below. */
  title: string
  /** Its summary in plain text, or a comment's HTML. */
  summary: string | null
  html: string | null
  hiddenReason: string
  /** Address that shows it: a comment's own leads to its place. */
  address: string
  /** Address of the page it stands on. */
  page: string
  subjectId: number | null
  author: { id: number; name: string; email: string } | null
}

interface Row extends Omit<ModeratedEntry, 'address' | 'page' | 'author'> {
  subjectKind: Subject['kind']
  subjectSlug: string
  pageId: number
  authorId: number | null
  authorName: string | null
  authorEmail: string | null
}

/** A solution, request or comment as the Fachtag team decides on it; null for others and for anything else. */
export async function findModerated(viewer: Viewer, id: number, tx: Tx = db): Promise<ModeratedEntry | null> {
  if (!isOrganiser(viewer)) return null
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id, e.kind, e.state, e.hidden_reason AS "hiddenReason", c.subject_id AS "subjectId",
      CASE WHEN e.kind <> 'comment' THEN coalesce(solution.summary, request.summary) END AS summary, c.body_html AS html,
      coalesce(solution.title, request.title, topic.label) AS title, page.id AS "pageId", page.kind AS "subjectKind",
      coalesce(solution.slug, request.slug, topic.slug) AS "subjectSlug",
      author.id AS "authorId", author.name AS "authorName", author.email AS "authorEmail"
    FROM entry e LEFT JOIN comment c ON c.entry_id = e.id
    JOIN entry page ON page.id = coalesce(c.subject_id, e.id)
    LEFT JOIN solution ON solution.entry_id = page.id LEFT JOIN request ON request.entry_id = page.id
    LEFT JOIN topic ON topic.entry_id = page.id
    LEFT JOIN member author ON author.id = e.author_id AND author.anonymised_at IS NULL
    WHERE e.id = ${id} AND e.kind IN ('solution', 'request', 'comment') AND e.state IN ('visible', 'hidden')`
  const row = rows[0]
  if (!row) return null
  const { pageId, subjectKind, subjectSlug, authorId, authorName, authorEmail, ...entry } = row
  const page = subjectPath({ kind: subjectKind, id: pageId, slug: subjectSlug, title: entry.title })
  return {
    ...entry,
    page,
    address: entry.kind === 'comment' ? paths.comment(id) : page,
    author: authorId === null ? null : { id: authorId, name: authorName ?? '', email: authorEmail ?? '' },
  }
}

/** What waits for the Fachtag team. */
export interface Queues {
  waitingMembers: number
  topicProposals: number
  /** Entries that are hidden at present. */
  hidden: number
}

/** How much waits for the Fachtag team, in one statement; null for others. */
export async function countQueues(viewer: Viewer): Promise<Queues | null> {
  if (!isOrganiser(viewer)) return null
  const rows = await db.$queryRaw<Queues[]>`
    SELECT
      (SELECT count(*)::int FROM member WHERE confirmed_at IS NULL AND refused_at IS NULL
        AND email_verified_at IS NOT NULL AND suspended_at IS NULL AND anonymised_at IS NULL
        AND (organisation_id IS NOT NULL OR wanted_organisation <> '')) AS "waitingMembers",
      (SELECT count(*)::int FROM topic_proposal p JOIN entry e ON e.id = p.entry_id
        WHERE p.resolved_at IS NULL AND e.state = 'visible') AS "topicProposals",
      (SELECT count(*)::int FROM entry WHERE state = 'hidden' AND kind IN ('solution', 'request', 'comment')) AS hidden`
  return rows[0] ?? null
}
