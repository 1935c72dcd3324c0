import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { draftInput, solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { writeComment } from '~/discussions/commands/write.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { noFilters } from '../filters'
import { listSolutions } from '../queries/list.server'
import { findSolution } from '../queries/page.server'
import { editSolution } from './edit.server'
import { keepDraft, publishSolution } from './publish.server'

useDatabase()
afterAll(closeDatabase)

async function published(parts: Parameters<typeof solutionInput>[1] = {}) {
  const author = await buildMember()
  const topic = await buildTopic()
  const result = await publishSolution(author, solutionInput(topic.id, parts))
  if (!result.ok) throw new Error(result.problem)
  return { author, topic, ...result.value }
}

describe('publishing', () => {
  test('makes a page, tags it, keeps the text as typed and tells who did it', async () => {
    const { author, topic, id, slug } = await published()
    expect(slug).toBe('hundesteuer-online-anmelden')
    const solution = await findSolution(guest, id)
    expect(solution?.bodyHtml).toContain('<strong>drei Formulare</strong>')
    expect(solution?.topics.map(({ slug }) => slug)).toEqual([topic.slug])
    expect(solution?.organisation?.name).toBeTruthy()
    expect((await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount).toBe(1)
    const revision = await db.revision.findUniqueOrThrow({
      where: { entryId_version: { entryId: id, version: 1 } },
    })
    expect(revision.source).toMatchObject({
      body: 'Wir haben **drei Formulare** gebaut.',
      topics: [topic.id],
    })
    const deed = await db.activity.findFirstOrThrow({ where: { entryId: id } })
    expect(deed).toMatchObject({ verb: 'solution.published', actorId: author.id })
    expect(JSON.stringify(deed.facts)).not.toContain('Hundesteuer')
  })

  test('the same form twice, even at once, is one solution', async () => {
    const author = await buildMember()
    const topic = await buildTopic()
    const input = solutionInput(topic.id, { submissionKey: randomUUID() })
    const both = await Promise.all([publishSolution(author, input), publishSolution(author, input)])
    expect(both[0]).toEqual(both[1])
    expect(await db.entry.count({ where: { authorId: author.id } })).toBe(1)
  })

  test('an unknown topic writes nothing', async () => {
    const author = await buildMember()
    const result = await publishSolution(author, solutionInput(2_000_000_000))
    expect(result).toEqual({ ok: false, problem: 'unknown_topic' })
    expect(await db.entry.count({ where: { authorId: author.id } })).toBe(0)
  })

  test('an unknown origin is left out', async () => {
    const { id } = await published({ originId: '2000000000' })
    expect((await findSolution(guest, id))?.origin).toBeNull()
  })

  test('is not for the unconfirmed: they keep drafts', async () => {
    const waiting = await buildMember({ confirmed: false })
    const topic = await buildTopic()
    const input = solutionInput(topic.id)
    expect(await publishSolution(waiting, input)).toEqual({ ok: false, problem: 'not_allowed' })
    const kept = await keepDraft(waiting, input)
    if (!kept.ok) throw new Error(kept.problem)
    const publishing = await editSolution(waiting, kept.value.id, { ...input, version: 1 }, 'publish')
    expect(publishing).toEqual({ ok: false, problem: 'not_allowed' })
    expect(await findSolution(guest, kept.value.id)).toBeNull()
    expect((await findSolution(waiting, kept.value.id))?.state).toBe('draft')
  })

  test('a proposed topic puts it under "without topic" at once, a known synonym under its topic', async () => {
    const topic = await buildTopic()
    const alias = `DMS ${topic.id}`
    await db.topicAlias.create({ data: { topicId: topic.id, alias } })
    const unknown = await published({ topics: [], proposedTopic: 'Friedhofsverwaltung im All' })
    const without = await listSolutions(guest, {
      filters: { ...noFilters, topic: 'none' },
      sort: 'newest',
      limit: 50,
    })
    expect(without.items.map(({ id }) => id)).toContain(unknown.id)
    const known = await published({ topics: [], proposedTopic: alias.toLowerCase() })
    expect((await findSolution(guest, known.id))?.topics.map(({ slug }) => slug)).toEqual([topic.slug])
    expect(await db.topicProposal.count({ where: { entryId: known.id } })).toBe(0)
  })

  test('products and providers are found by name or come into being', async () => {
    const first = await published({
      products: 'Musterakte 7, Beispielsoft\nMusterakte 7, Beispielsoft',
      providers: 'Rechenzentrum Sieben',
    })
    const second = await published({ products: 'musterakte 7', providers: 'RECHENZENTRUM SIEBEN' })
    const [one, two] = [await findSolution(guest, first.id), await findSolution(guest, second.id)]
    expect(one?.products).toHaveLength(1)
    expect(two?.products).toEqual(one?.products)
    expect(two?.providers).toEqual(one?.providers)
    expect(one?.providers[0]?.slug).toBe('rechenzentrum-sieben')
  })
})

describe('a draft', () => {
  test('may be empty, is seen by its author alone and is published later for the organisation', async () => {
    const author = await buildMember()
    const topic = await buildTopic()
    const kept = await keepDraft(author, draftInput({}))
    if (!kept.ok) throw new Error(kept.problem)
    const { id } = kept.value
    const colleague = await buildMember({ organisationId: author.organisationId })
    const organiser = await buildMember({ role: 'organiser' })
    for (const other of [guest, colleague, organiser]) expect(await findSolution(other, id)).toBeNull()
    expect(await editSolution(colleague, id, solutionInput(topic.id, { version: 1 }), 'publish')).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
    const done = await editSolution(author, id, solutionInput(topic.id, { version: 1 }), 'publish')
    expect(done).toEqual({ ok: true, value: { id, slug: 'hundesteuer-online-anmelden' } })
    expect((await findSolution(guest, id))?.publishedAt).toBeInstanceOf(Date)
    expect((await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount).toBe(1)
  })
})

describe('an edit', () => {
  test('by a colleague is fine, by a stranger or an organiser is not', async () => {
    const { author, topic, id } = await published()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const input = solutionInput(topic.id, { title: 'Neuer Titel', version: 1 })
    for (const other of [await buildMember(), await buildMember({ role: 'organiser' })]) {
      expect(await editSolution(other, id, input, 'keep')).toEqual({ ok: false, problem: 'not_allowed' })
    }
    expect((await editSolution(colleague, id, input, 'keep')).ok).toBe(true)
    expect(await findSolution(guest, id)).toMatchObject({
      title: 'Neuer Titel',
      slug: 'neuer-titel',
      version: 2,
    })
  })

  test('of an old version is refused and loses nothing; the same text pressed twice is no conflict', async () => {
    const { author, topic, id } = await published()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const first = solutionInput(topic.id, { body: 'Fassung A', version: 1 })
    expect((await editSolution(author, id, first, 'keep')).ok).toBe(true)
    expect((await editSolution(author, id, first, 'keep')).ok).toBe(true)
    const second = solutionInput(topic.id, { body: 'Fassung B', version: 1 })
    expect(await editSolution(colleague, id, second, 'keep')).toEqual({ ok: false, problem: 'stale' })
    expect((await findSolution(guest, id))?.bodyHtml).toContain('Fassung A')
    expect(await db.revision.count({ where: { entryId: id } })).toBe(2)
  })

  test('takes the comments along when its readers change', async () => {
    const { author, topic, id } = await published()
    await writeComment(author, { subjectId: id, body: 'Eine Nachfrage' })
    const visibility = async () =>
      (await db.comment.findFirstOrThrow({ where: { subjectId: id }, select: { entry: true } })).entry
        .visibility
    expect(await visibility()).toBe('public')
    await editSolution(author, id, solutionInput(topic.id, { version: 1, visibility: 'members' }), 'keep')
    expect(await visibility()).toBe('members')
  })

  test('moves tags and counts along', async () => {
    const { author, topic, id } = await published()
    const other = await buildTopic()
    await editSolution(author, id, solutionInput(other.id, { version: 1 }), 'keep')
    const count = async (topicId: number) =>
      (await db.topic.findUniqueOrThrow({ where: { entryId: topicId } })).solutionCount
    expect([await count(topic.id), await count(other.id)]).toEqual([0, 1])
    await editSolution(author, id, solutionInput(other.id, { version: 2, visibility: 'members' }), 'keep')
    expect(await count(other.id)).toBe(0)
  })
})
