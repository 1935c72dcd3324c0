import type { Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { visibleOrOwn } from '~/entries/visibility.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import { type Rating, rating } from './policy'
import type { RatingValue } from './schema'

/** What the rating box shows. */
export interface RatingView {
  /** To one decimal, as shown; null below three organisations. */
  mean: { value: number; organisations: number } | null
  /** The viewer's own rating: nobody else sees it. */
  own: RatingValue | null
  may: Rating
}

interface Row {
  state: EntryState
  organisationId: number | null
  organisationParentId: number | null
  viewerParentId: number | null
  mean: number | null
  organisations: number
  own: number | null
}

/** The ratings of a solution as the viewer may know them; null where they do not see it. */
export async function findRating(viewer: Viewer, solutionId: number): Promise<RatingView | null> {
  const [row] = await readRows<Row>(rateable(viewer, solutionId))
  if (!row) return null
  return {
    mean:
      row.mean === null ? null : { value: Math.round(row.mean * 10) / 10, organisations: row.organisations },
    own: row.own as RatingValue | null,
    may: rating(viewer, row),
  }
}

/**
 * A solution with what decides on rating it, held until the transaction ends, so that two raters do not lose each
 * other's part of the mean.
 */
export async function lockRateable(tx: Tx, viewer: Viewer, solutionId: number): Promise<Row | null> {
  const rows = await tx.$queryRaw<Row[]>`${rateable(viewer, solutionId)} FOR NO KEY UPDATE`
  return rows[0] ?? null
}

function rateable(viewer: Viewer, solutionId: number): Prisma.Sql {
  const [memberId, organisationId] =
    viewer.kind === 'member' ? [viewer.id, viewer.organisationId] : [null, null]
  return Prisma.sql`
    SELECT e.state, e.organisation_id AS "organisationId", e.rating_mean::float8 AS mean,
      e.rating_organisations AS organisations,
      (SELECT parent_id FROM organisation WHERE id = e.organisation_id) AS "organisationParentId",
      (SELECT parent_id FROM organisation WHERE id = ${organisationId}::int) AS "viewerParentId",
      (SELECT value FROM rating WHERE entry_id = e.id AND member_id = ${memberId}::int) AS own
    FROM entry e WHERE e.id = ${solutionId} AND e.kind = 'solution' AND ${visibleOrOwn(viewer)}`
}
