import { isConfirmed, type Viewer } from '~/auth/viewer'
import type { EntryState, Visibility } from '~/entries/schema'
import { shownOrganisation, shownTopics } from '~/entries/shown.server'
import { visibleOrOwn, visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { Status } from '~/solutions/choices'
import type { ShownOrganisation } from '~/solutions/SolutionFacts'
import type { Outcome } from '../limits'
import { canReadNotes, canRemoveAnswer } from '../policy'

/** Organisations that are listed on a page; of more only the number is told. */
const seekersShown = 200

/** A request as its page shows it. */
export interface RequestOnPage {
  id: number
  slug: string
  title: string
  summary: string
  bodyHtml: string
  context: string
  /** `2026-12-31`. */
  neededBy: string | null
  joinCount: number
  outcome: Outcome | null
  outcomeReason: string
  outcomeAt: Date | null
  solvedById: number | null
  state: EntryState
  visibility: Visibility
  hiddenReason: string | null
  version: number
  publishedAt: Date | null
  updatedAt: Date
  authorId: number | null
  organisationId: number | null
  author: { id: number; name: string | null; functionTitle: string } | null
  organisation: ShownOrganisation | null
  topics: { slug: string; label: string }[]
  proposedTopic: string | null
  products: { id: number; name: string; vendor: string }[]
  /** Those who said "Wir auch", the viewer's own first. */
  seekers: Seeker[]
  answers: Answer[]
}

/** An organisation that seeks the same; note and person are for members. */
export interface Seeker {
  organisation: ShownOrganisation
  own: boolean
  note: string | null
  member: { id: number; name: string; functionTitle: string } | null
}

/** A solution that was named and that the viewer sees. */
export interface Answer {
  id: number
  slug: string
  title: string
  summary: string
  organisation: ShownOrganisation | null
  status: Status | null
  statusSince: string | null
  membersOnly: boolean
  mayRemove: boolean
}

type Row = Omit<RequestOnPage, 'answers'> & { answers: (Omit<Answer, 'mayRemove'> & { memberId: number })[] }

/** The request with this id in one statement; null where there is none for this viewer. */
export async function findRequest(viewer: Viewer, id: number): Promise<RequestOnPage | null> {
  const insider = canReadNotes(viewer) ? Prisma.sql`true` : Prisma.sql`false`
  const ownId = isConfirmed(viewer) ? viewer.organisationId : null
  const rows = await readRows<Row>(
    Prisma.sql`
    SELECT e.id, r.slug, r.title, r.summary, r.body_html AS "bodyHtml", r.context, r.needed_by::text AS "neededBy",
      r.join_count AS "joinCount", r.outcome, r.outcome_reason AS "outcomeReason", r.outcome_at AS "outcomeAt",
      r.solved_by_id AS "solvedById", e.state, e.visibility,
      CASE WHEN e.state = 'hidden' THEN e.hidden_reason END AS "hiddenReason", e.version,
      e.published_at AS "publishedAt", e.updated_at AS "updatedAt", e.author_id AS "authorId",
      e.organisation_id AS "organisationId",
      CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'functionTitle', m.function_title,
        'name', CASE WHEN ${insider} OR m.name_public THEN m.name END) END AS author,
      ${shownOrganisation} AS organisation,
      ${shownTopics} AS topics,
      (SELECT p.label FROM topic_proposal p WHERE p.entry_id = e.id AND p.resolved_at IS NULL LIMIT 1)
        AS "proposedTopic",
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'vendor', p.vendor)
          ORDER BY p.name COLLATE "de-x-icu"), '[]'::json)
        FROM request_product rp JOIN product p ON p.id = rp.product_id WHERE rp.request_id = e.id) AS products,
      (SELECT coalesce(json_agg(s.seeker ORDER BY s.own DESC, s.created_at, s.id), '[]'::json) FROM (
        SELECT o.id, j.created_at, o.id IS NOT DISTINCT FROM ${ownId}::int AS own, json_build_object(
          'organisation', ${shownOrganisation}, 'own', o.id IS NOT DISTINCT FROM ${ownId}::int,
          'note', CASE WHEN ${insider} THEN j.note END,
          'member', CASE WHEN ${insider} AND jm.anonymised_at IS NULL AND jm.organisation_id = o.id THEN json_build_object('id', jm.id,
            'name', jm.name, 'functionTitle', jm.function_title) END) AS seeker
        FROM request_join j JOIN organisation o ON o.id = j.organisation_id JOIN member jm ON jm.id = j.member_id
        WHERE j.request_id = e.id ORDER BY own DESC, j.created_at, o.id LIMIT ${seekersShown}) s) AS seekers,
      (SELECT coalesce(json_agg(json_build_object('id', s.entry_id, 'slug', s.slug, 'title', s.title,
          'summary', s.summary, 'status', s.status, 'statusSince', s.status_since,
          'membersOnly', se.visibility = 'members', 'memberId', a.member_id,
          'organisation', CASE WHEN o.id IS NOT NULL THEN ${shownOrganisation} END)
          ORDER BY a.created_at, s.entry_id), '[]'::json)
        FROM request_answer a JOIN entry se ON se.id = a.solution_id JOIN solution s ON s.entry_id = se.id
          LEFT JOIN organisation o ON o.id = se.organisation_id
        WHERE a.request_id = e.id AND ${visibleTo(viewer, 'se')}) AS answers
    FROM entry e JOIN request r ON r.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id LEFT JOIN member m ON m.id = e.author_id
    WHERE e.id = ${id} AND ${visibleOrOwn(viewer)}`,
    'outcomeAt',
    'publishedAt',
    'updatedAt',
  )
  const row = rows[0]
  if (!row) return null
  return {
    ...row,
    answers: row.answers.map(({ memberId, ...answer }) => ({
      ...answer,
      mayRemove: canRemoveAnswer(viewer, row, { solutionId: answer.id, memberId }),
    })),
  }
}
