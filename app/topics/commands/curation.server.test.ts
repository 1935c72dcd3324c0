import { afterAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { createEntry } from '~/entries/commands.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { publishSolution } from '~/solutions/commands/publish.server'
import { findSolution } from '~/solutions/queries/page.server'
import { topicsByField } from '../queries/list.server'
import { findTopic } from '../queries/page.server'
import { openProposal, openProposals } from '../queries/proposals.server'
import type { TopicInput } from '../schema'
import { editTopic } from './edit.server'
import { mergeTopics } from './merge.server'
import { resolveProposal } from './proposals.server'

useDatabase()
afterAll(closeDatabase)

const organiser = () => buildMember({ role: 'organiser' })

async function input(topicId: number, parts: Partial<TopicInput>): Promise<TopicInput> {
  const { label, field } = await db.topic.findUniqueOrThrow({ where: { entryId: topicId } })
  return { label, field, introduction: '', aliases: [], version: 1, ...parts }
}

async function solutionOn(topicId: number, parts: Parameters<typeof solutionInput>[1] = {}) {
  const made = await publishSolution(await buildMember(), solutionInput(topicId, parts))
  if (!made.ok) throw new Error(made.problem)
  return made.value.id
}

describe('editing', () => {
  test('renames, and every former address leads to the present one', async () => {
    const curator = await organiser()
    const topic = await buildTopic()
    const rename = async (label: string, version: number) =>
      editTopic(curator, topic.id, await input(topic.id, { label, version, aliases: ['Kürzel', 'zweites'] }))
    expect(await rename('Katzensteuer', 1)).toEqual({ ok: true, value: { slug: 'katzensteuer' } })
    expect(await rename('Katzen und Steuer', 2)).toMatchObject({ ok: true })
    for (const slug of [topic.slug, 'katzensteuer', 'katzen-und-steuer']) {
      expect((await findTopic(slug))?.slug).toBe('katzen-und-steuer')
    }
    expect(await rename('Katzensteuer', 3)).toEqual({ ok: true, value: { slug: 'katzensteuer' } })
    expect((await findTopic('katzen-und-steuer'))?.aliases).toEqual(['Kürzel', 'zweites'])
  })

  test('refuses members, names that are taken, old versions', async () => {
    const [one, two] = [await buildTopic(), await buildTopic()]
    const curator = await organiser()
    const taken = await input(two.id, {})
    expect(await editTopic(await buildMember(), one.id, await input(one.id, {}))).toMatchObject({
      problem: 'not_allowed',
    })
    const label = taken.label.toUpperCase()
    expect(await editTopic(curator, one.id, await input(one.id, { label }))).toMatchObject({
      problem: 'label_taken',
    })
    await editTopic(curator, one.id, await input(one.id, { introduction: 'A' }))
    const late = await editTopic(await organiser(), one.id, await input(one.id, { introduction: 'B' }))
    expect(late).toMatchObject({ problem: 'stale' })
    expect((await findTopic(one.slug))?.introductionHtml).toContain('A')
  })
})

describe('merging', () => {
  test('moves tags, comments, synonyms, addresses and counts', async () => {
    const curator = await organiser()
    const [from, into] = [await buildTopic(), await buildTopic()]
    const both = await solutionOn(from.id, { topics: [String(from.id), String(into.id)] })
    const one = await solutionOn(from.id)
    const open = await buildRequest({ author: await buildMember() })
    const solved = await buildRequest({ author: await buildMember() })
    await db.request.update({
      where: { entryId: solved.id },
      data: { outcome: 'solved', outcomeAt: new Date() },
    })
    const tagged = [open.id, solved.id].map((entryId) => ({ entryId, topicId: from.id }))
    await db.entryTopic.createMany({ data: [...tagged, { entryId: open.id, topicId: into.id }] })
    await db.topicAlias.createMany({
      data: [
        { topicId: from.id, alias: 'Altwort' },
        { topicId: into.id, alias: 'altwort' },
      ],
    })
    const commentId = await db.$transaction(async (tx) => {
      const { id } = await createEntry(tx, {
        kind: 'comment',
        organisationId: null,
        authorId: curator.id,
        state: 'visible',
      })
      await tx.comment.create({ data: { entryId: id, subjectId: from.id, body: 'x', bodyHtml: '<p>x</p>' } })
      await tx.entry.update({ where: { id: from.id }, data: { commentCount: 1 } })
      return id
    })
    expect((await mergeTopics(await buildMember(), from.id, into.id)).ok).toBe(false)
    expect((await mergeTopics(curator, from.id, from.id)).ok).toBe(false)
    expect(await mergeTopics(curator, from.id, into.id)).toEqual({ ok: true, value: { slug: into.slug } })

    for (const id of [both, one]) {
      expect((await findSolution(guest, id))?.topics.map(({ slug }) => slug)).toEqual([into.slug])
    }
    const kept = await db.topic.findUniqueOrThrow({ where: { entryId: into.id }, include: { entry: true } })
    expect([kept.solutionCount, kept.requestCount, kept.entry.commentCount]).toEqual([2, 1, 1])
    for (const { entryId } of tagged) {
      expect(await db.entryTopic.findMany({ where: { entryId } })).toEqual([{ entryId, topicId: into.id }])
    }
    const gone = await db.topic.findUniqueOrThrow({ where: { entryId: from.id } })
    expect([gone.solutionCount, gone.requestCount]).toEqual([0, 0])
    expect((await db.comment.findUniqueOrThrow({ where: { entryId: commentId } })).subjectId).toBe(into.id)
    const found = await findTopic(from.slug)
    expect(found).toMatchObject({ id: into.id, slug: into.slug })
    expect(found?.aliases.sort()).toEqual([`Thema ${from.slug}`, 'altwort'].sort())
    const late = await solutionOn(from.id)
    expect((await findSolution(guest, late))?.topics.map(({ slug }) => slug)).toEqual([into.slug])
    expect((await mergeTopics(curator, from.id, into.id)).ok).toBe(false)
  })

  test('leaves one origin where both came out of one session', async () => {
    const [from, into] = [await buildTopic(), await buildTopic()]
    const { sessionId, origins } = await originOf([from.id, into.id])
    const solution = await solutionOn(from.id, { originId: String(origins[0]) })
    expect((await mergeTopics(await organiser(), from.id, into.id)).ok).toBe(true)
    expect(await db.origin.findMany({ where: { sessionId } })).toMatchObject([
      { id: origins[1], topicId: into.id },
    ])
    expect((await findSolution(guest, solution))?.origin?.id).toBe(origins[1])
    expect((await findTopic(into.slug))?.origins).toHaveLength(1)
  })
})

describe('proposals', () => {
  const proposed = async (label: string) => {
    const id = await solutionOn(0, { topics: [], proposedTopic: label })
    const proposal = await db.topicProposal.findFirstOrThrow({ where: { entryId: id } })
    return { id, proposalId: proposal.id }
  }
  const answer = { label: null, field: null, topicId: null, keepAsAlias: false }

  test('become a new topic, for all who missed the same', async () => {
    const curator = await organiser()
    const one = await proposed('Löschkonzepte')
    const two = await proposed('löschkonzepte')
    expect((await openProposals(curator)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([one.proposalId, two.proposalId]),
    )
    expect(await openProposals(await buildMember())).toEqual([])
    const wanted = {
      ...answer,
      decision: 'new',
      label: 'Löschkonzept',
      field: 'Digitale Verwaltung',
    } as const
    expect((await resolveProposal(await buildMember(), one.proposalId, wanted)).ok).toBe(false)
    expect((await resolveProposal(curator, one.proposalId, wanted)).ok).toBe(true)
    expect(await resolveProposal(curator, one.proposalId, wanted)).toMatchObject({ problem: 'gone' })
    for (const { id } of [one, two]) {
      const solution = await findSolution(guest, id)
      expect(solution?.topics.map(({ slug }) => slug)).toEqual(['loeschkonzept'])
      expect(solution?.proposedTopic).toBeNull()
    }
    const [field] = (await topicsByField(guest)).filter(({ field }) => field === 'Digitale Verwaltung')
    expect(field?.topics).toContainEqual({
      slug: 'loeschkonzept',
      label: 'Löschkonzept',
      solutions: 2,
      requests: 0,
    })
    const third = await proposed('Aktenvernichtung 3000')
    expect(
      await resolveProposal(curator, third.proposalId, { ...wanted, label: 'LÖSCHKONZEPT' }),
    ).toMatchObject({
      problem: 'label_taken',
    })
  })

  test('become an existing topic, remembered as its synonym, or nothing', async () => {
    const curator = await organiser()
    const topic = await buildTopic()
    const one = await proposed('Ganz anderes Wort')
    const existing = { ...answer, decision: 'existing', topicId: topic.id, keepAsAlias: true } as const
    expect(
      await resolveProposal(curator, one.proposalId, { ...existing, topicId: 2_000_000_000 }),
    ).toMatchObject({
      problem: 'unknown_topic',
    })
    expect((await resolveProposal(curator, one.proposalId, existing)).ok).toBe(true)
    expect((await findTopic(topic.slug))?.aliases).toEqual(['Ganz anderes Wort'])
    const two = await proposed('Unsinn')
    expect((await resolveProposal(curator, two.proposalId, { ...answer, decision: 'drop' })).ok).toBe(true)
    expect(await openProposal(curator, two.proposalId)).toBeNull()
    expect((await findSolution(guest, two.id))?.topics).toEqual([])
  })
})

async function originOf(topicIds: number[]) {
  return db.$transaction(async (tx) => {
    const day = new Date('2025-11-25')
    const fachtag = await tx.fachtag.create({
      data: { slug: `fachtag-${topicIds.join('-')}`, title: 'Fachtag', firstDay: day, lastDay: day },
    })
    const { id: sessionId } = await createEntry(tx, {
      kind: 'session',
      organisationId: null,
      authorId: null,
      state: 'visible',
    })
    await tx.fachtagSession.create({
      data: {
        entryId: sessionId,
        fachtagId: fachtag.id,
        position: 1,
        title: 'Schul-IT',
        normalisedTitle: 'schul-it',
        sessionKind: 'session',
      },
    })
    const origins: number[] = []
    for (const topicId of topicIds)
      origins.push((await tx.origin.create({ data: { topicId, sessionId } })).id)
    return { sessionId, origins }
  })
}
