import { isConfirmed, type Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleOrOwn, visibleTo } from '~/entries/visibility.server'
import { canModerate, canReport } from '~/moderation/policy'
import { Prisma } from '~/platform/db/client.server'
import { canDeleteComment, canEditComment } from '../policy'

/** Who wrote a comment, as far as the reader may know. */
export interface CommentAuthor {
  organisation: { name: string; key: string | null; slug: string | null } | null
  functionTitle: string
  name: string | null
  /** Set where the reader may open the member's page. */
  memberId: number | null
}

/** A comment as it is shown; `html` and `author` are null where only a placeholder stands. */
export interface CommentShown {
  id: number
  state: 'visible' | 'held' | 'hidden' | 'deleted'
  html: string | null
  author: CommentAuthor | null
  /** Why the Fachtag team hid it: for its author and for the team. */
  hiddenReason: string | null
  at: Date
  editedAt: Date | null
  canEdit: boolean
  canDelete: boolean
  /** As one of the Fachtag team. */
  mayModerate: boolean
  /** Somebody else wrote it, and everybody sees it. */
  mayReport: boolean
}

/** A row of `commentColumns`. */
export interface CommentRow {
  id: number
  state: EntryState
  authorId: number | null
  at: Date
  editedAt: Date | null
  html: string | null
  hiddenReason: string
  organisationName: string | null
  organisationKey: string | null
  organisationSlug: string | null
  functionTitle: string | null
  name: string | null
}

/**
 * Comments that stand in a discussion (aliases `e` and `c`): those the viewer may read, and as placeholders
 * those that were hidden or deleted while a reply hangs on them.
 */
export function shownRoot(viewer: Viewer): Prisma.Sql {
  const audience = isConfirmed(viewer) ? Prisma.sql`true` : Prisma.sql`e.visibility = 'public'`
  return Prisma.sql`(${visibleOrOwn(viewer)} OR (e.state IN ('hidden', 'deleted') AND ${audience} AND EXISTS (
    SELECT FROM comment reply JOIN entry re ON re.id = reply.entry_id
    WHERE reply.parent_id = c.entry_id AND ${visibleTo(viewer, 're')})))`
}

/** What `toComment` needs, from `entry e` with `commentJoins`. */
export function commentColumns(viewer: Viewer): Prisma.Sql {
  const name = isConfirmed(viewer) ? Prisma.sql`m.name` : Prisma.sql`CASE WHEN m.name_public THEN m.name END`
  return Prisma.sql`e.id, e.state, e.author_id AS "authorId", e.created_at AS "at", c.edited_at AS "editedAt",
    CASE WHEN ${visibleOrOwn(viewer)} THEN c.body_html END AS html, e.hidden_reason AS "hiddenReason",
    o.short_name AS "organisationName", o.key AS "organisationKey", o.slug AS "organisationSlug",
    m.function_title AS "functionTitle", ${name} AS name`
}

/** Joins the author's side to `entry e` and `comment c`. */
export const commentJoins = Prisma.sql`
  LEFT JOIN organisation o ON o.id = e.organisation_id LEFT JOIN member m ON m.id = e.author_id`

/** The comment of a row, with nothing in it that the viewer is not shown. */
export function toComment(viewer: Viewer, row: CommentRow): CommentShown {
  const readable = row.html !== null
  const { id, state, html, at, editedAt, authorId } = row
  return {
    id,
    state: state === 'hidden' || state === 'deleted' || state === 'held' ? state : 'visible',
    html,
    author: readable ? authorOf(viewer, row) : null,
    hiddenReason: readable && state === 'hidden' ? row.hiddenReason : null,
    at,
    editedAt: readable ? editedAt : null,
    canEdit: canEditComment(viewer, { authorId, state }),
    canDelete: canDeleteComment(viewer, { authorId, state }),
    mayModerate: state !== 'deleted' && canModerate(viewer, authorId),
    mayReport: canReport(viewer, { state, authorId }),
  }
}

function authorOf(viewer: Viewer, row: CommentRow): CommentAuthor {
  return {
    organisation:
      row.organisationName === null
        ? null
        : { name: row.organisationName, key: row.organisationKey, slug: row.organisationSlug },
    functionTitle: row.functionTitle ?? '',
    name: row.name,
    memberId: isConfirmed(viewer) ? row.authorId : null,
  }
}
