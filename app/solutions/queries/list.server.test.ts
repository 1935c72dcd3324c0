import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution, buildTopic } from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { noFilters, type SolutionFilters, type SolutionSort } from '../filters'
import { countSolutions, listSolutions } from './list.server'

useDatabase()
afterAll(closeDatabase)

const ids: number[] = []
let topic = { id: 0, slug: '' }
let saxon = 0

beforeAll(async () => {
  const organisation = await buildOrganisation()
  saxon = organisation.id
  await db.organisation.update({ where: { id: saxon }, data: { state: 'SN', sizeBand: 4 } })
  const author = await buildMember({ organisationId: saxon })
  topic = await buildTopic()
  for (let index = 0; index < 7; index += 1) {
    const { id } = await buildSolution({ author })
    ids.push(id)
    await db.entry.update({
      where: { id },
      data: {
        // Two share every value, so that the id has to decide.
        publishedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 2))),
        commentCount: Math.floor(index / 2),
        ratingSort: Math.floor(index / 2) / 2,
      },
    })
    if (index < 3) await db.entryTopic.create({ data: { entryId: id, topicId: topic.id } })
  }
  await db.solution.update({ where: { entryId: ids[0] ?? 0 }, data: { status: 'trial' } })
  const stranger = await buildMember()
  await buildSolution({ author: stranger, visibility: 'members' })
  await buildSolution({ author: stranger, state: 'draft' })
})

const list = (
  filters: Partial<SolutionFilters>,
  sort: SolutionSort = 'newest',
  cursor?: string | null,
  limit = 3,
) => listSolutions(guest, { filters: { ...noFilters, ...filters }, sort, cursor, limit })

describe('pages', () => {
  test.each(['newest', 'discussed', 'rated'] as const)(
    'by %s neither repeat nor skip, forwards and back',
    async (sort) => {
      const seen: number[] = []
      const pages: number[][] = []
      let cursor: string | null = null
      do {
        const page = await list({}, sort, cursor)
        pages.push(page.items.map(({ id }) => id))
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.older
      } while (cursor)
      expect(seen).toEqual([...ids].reverse())
      const last = await list({}, sort, (await list({}, sort, (await list({}, sort)).older)).older)
      expect(last.items).toHaveLength(1)
      const back = await list({}, sort, last.newer)
      expect(back.items.map(({ id }) => id)).toEqual(pages[1])
      expect((await list({}, sort, back.newer)).items.map(({ id }) => id)).toEqual(pages[0])
    },
  )

  test.each(['x', 'eyJ4', '%%%', 'A'.repeat(5000), Buffer.from('[1,2,3]').toString('base64url')])(
    'begin anew with the broken cursor %.20s',
    async (cursor) => {
      const page = await list({}, 'newest', cursor)
      expect(page.brokenCursor).toBe(true)
      expect(page.items[0]?.id).toBe(ids.at(-1))
    },
  )

  test('do not take the cursor of another list', async () => {
    const { older } = await list({}, 'newest')
    expect((await list({}, 'discussed', older)).brokenCursor).toBe(true)
    expect((await list({ state: 'SN' }, 'newest', older)).brokenCursor).toBe(true)
  })
})

describe('filters', () => {
  const hits = async (filters: Partial<SolutionFilters>) =>
    countSolutions(guest, { ...noFilters, ...filters })

  test('narrow and combine', async () => {
    expect(await hits({})).toBe(7)
    expect(await hits({ topic: { slug: topic.slug } })).toBe(3)
    expect(await hits({ topic: 'none' })).toBe(4)
    expect(await hits({ state: 'SN', sizeBand: 4, organisationId: saxon })).toBe(7)
    expect(await hits({ state: 'TH' })).toBe(0)
    expect(await hits({ topic: { slug: topic.slug }, status: 'trial' })).toBe(1)
    expect(await hits({ productId: 1 })).toBe(0)
    expect(await hits({ providerId: saxon })).toBe(0)
    expect(await hits({ fachtag: 'gibt-es-nicht' })).toBe(0)
    expect(await hits({ topic: { slug: 'gibt-es-nicht' } })).toBe(0)
  })

  test('show what is for members to members only', async () => {
    expect(await countSolutions(await buildMember(), noFilters)).toBe(8)
    expect(
      (await listSolutions(guest, { filters: noFilters, sort: 'newest', limit: 50 })).items,
    ).toHaveLength(7)
  })

  test('tell the topics of each', async () => {
    const { items } = await list({ topic: { slug: topic.slug } })
    expect(items[0]?.topics).toEqual([{ slug: topic.slug, label: `Thema ${topic.slug}` }])
  })
})
