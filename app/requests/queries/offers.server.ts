import { belongsTo, type Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleTo } from '~/entries/visibility.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { similar } from '~/search/queries/similar.server'
import { relevant } from '~/wheel-check/relevant'

/** An open request that a new solution may answer. */
export interface OfferedRequest {
  id: number
  slug: string
  title: string
  organisation: string | null
  joinCount: number
  /** `2026-12-31`. */
  neededBy: string | null
}

interface OfferedSolution {
  id: number
  title: string
  summary: string
  state: EntryState
  organisationId: number | null
  publishedAt: Date | null
}

const daysOffered = 30
const most = 4

/**
 * Open requests of other organisations that a new solution seems to answer. Only members of the solution's own
 * organisation are shown them, for thirty days after its publishing, and each request only until it is linked, said
 * not to fit, or closed: whoever posts has a few weeks to think of it, colleagues can do it as well, and old solutions
 * are not pestered by each new question – those who ask are shown them while they write.
 */
export async function offeredRequests(viewer: Viewer, solution: OfferedSolution): Promise<OfferedRequest[]> {
  const { id, title, summary, state, organisationId, publishedAt } = solution
  if (state !== 'visible' || publishedAt === null || !belongsTo(viewer, organisationId)) return []
  if (now().getTime() - publishedAt.getTime() > daysOffered * 24 * 60 * 60_000) return []
  const hits = relevant(
    await similar(viewer, {
      title,
      summary,
      kinds: ['request'],
      excludeOrganisationId: organisationId,
      limit: most * 3,
    }),
  )
  if (hits.length === 0) return []
  const ids = hits.map((hit) => hit.id)
  return db.$queryRaw<OfferedRequest[]>`
    SELECT e.id, r.slug, r.title, o.short_name AS organisation, r.join_count AS "joinCount",
      r.needed_by::text AS "neededBy"
    FROM entry e JOIN request r ON r.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.id = ANY(${ids}::int[]) AND r.outcome IS NULL AND ${visibleTo(viewer)}
      AND NOT EXISTS (SELECT FROM request_answer a WHERE a.request_id = e.id AND a.solution_id = ${id})
      AND NOT EXISTS (SELECT FROM request_offer d WHERE d.request_id = e.id AND d.solution_id = ${id})
    ORDER BY array_position(${ids}::int[], e.id) LIMIT ${most}`
}

/** A request that somebody is about to answer with a solution. */
export interface RequestToAnswer {
  id: number
  slug: string
  title: string
  organisation: string | null
  topicIds: number[]
}

/** The request with this id, if the viewer sees it and it is still open. */
export async function requestToAnswer(viewer: Viewer, id: number): Promise<RequestToAnswer | null> {
  const rows = await db.$queryRaw<RequestToAnswer[]>`
    SELECT e.id, r.slug, r.title, o.short_name AS organisation,
      ARRAY(SELECT topic_id FROM entry_topic WHERE entry_id = e.id ORDER BY topic_id) AS "topicIds"
    FROM entry e JOIN request r ON r.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.id = ${id} AND r.outcome IS NULL AND ${visibleTo(viewer)}`
  return rows[0] ?? null
}

/** The request that a draft is written for, if the viewer sees it and it is still open. */
export async function intendedRequest(viewer: Viewer, solutionId: number): Promise<RequestToAnswer | null> {
  const offer = await db.requestOffer.findFirst({
    where: { solutionId, decision: 'on_publishing' },
    select: { requestId: true },
  })
  return offer && requestToAnswer(viewer, offer.requestId)
}
