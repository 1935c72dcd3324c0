import { isConfirmed, type MemberViewer } from '~/auth/viewer'
import { shownOrganisation } from '~/entries/shown.server'
import { visibleTo } from '~/entries/visibility.server'
import { db } from '~/platform/db/client.server'
import { type Similar, similar } from '~/search/queries/similar.server'
import type { Status } from '~/solutions/choices'
import type { FoundSolution, WheelCheckResult } from './found'
import { productsNamed, relevant } from './relevant'
import { saysEnough, shownAtMost, type WheelCheckInput } from './schema'

/** So many of each kind are looked at. */
const candidates = 12

interface Row {
  id: number
  kind: 'solution' | 'request'
  membersOnly: boolean
  organisation: FoundSolution['organisation']
  products: string[]
  status: Status | null
  statusSince: string | null
  reuseCount: number
  joinCount: number
  neededBy: string | null
  isReused: boolean
  isJoined: boolean
}

/** What others have already, or seek, of what a member is about to write. */
export async function checkWheel(viewer: MemberViewer, input: WheelCheckInput): Promise<WheelCheckResult> {
  const enough = saysEnough(input)
  const hits = enough
    ? relevant(
        await similar(viewer, {
          title: input.title || input.summary,
          summary: input.title ? input.summary : '',
          excludeOrganisationId: viewer.organisationId,
          limit: candidates,
        }),
      )
    : []
  const ofKind = (kind: Similar['kind'], most: number) =>
    hits.filter((hit) => hit.kind === kind).slice(0, most)
  const solutions = ofKind('solution', shownAtMost.solutions)
  const requests = ofKind('request', shownAtMost.requests)
  const rows = await detailsOf(viewer, [...solutions, ...requests])
  const text = `${input.title} ${input.summary}`
  return {
    input,
    enough,
    mayAct: isConfirmed(viewer),
    solutions: solutions.flatMap((hit) => {
      const row = rows.get(hit.id)
      if (!row) return []
      const { status, statusSince, reuseCount, isReused } = row
      return [{ ...common(hit, row, text), status, statusSince, reuseCount, isReused }]
    }),
    requests: requests.flatMap((hit) => {
      const row = rows.get(hit.id)
      if (!row) return []
      const { joinCount, neededBy, isJoined } = row
      return [{ ...common(hit, row, text), seekers: joinCount + 1, neededBy, isJoined }]
    }),
  }
}

function common({ id, slug, title, titleParts, words, sameSize }: Similar, row: Row, text: string) {
  const { membersOnly, organisation, products } = row
  const sameProducts = productsNamed(text, products)
  return { id, slug, title, titleParts, words, sameSize, sameProducts, membersOnly, organisation }
}

async function detailsOf(viewer: MemberViewer, hits: Similar[]): Promise<Map<number, Row>> {
  if (hits.length === 0) return new Map()
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id, e.kind, e.visibility = 'members' AS "membersOnly", solution.status,
      solution.status_since::text AS "statusSince", e.reuse_count AS "reuseCount",
      coalesce(request.join_count, 0) AS "joinCount", request.needed_by::text AS "neededBy",
      ${shownOrganisation} AS organisation,
      ARRAY(SELECT p.name FROM solution_product sp JOIN product p ON p.id = sp.product_id WHERE sp.entry_id = e.id
        UNION SELECT p.name FROM request_product rp JOIN product p ON p.id = rp.product_id WHERE rp.request_id = e.id
        ORDER BY 1) AS products,
      EXISTS (SELECT FROM reuse WHERE solution_id = e.id AND organisation_id = ${viewer.organisationId}) AS "isReused",
      EXISTS (SELECT FROM request_join WHERE request_id = e.id AND organisation_id = ${viewer.organisationId})
        AS "isJoined"
    FROM entry e LEFT JOIN solution ON solution.entry_id = e.id LEFT JOIN request ON request.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.id = ANY(${hits.map(({ id }) => id)}::int[]) AND ${visibleTo(viewer)}`
  return new Map(rows.map((row) => [row.id, row]))
}
