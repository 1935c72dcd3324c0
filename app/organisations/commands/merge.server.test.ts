import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import type { MemberViewer } from '~/auth/viewer'
import { createEntry } from '~/entries/commands.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { giveRating } from '~/ratings/commands.server'
import { joinRequest } from '~/requests/commands/join.server'
import { stateReuse } from '~/reuse/commands/state.server'
import { loader as page } from '~/routes/kommunen.$key._index'
import { previewMerge } from '../queries/merge.server'
import { mergeOrganisations } from './merge.server'
import { keepEquipment } from './upkeep.server'

useDatabase()
const publicUrl = 'https://nabe.example'
type Person = MemberViewer & { organisationId: number }

let organiser: Person
let old: Person
let fresh: Person
let others: Person
let oldKey: string

beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})
beforeEach(async () => {
  organiser = await buildMember({ role: 'organiser' })
  const from = await buildOrganisation()
  oldKey = from.key
  old = await buildMember({ organisationId: from.id })
  fresh = await buildMember()
  others = await buildMember()
})

const merge = () => mergeOrganisations(organiser, old.organisationId, fresh.organisationId)
const statements = (solutionId: number) =>
  db.reuse.findMany({
    where: { solutionId },
    include: { revisions: { orderBy: { version: 'asc' } } },
    orderBy: { id: 'asc' },
  })
async function buildRequest(author: Person): Promise<number> {
  return db.$transaction(async (tx) => {
    const { organisationId, id: authorId } = author
    const { id } = await createEntry(tx, { kind: 'request', organisationId, authorId, state: 'visible' })
    await tx.request.create({
      data: { entryId: id, title: `Gesuch ${id}`, slug: `gesuch-${id}`, summary: 'Wer hat?' },
    })
    return id
  })
}

test('people, texts, domains and what it runs move; the old address leads on', async () => {
  const solution = await buildSolution({ author: old })
  const waiting = await buildMember({ organisationId: old.organisationId, confirmed: false })
  await db.organisationDomain.createMany({
    data: [
      { organisationId: old.organisationId, domain: `alt-${old.id}.example` },
      { organisationId: old.organisationId, domain: `beide-${old.id}.example` },
      { organisationId: fresh.organisationId, domain: `beide-${old.id}.example` },
    ],
  })
  const product = { name: `Fachverfahren ${old.id}`, vendor: '' }
  for (const person of [old, fresh]) {
    const kept = { version: 1, provider: person === old ? 'Alt-IT' : null, products: [product] }
    expect((await keepEquipment(person, person.organisationId, kept)).ok).toBe(true)
  }
  const below = await buildOrganisation({ parentId: old.organisationId })
  expect(await previewMerge(old.organisationId, fresh.organisationId)).toMatchObject({
    members: 2,
    solutions: 1,
    products: [product.name],
    dependants: 1,
    conflicts: [],
    dropped: { reuses: 0, joins: 0, ratings: 0 },
  })

  expect(await merge()).toMatchObject({ ok: true, value: { id: fresh.organisationId } })
  const into = await db.organisation.findUniqueOrThrow({
    where: { id: fresh.organisationId },
    include: { organisationDomains: true, productsInUse: true, provider: true },
  })
  expect(into.organisationDomains).toHaveLength(2)
  expect(into.productsInUse).toHaveLength(1)
  expect(into.provider?.name).toBe('Alt-IT')
  const member = await db.member.findUniqueOrThrow({ where: { id: waiting.id } })
  const entry = await db.entry.findUniqueOrThrow({ where: { id: solution.id } })
  const child = await db.organisation.findUniqueOrThrow({ where: { id: below.id } })
  expect([member.organisationId, entry.organisationId, child.parentId]).toEqual([into.id, into.id, into.id])
  const moved = await callRoute({ loader: page, url: `/kommunen/${oldKey}`, params: { key: oldKey } })
  expect([moved.status, moved.location]).toEqual([301, `/kommunen/${into.key}`])
  const audit = await db.audit.findFirst({ where: { verb: 'organisation.merged', actorId: organiser.id } })
  expect(audit?.facts).toEqual({ from: old.organisationId, into: into.id })
})

test('nothing belongs to itself afterwards, also not by way of others', async () => {
  const setParent = (id: number, parentId: number) =>
    db.organisation.update({ where: { id }, data: { parentId } })
  const between = await buildOrganisation({ parentId: old.organisationId })
  await setParent(fresh.organisationId, between.id)
  expect((await merge()).ok).toBe(true)
  const parentOf = async (id: number) => (await db.organisation.findUniqueOrThrow({ where: { id } })).parentId
  expect(await parentOf(between.id)).toBe(fresh.organisationId)
  expect(await parentOf(fresh.organisationId)).toBeNull()
})

test('of two statements on one solution the one that went further stays, with both histories', async () => {
  const solution = await buildSolution({ author: others })
  await stateReuse(fresh, solution.id, 'interested', publicUrl)
  await stateReuse(old, solution.id, 'testing', publicUrl)
  await stateReuse(old, solution.id, 'in_use', publicUrl)
  await stateReuse(fresh, solution.id, 'testing', publicUrl)
  expect((await previewMerge(old.organisationId, fresh.organisationId)).conflicts).toMatchObject([
    { fromState: 'in_use', intoState: 'testing' },
  ])
  expect((await merge()).ok).toBe(true)
  const [statement, ...further] = await statements(solution.id)
  expect(further).toEqual([])
  expect(statement).toMatchObject({ organisationId: fresh.organisationId, state: 'in_use', version: 5 })
  const history = statement?.revisions.map(({ version, source }) => [
    version,
    (source as { state: string }).state,
  ])
  expect(history).toEqual([
    [1, 'interested'],
    [2, 'testing'],
    [3, 'in_use'],
    [4, 'testing'],
    [5, 'in_use'],
  ])
  expect((await db.entry.findUniqueOrThrow({ where: { id: solution.id } })).reuseCount).toBe(1)
})

