import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { canMergeOrganisations } from '../policy'
import {
  type OrganisationAddress,
  type OrganisationDetails,
  type OrganisationLink,
  organisationDetails,
} from './find.server'

type Party = OrganisationLink & OrganisationDetails

/** What merging would do, counted. */
export interface MergePreview {
  members: number
  solutions: number
  requests: number
  comments: number
  reuses: number
  joins: number
  ratings: number
  domains: string[]
  products: string[]
  /** Whom it administers or serves. */
  dependants: number
  /** Solutions on which both say something: one statement stays. */
  conflicts: { title: string; fromState: string; intoState: string }[]
  /** Statements, "Wir auch" and ratings that fall away, being about what is then its own. */
  dropped: { reuses: number; joins: number; ratings: number }
}

/** An organisation that may be merged into another; null for others and for one that was merged already. */
export async function findMergeable(viewer: Viewer, address: OrganisationAddress): Promise<Party | null> {
  if (!canMergeOrganisations(viewer)) return null
  const row = await db.organisation.findFirst({
    where: { ...address, successorId: null },
    select: organisationDetails.select,
  })
  return row && organisationDetails.of(row)
}

/** The successor somebody chose; null for the organisation itself and for one that was merged already. */
export async function findSuccessor(viewer: Viewer, fromId: number, id: number): Promise<Party | null> {
  if (!canMergeOrganisations(viewer) || id === fromId) return null
  const row = await db.organisation.findFirst({
    where: { id, successorId: null },
    select: organisationDetails.select,
  })
  return row && organisationDetails.of(row)
}

/** Counts what would move, and names what would be in each other's way. */
export async function previewMerge(fromId: number, intoId: number): Promise<MergePreview> {
  const rows = await db.$queryRaw<MergePreview[]>`
    WITH pair AS (SELECT ARRAY[${fromId}, ${intoId}]::int[] AS ids)
    SELECT
      (SELECT count(*)::int FROM member WHERE organisation_id = ${fromId}) AS members,
      (SELECT count(*)::int FROM entry WHERE organisation_id = ${fromId} AND kind = 'solution') AS solutions,
      (SELECT count(*)::int FROM entry WHERE organisation_id = ${fromId} AND kind = 'request') AS requests,
      (SELECT count(*)::int FROM entry WHERE organisation_id = ${fromId} AND kind = 'comment') AS comments,
      (SELECT count(*)::int FROM reuse r JOIN entry e ON e.id = r.solution_id
        WHERE r.organisation_id = ${fromId} AND e.organisation_id IS DISTINCT FROM ${intoId}) AS reuses,
      (SELECT count(*)::int FROM request_join j JOIN entry e ON e.id = j.request_id
        WHERE j.organisation_id = ${fromId} AND e.organisation_id IS DISTINCT FROM ${intoId}) AS joins,
      (SELECT count(*)::int FROM rating r JOIN entry e ON e.id = r.entry_id
        WHERE r.organisation_id = ${fromId} AND e.organisation_id IS DISTINCT FROM ${intoId}) AS ratings,
      (SELECT coalesce(json_agg(domain ORDER BY domain), '[]'::json) FROM organisation_domain
        WHERE organisation_id = ${fromId}) AS domains,
      (SELECT coalesce(json_agg(p.name ORDER BY p.name COLLATE "de-x-icu"), '[]'::json)
        FROM organisation_product op JOIN product p ON p.id = op.product_id
        WHERE op.organisation_id = ${fromId}) AS products,
      (SELECT count(*)::int FROM organisation WHERE successor_id IS NULL
        AND ${fromId} IN (parent_id, provider_id, district_id)) AS dependants,
      (SELECT coalesce(json_agg(json_build_object('title', s.title, 'fromState', f.state, 'intoState', i.state)
          ORDER BY s.title COLLATE "de-x-icu"), '[]'::json)
        FROM reuse f JOIN reuse i ON i.solution_id = f.solution_id AND i.organisation_id = ${intoId}
        JOIN solution s ON s.entry_id = f.solution_id WHERE f.organisation_id = ${fromId}) AS conflicts,
      json_build_object(
        'reuses', (SELECT count(*) FROM reuse r JOIN entry e ON e.id = r.solution_id, pair
          WHERE r.organisation_id = ANY(ids) AND e.organisation_id = ANY(ids)),
        'joins', (SELECT count(*) FROM request_join j JOIN entry e ON e.id = j.request_id, pair
          WHERE j.organisation_id = ANY(ids) AND e.organisation_id = ANY(ids)),
        'ratings', (SELECT count(*) FROM rating r JOIN entry e ON e.id = r.entry_id, pair
          WHERE r.organisation_id = ANY(ids) AND e.organisation_id = ANY(ids))) AS dropped`
  const preview = rows[0]
  if (!preview) throw new Error('a merge could not be counted')
  return preview
}
