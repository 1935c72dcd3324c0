import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { summarise } from './mean'
import { type Rating, rating } from './policy'
import { lockRateable } from './queries.server'
import type { RatingValue } from './schema'

/** Why a rating was not taken. */
export type RatingProblem = 'not_found' | Exclude<Rating, 'allowed'>

/**
 * Keeps the viewer's rating of a solution, in place of an earlier one; it counts for the organisation the
 * viewer has now.
 * @returns `not_found`: the viewer does not see the solution; else why they may not rate it
 */
export async function giveRating(
  viewer: Viewer,
  solutionId: number,
  value: RatingValue,
): Promise<Result<null, RatingProblem>> {
  return db.$transaction(async (tx) => {
    const solution = await lockRateable(tx, viewer, solutionId)
    if (!solution) return refused('not_found')
    const may = rating(viewer, solution)
    if (may !== 'allowed') return refused(may)
    if (!isConfirmed(viewer)) return refused('unconfirmed')
    const { id: memberId, organisationId } = viewer
    const at = now()
    await tx.rating.upsert({
      where: { entryId_memberId: { entryId: solutionId, memberId } },
      create: { entryId: solutionId, memberId, organisationId, value, createdAt: at, updatedAt: at },
      update: { organisationId, value, updatedAt: at },
    })
    await countRatings(tx, solutionId)
    const facts = { changed: solution.own !== null }
    await recordActivity(tx, {
      verb: 'rating.given',
      actorId: memberId,
      organisationId,
      entryId: solutionId,
      facts,
    })
    return done(null)
  })
}

/**
 * Takes the viewer's rating of a solution back, also where they could not give one any more.
 * @returns `not_found`: the viewer does not see the solution
 */
export async function removeRating(viewer: Viewer, solutionId: number): Promise<Result<null, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const solution = await lockRateable(tx, viewer, solutionId)
    if (!solution || !isConfirmed(viewer)) return refused('not_found')
    const { count } = await tx.rating.deleteMany({ where: { entryId: solutionId, memberId: viewer.id } })
    if (count === 0) return done(null)
    await countRatings(tx, solutionId)
    await recordActivity(tx, {
      verb: 'rating.removed',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: solutionId,
    })
    return done(null)
  })
}

/** Counts the ratings of a solution anew; it must be locked by this transaction. */
export async function countRatings(tx: Tx, solutionId: number): Promise<void> {
  const ratings = await tx.rating.findMany({
    where: { entryId: solutionId },
    select: { organisationId: true, value: true },
  })
  const { organisations, mean, sort } = summarise(ratings)
  await tx.entry.update({
    where: { id: solutionId },
    data: { ratingOrganisations: organisations, ratingMean: mean, ratingSort: sort },
  })
}
