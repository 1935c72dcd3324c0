import { afterAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution } from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { giveRating, removeRating } from './commands.server'
import { findRating } from './queries.server'

useDatabase()
afterAll(closeDatabase)

const kept = (id: number) =>
  db.entry.findUniqueOrThrow({
    where: { id },
    select: { ratingMean: true, ratingOrganisations: true, ratingSort: true },
  })

async function ratedByTwo() {
  const author = await buildMember()
  const solution = await buildSolution({ author })
  const raters = [await buildMember(), await buildMember()] as const
  await giveRating(raters[0], solution.id, 5)
  await giveRating(raters[1], solution.id, 4)
  return { author, solution, raters }
}

describe('the mean', () => {
  test('appears with the third organisation and goes with it', async () => {
    const { solution, raters } = await ratedByTwo()
    const colleague = await buildMember({ organisationId: raters[0].organisationId })
    await giveRating(colleague, solution.id, 5)
    expect((await findRating(guest, solution.id))?.mean).toBeNull()
    const third = await buildMember()
    expect(await giveRating(third, solution.id, 4)).toEqual({ ok: true, value: null })
    expect((await findRating(guest, solution.id))?.mean).toEqual({ value: 4.3, organisations: 3 })
    expect(Number((await kept(solution.id)).ratingSort)).toBeGreaterThan(3.5)
    await removeRating(third, solution.id)
    expect((await findRating(guest, solution.id))?.mean).toBeNull()
    expect(await kept(solution.id)).toMatchObject({ ratingMean: null, ratingOrganisations: 2 })
    expect(Number((await kept(solution.id)).ratingSort)).toBe(0)
  })

  test('loses nothing when many rate at once', async () => {
    const solution = await buildSolution({ author: await buildMember() })
    const raters = await Promise.all(Array.from({ length: 8 }, () => buildMember()))
    await Promise.all(raters.map((rater, index) => giveRating(rater, solution.id, index % 2 === 0 ? 5 : 4)))
    const { ratingMean, ratingOrganisations } = await kept(solution.id)
    expect(ratingOrganisations).toBe(8)
    expect(Number(ratingMean)).toBe(4.5)
    await Promise.all(raters.slice(0, 4).map((rater) => removeRating(rater, solution.id)))
    expect((await kept(solution.id)).ratingOrganisations).toBe(4)
  })
})

describe('a rating', () => {
  test('can be changed, counts once, and is seen by its giver only', async () => {
    const { solution, raters, author } = await ratedByTwo()
    await giveRating(raters[0], solution.id, 1)
    expect((await findRating(raters[0], solution.id))?.own).toBe(1)
    for (const other of [raters[1], author, guest]) {
      expect((await findRating(other, solution.id))?.own).not.toBe(1)
    }
    expect((await kept(solution.id)).ratingOrganisations).toBe(2)
    const deeds = await db.activity.findMany({ where: { entryId: solution.id, actorId: raters[0].id } })
    expect(deeds.map(({ verb, facts }) => [verb, facts])).toEqual([
      ['rating.given', { changed: false }],
      ['rating.given', { changed: true }],
    ])
  })

  test('keeps the organisation its author had', async () => {
    const { solution, raters } = await ratedByTwo()
    await db.member.update({
      where: { id: raters[0].id },
      data: { organisationId: raters[1].organisationId },
    })
    await giveRating(await buildMember(), solution.id, 3)
    expect((await findRating(guest, solution.id))?.mean?.organisations).toBe(3)
  })

  test('given twice at once is one', async () => {
    const { solution } = await ratedByTwo()
    const rater = await buildMember()
    await Promise.all([giveRating(rater, solution.id, 3), giveRating(rater, solution.id, 3)])
    expect(await db.rating.count({ where: { entryId: solution.id, memberId: rater.id } })).toBe(1)
  })
})

describe('is refused', () => {
  test('for the own organisation, its parent and its children', async () => {
    const parent = await buildOrganisation()
    const own = await buildOrganisation({ parentId: parent.id })
    const child = await buildOrganisation({ parentId: own.id })
    const rater = await buildMember({ organisationId: own.id })
    const problems = []
    for (const organisationId of [own.id, parent.id, child.id]) {
      const solution = await buildSolution({ author: await buildMember({ organisationId }) })
      problems.push(await giveRating(rater, solution.id, 5))
      expect(await db.rating.count({ where: { entryId: solution.id } })).toBe(0)
    }
    expect(problems).toEqual(
      ['own_organisation', 'parent', 'child'].map((problem) => ({ ok: false, problem })),
    )
  })

  test('to guests, the unconfirmed, and for what is not visible', async () => {
    const author = await buildMember()
    const solution = await buildSolution({ author })
    expect(await giveRating(guest, solution.id, 5)).toMatchObject({ problem: 'guest' })
    const unconfirmed = await buildMember({ confirmed: false })
    expect(await giveRating(unconfirmed, solution.id, 5)).toMatchObject({ problem: 'unconfirmed' })
    const draft = await buildSolution({ author, state: 'draft' })
    const members = await buildSolution({ author, visibility: 'members' })
    const rater = await buildMember()
    expect(await giveRating(rater, draft.id, 5)).toMatchObject({ problem: 'not_found' })
    expect(await giveRating(unconfirmed, members.id, 5)).toMatchObject({ problem: 'not_found' })
    expect(await giveRating(rater, 2_147_483_647, 5)).toMatchObject({ problem: 'not_found' })
    expect(await removeRating(guest, solution.id)).toMatchObject({ problem: 'not_found' })
    expect(await findRating(guest, members.id)).toBeNull()
  })
})
