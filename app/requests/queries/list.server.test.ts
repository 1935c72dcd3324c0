import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import {
  buildMember,
  buildOrganisation,
  buildRequest,
  buildSolution,
  buildTopic,
} from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { openRequests, type RequestFilters, type RequestSort } from '../filters'
import { countRequests, listRequests } from './list.server'

useDatabase()
afterAll(closeDatabase)

const day = 24 * 60 * 60_000
const ids: number[] = []
let topic = { id: 0, slug: '' }
let saxon = 0
let joiner = { id: 0, organisationId: 0 }

beforeAll(async () => {
  saxon = (await buildOrganisation()).id
  await db.organisation.update({ where: { id: saxon }, data: { state: 'SN', sizeBand: 4 } })
  const author = await buildMember({ organisationId: saxon })
  joiner = await buildMember()
  topic = await buildTopic()
  for (let index = 0; index < 7; index += 1) {
    const { id } = await buildRequest({ author })
    ids.push(id)
    // Two share every value, so that the id has to decide.
    const step = Math.floor(index / 2)
    await db.entry.update({ where: { id }, data: { publishedAt: new Date(Date.UTC(2026, 0, 1 + step)) } })
    await db.request.update({
      where: { entryId: id },
      data: { joinCount: step, neededBy: new Date(Date.now() + (30 - step) * day) },
    })
    if (index < 3) await db.entryTopic.create({ data: { entryId: id, topicId: topic.id } })
  }
  await db.requestJoin.create({
    data: { requestId: ids[1] ?? 0, organisationId: joiner.organisationId, memberId: joiner.id },
  })
})

const list = (
  filters: Partial<RequestFilters>,
  sort: RequestSort = 'newest',
  cursor?: string | null,
  limit = 3,
) => listRequests(guest, { filters: { ...openRequests, ...filters }, sort, cursor, limit })

const hits = (filters: Partial<RequestFilters>) => countRequests(guest, { ...openRequests, ...filters })

test('"Wie unsere" keeps those of the organisations that are told, and its cursor to them', async () => {
  const asked = { filters: { ...openRequests, alike: true }, sort: 'newest', limit: 3 } as const
  const page = await listRequests(guest, { ...asked, alike: [saxon] })
  expect(page.items).toHaveLength(3)
  expect((await listRequests(guest, { ...asked, alike: [] })).items).toEqual([])
  expect(await countRequests(guest, asked.filters, [saxon])).toBe(7)
  const others = await listRequests(guest, { ...asked, alike: [saxon, 1], cursor: page.older })
  expect(others.brokenCursor).toBe(true)
})

describe('pages', () => {
  test.each(['newest', 'mostSought', 'soonest'] as const)(
    'by %s neither repeat nor skip, forwards and back',
    async (sort) => {
      const seen: number[] = []
      let page = await list({}, sort)
      for (;;) {
        seen.push(...page.items.map(({ id }) => id))
        if (!page.older) break
        page = await list({}, sort, page.older)
      }
      expect(seen).toEqual([...ids].reverse())
      const back = await list({}, sort, page.newer)
      expect(back.items.map(({ id }) => id)).toEqual(seen.slice(3, 6))
      const first = await list({}, sort, back.newer)
      expect(first.items.map(({ id }) => id)).toEqual(seen.slice(0, 3))
      expect(first.newer).toBeNull()
    },
  )

  test('begin anew with a broken cursor or one of another list', async () => {
    expect((await list({}, 'newest', 'x')).brokenCursor).toBe(true)
    const { older } = await list({}, 'newest')
    expect((await list({}, 'mostSought', older)).brokenCursor).toBe(true)
    expect((await list({ state: 'SN' }, 'newest', older)).brokenCursor).toBe(true)
  })

  test('put what has no day, or one that has passed, last where the soonest comes first', async () => {
    const [first = 0, second = 0] = ids
    const before = await db.request.findMany({ where: { entryId: { in: [first, second] } } })
    await db.request.update({ where: { entryId: first }, data: { neededBy: new Date(Date.now() - 9 * day) } })
    await db.request.update({ where: { entryId: second }, data: { neededBy: null } })
    const { items } = await list({}, 'soonest', null, 50)
    expect(items.map(({ id }) => id).slice(-2)).toEqual([second, first])
    for (const { entryId, neededBy } of before) {
      await db.request.update({ where: { entryId }, data: { neededBy } })
    }
  })
})

describe('filters', () => {
  test('narrow and combine', async () => {
    expect(await hits({})).toBe(7)
    expect(await hits({ topic: { slug: topic.slug } })).toBe(3)
    expect(await hits({ state: 'SN', sizeBand: 4, organisationId: saxon })).toBe(7)
    expect(await hits({ state: 'TH' })).toBe(0)
    expect(await hits({ sizeBand: 1 })).toBe(0)
    expect(await hits({ topic: { slug: 'gibt-es-nicht' } })).toBe(0)
  })

  test('find what an organisation asked and what it joined', async () => {
    const { items } = await list({ organisationId: joiner.organisationId })
    expect(items.map(({ id }) => id)).toEqual([ids[1]])
    expect(await hits({ organisationId: 2_147_483_647 })).toBe(0)
  })

  test('tell what is open from what was solved or closed', async () => {
    const author = await buildMember()
    const solution = await buildSolution({ author })
    const solved = await buildRequest({ author })
    const closed = await buildRequest({ author })
    await db.requestAnswer.create({
      data: { requestId: solved.id, solutionId: solution.id, memberId: author.id },
    })
    const outcomeAt = new Date()
    await db.request.update({
      where: { entryId: solved.id },
      data: { outcome: 'solved', outcomeAt, solvedById: solution.id },
    })
    await db.request.update({
      where: { entryId: closed.id },
      data: { outcome: 'closed', outcomeAt, outcomeReason: 'Nicht mehr nötig.' },
    })
    expect(await hits({})).toBe(7)
    expect(await hits({ standing: 'all' })).toBe(9)
    expect((await list({ standing: 'closed' })).items.map(({ id }) => id)).toEqual([closed.id])
    const { items } = await list({ standing: 'solved' })
    expect(items).toMatchObject([
      { id: solved.id, outcome: 'solved', answerCount: 1, solvedBy: { id: solution.id } },
    ])
    await db.entry.update({ where: { id: solution.id }, data: { visibility: 'members' } })
    const unseen = (await list({ standing: 'solved' })).items
    expect(unseen).toMatchObject([{ outcome: 'solved', answerCount: 0, solvedBy: null }])
  })

  test('show what is for members to members only', async () => {
    const author = await buildMember()
    const { id } = await buildRequest({ author, visibility: 'members' })
    expect(await hits({ organisationId: author.organisationId })).toBe(0)
    const seen = { ...openRequests, organisationId: author.organisationId }
    const waiting = await buildMember({ confirmed: false })
    expect(await countRequests(waiting, seen)).toBe(0)
    const page = await listRequests(await buildMember(), { filters: seen, sort: 'newest', limit: 5 })
    expect(page.items).toMatchObject([{ id, membersOnly: true }])
    await db.entry.update({ where: { id }, data: { state: 'withdrawn' } })
    expect(await countRequests(author, seen)).toBe(0)
  })
})
