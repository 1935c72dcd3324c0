import type { Viewer } from '~/auth/viewer'
import { isConfirmed } from '~/auth/viewer'
import { personOf } from '~/entries/contact.server'
import type { EntryState, Visibility } from '~/entries/schema'
import { shownOrganisation, shownTopics } from '~/entries/shown.server'
import { unconfirmedSince } from '~/entries/standing'
import { visibleOrOwn } from '~/entries/visibility.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { CostBand, EffortBand, FederalState, SizeBand, Status } from '../choices'
import { solutionContact } from './contact.server'

/** A solution as its page shows it; protected fields are null for those who may not read them. */
export interface SolutionOnPage {
  id: number
  slug: string
  title: string
  summary: string
  bodyHtml: string
  backgroundHtml: string
  resultsHtml: string
  status: Status | null
  statusSince: string | null
  endedReason: string
  statusConfirmedAt: Date | null
  /** Since when nobody has answered whether it still runs; null without reason to doubt it. */
  unconfirmedSince: Date | null
  costOnce: CostBand | null
  costYearly: CostBand | null
  effort: EffortBand | null
  legalBasis: string
  licence: string
  softwareUrl: string
  contact: string | null
  /** Whom to call, for members: the chosen person, else the author, as long as they work there. */
  contactPerson: { id: number; name: string; functionTitle: string } | null
  /** Nobody of the organisation can be called any more; for members. */
  withoutContact: boolean
  securityNotesHtml: string | null
  /** Which of the protected fields everybody sees. */
  costPublic: boolean
  contactPublic: boolean
  securityPublic: boolean
  /** Whether something is kept from this viewer. */
  hasProtected: boolean
  state: EntryState
  visibility: Visibility
  hiddenReason: string | null
  version: number
  commentCount: number
  ratingMean: number | null
  ratingOrganisations: number
  publishedAt: Date | null
  updatedAt: Date
  authorId: number | null
  organisationId: number | null
  author: { id: number; name: string | null; functionTitle: string } | null
  organisation: {
    name: string
    key: string | null
    slug: string | null
    state: FederalState | null
    sizeBand: SizeBand | null
    isExample: boolean
  } | null
  topics: { slug: string; label: string }[]
  proposedTopic: string | null
  products: { id: number; name: string; vendor: string }[]
  providers: { id: number; name: string; slug: string | null; key: string | null }[]
  origin: SolutionOrigin | null
}

/** The talk a solution came out of. */
export interface SolutionOrigin {
  id: number
  sessionTitle: string
  fachtagTitle: string
  fachtagSlug: string
  /** `2025-11-25`. */
  day: string
}

/** The solution with this id in one statement; null where there is none for this viewer. */
export async function findSolution(viewer: Viewer, id: number): Promise<SolutionOnPage | null> {
  const insider = isConfirmed(viewer)
    ? Prisma.sql`true`
    : viewer.kind === 'member'
      ? Prisma.sql`(e.author_id = ${viewer.id})`
      : Prisma.sql`false`
  const rows = await readRows<SolutionOnPage & { askedAt: Date | null }>(
    Prisma.sql`
    SELECT e.id, s.slug, s.title, s.summary, s.body_html AS "bodyHtml", s.background_html AS "backgroundHtml",
      s.results_html AS "resultsHtml", s.status, s.status_since::text AS "statusSince",
      s.ended_reason AS "endedReason", s.status_confirmed_at AS "statusConfirmedAt",
      s.asked_at AS "askedAt",
      CASE WHEN ${insider} OR s.cost_public THEN s.cost_once END AS "costOnce",
      CASE WHEN ${insider} OR s.cost_public THEN s.cost_yearly END AS "costYearly",
      s.effort, s.legal_basis AS "legalBasis", s.licence, s.software_url AS "softwareUrl",
      CASE WHEN ${insider} OR s.contact_public THEN s.contact END AS contact,
      CASE WHEN ${insider} THEN ${personOf(solutionContact)} END AS "contactPerson",
      ${insider} AND e.state IN ('visible', 'withdrawn') AND ${solutionContact} IS NULL AS "withoutContact",
      CASE WHEN ${insider} OR s.security_public THEN s.security_notes_html END AS "securityNotesHtml",
      s.cost_public AS "costPublic", s.contact_public AS "contactPublic", s.security_public AS "securityPublic",
      NOT ${insider} AND ((NOT s.cost_public AND (s.cost_once IS NOT NULL OR s.cost_yearly IS NOT NULL))
        OR (NOT s.contact_public AND s.contact <> '') OR s.contact_member_id IS NOT NULL
        OR (NOT s.security_public AND s.security_notes <> '')) AS "hasProtected",
      e.state, e.visibility, CASE WHEN e.state = 'hidden' THEN e.hidden_reason END AS "hiddenReason", e.version,
      e.comment_count AS "commentCount", e.rating_mean::float8 AS "ratingMean",
      e.rating_organisations AS "ratingOrganisations", e.published_at AS "publishedAt",
      e.updated_at AS "updatedAt", e.author_id AS "authorId", e.organisation_id AS "organisationId",
      CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'functionTitle', m.function_title,
        'name', CASE WHEN ${insider} OR m.name_public THEN m.name END) END AS author,
      ${shownOrganisation} AS organisation,
      ${shownTopics} AS topics,
      (SELECT p.label FROM topic_proposal p WHERE p.entry_id = e.id AND p.resolved_at IS NULL LIMIT 1)
        AS "proposedTopic",
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'vendor', p.vendor)
          ORDER BY p.name COLLATE "de-x-icu"), '[]'::json)
        FROM solution_product sp JOIN product p ON p.id = sp.product_id WHERE sp.entry_id = e.id) AS products,
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'name', v.short_name, 'slug', v.slug, 'key', v.key)
          ORDER BY v.short_name COLLATE "de-x-icu"), '[]'::json)
        FROM solution_provider sv JOIN organisation v ON v.id = sv.organisation_id WHERE sv.entry_id = e.id)
        AS providers,
      (SELECT json_build_object('id', g.id, 'sessionTitle', fs.title, 'fachtagTitle', f.title,
          'fachtagSlug', f.slug, 'day', coalesce(fs.day, f.first_day))
        FROM origin g JOIN fachtag_session fs ON fs.entry_id = g.session_id JOIN fachtag f ON f.id = fs.fachtag_id
        WHERE g.id = s.origin_id) AS origin
    FROM entry e JOIN solution s ON s.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id LEFT JOIN member m ON m.id = e.author_id
    WHERE e.id = ${id} AND e.kind = 'solution' AND ${visibleOrOwn(viewer)}`,
    'askedAt',
    'statusConfirmedAt',
    'publishedAt',
    'updatedAt',
  )
  const [found] = rows
  if (!found) return null
  const { askedAt, ...solution } = found
  const said = { confirmedAt: solution.statusConfirmedAt, askedAt }
  return { ...solution, unconfirmedSince: solution.status === 'ended' ? null : unconfirmedSince(said, now()) }
}