test('statements on what is now its own fall away, adaptations find their source', async () => {
  const ours = await buildSolution({ author: fresh })
  const theirs = await buildSolution({ author: old })
  await stateReuse(old, ours.id, 'in_use', publicUrl)
  await stateReuse(fresh, theirs.id, 'testing', publicUrl)
  await stateReuse(others, ours.id, 'in_use', publicUrl)
  const [source, adapted] = await statements(ours.id)
  await db.reuse.update({ where: { id: adapted?.id }, data: { adaptedFromId: source?.id } })
  expect((await previewMerge(old.organisationId, fresh.organisationId)).dropped.reuses).toBe(2)
  expect((await merge()).ok).toBe(true)
  expect(await statements(theirs.id)).toEqual([])
  expect(await statements(ours.id)).toMatchObject([{ id: adapted?.id, adaptedFromId: null }])
  expect((await db.entry.findUniqueOrThrow({ where: { id: ours.id } })).reuseCount).toBe(1)
})

test.each([
  ['old', 'testing', 'in_use'],
  ['fresh', 'in_use', 'testing'],
] as const)('two that adapted from each other leave no circle (%s first)', async (_, first, second) => {
  const solution = await buildSolution({ author: others })
  const between = await buildMember()
  const after = await buildMember()
  await stateReuse(old, solution.id, first, publicUrl)
  await stateReuse(between, solution.id, 'in_use', publicUrl)
  await stateReuse(fresh, solution.id, second, publicUrl)
  await stateReuse(after, solution.id, 'in_use', publicUrl)
  const rows = await statements(solution.id)
  // old ← between ← fresh, and after adapted from old.
  for (const [row, from] of [
    [1, 0],
    [2, 1],
    [3, 0],
  ] as const) {
    await db.reuse.update({ where: { id: rows[row]?.id }, data: { adaptedFromId: rows[from]?.id } })
  }
  expect((await merge()).ok).toBe(true)
  const left = await statements(solution.id)
  expect(left).toHaveLength(3)
  for (const { id } of left) {
    const seen = new Set<number>()
    for (let at: number | null = id; at !== null; ) {
      expect(seen.has(at)).toBe(false)
      seen.add(at)
      at = left.find((row) => row.id === at)?.adaptedFromId ?? null
    }
  }
  const own = left.find(({ organisationId }) => organisationId === fresh.organisationId)
  expect(left.find(({ organisationId }) => organisationId === after.organisationId)?.adaptedFromId).toBe(
    own?.id,
  )
})

test('"Wir auch" counts once, and not on its own request', async () => {
  const elsewhere = await buildRequest(others)
  const own = await buildRequest(fresh)
  await joinRequest(old, elsewhere, { note: 'Alt', publicUrl })
  await joinRequest(fresh, elsewhere, { publicUrl })
  await joinRequest(old, own, { publicUrl })
  expect((await merge()).ok).toBe(true)
  const joins = await db.requestJoin.findMany({ where: { requestId: { in: [elsewhere, own] } } })
  expect(joins).toMatchObject([{ requestId: elsewhere, organisationId: fresh.organisationId, note: 'Alt' }])
  const counts = await db.request.findMany({
    where: { entryId: { in: [elsewhere, own] } },
    orderBy: { entryId: 'asc' },
  })
  expect(counts.map(({ joinCount }) => joinCount)).toEqual([1, 0])
})

test('ratings count for the successor, once, and not on its own solution', async () => {
  const solution = await buildSolution({ author: others })
  const own = await buildSolution({ author: fresh })
  await giveRating(old, solution.id, 1)
  await giveRating(fresh, solution.id, 5)
  await giveRating(old, own.id, 5)
  for (const at of [solution.id, own.id]) {
    for (let more = 0; more < 2; more += 1) await giveRating(await buildMember(), at, 3)
  }
  expect((await merge()).ok).toBe(true)
  const entry = (id: number) => db.entry.findUniqueOrThrow({ where: { id } })
  expect(await entry(solution.id)).toMatchObject({ ratingOrganisations: 3 })
  expect(Number((await entry(solution.id)).ratingMean)).toBe(3)
  expect(await entry(own.id)).toMatchObject({ ratingOrganisations: 2, ratingMean: null })
})

test('chains collapse; nothing goes into itself or into what is gone; only organisers merge', async () => {
  expect(await mergeOrganisations(fresh, old.organisationId, fresh.organisationId)).toMatchObject({
    problem: 'not_allowed',
  })
  expect(await mergeOrganisations(organiser, old.organisationId, old.organisationId)).toMatchObject({
    problem: 'same',
  })
  expect((await merge()).ok).toBe(true)
  expect(await merge()).toMatchObject({ problem: 'merged' })
  expect(await mergeOrganisations(organiser, fresh.organisationId, old.organisationId)).toMatchObject({
    problem: 'merged',
  })
  expect((await mergeOrganisations(organiser, fresh.organisationId, others.organisationId)).ok).toBe(true)
  const first = await db.organisation.findUniqueOrThrow({ where: { id: old.organisationId } })
  expect(first.successorId).toBe(others.organisationId)
})

test('two merges at once: one happens', async () => {
  const results = await Promise.all([
    merge(),
    mergeOrganisations(organiser, fresh.organisationId, old.organisationId),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})
