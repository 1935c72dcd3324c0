import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { hide, undoLast } from '#tests/support/moderation'
import { requestInput } from '#tests/support/requestForm'
import { guest } from '~/auth/viewer'
import { writeComment } from '~/discussions/commands/write.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { plainSearch, search } from '~/search/queries.server'
import { findRequest } from '../queries/page.server'
import { askRequest } from './ask.server'
import { editRequest } from './edit.server'
import { finishRequest, reopenRequest } from './finish.server'
import { restoreRequest, withdrawRequest } from './withdraw.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

async function asked(parts: Parameters<typeof requestInput>[1] = {}) {
  const author = await buildMember()
  const topic = await buildTopic()
  const result = await askRequest(author, requestInput(topic.id, parts))
  if (!result.ok) throw new Error(result.problem)
  return { author, topic, ...result.value }
}

const openRequests = async (topicId: number) =>
  (await db.topic.findUniqueOrThrow({ where: { entryId: topicId } })).requestCount

describe('asking', () => {
  test('makes a page, tags it, keeps the text as typed and tells who did it', async () => {
    const { author, topic, id, slug } = await asked({
      body: '**Fristen** fehlen',
      neededBy: '2027-03-31',
      context: '40 Plätze',
      products: 'Musterakte, Beispielsoft\nMusterakte, Beispielsoft',
    })
    expect(slug).toBe('wer-hat-schon-ein-loeschkonzept')
    expect(await findRequest(guest, id)).toMatchObject({
      bodyHtml: expect.stringContaining('<strong>Fristen</strong>'),
      neededBy: '2027-03-31',
      context: '40 Plätze',
      products: [{ name: 'Musterakte', vendor: 'Beispielsoft' }],
      topics: [{ slug: topic.slug }],
      outcome: null,
      joinCount: 0,
      seekers: [],
      answers: [],
      author: { name: null },
    })
    expect(await openRequests(topic.id)).toBe(1)
    const revision = await db.revision.findUniqueOrThrow({
      where: { entryId_version: { entryId: id, version: 1 } },
    })
    expect(revision.source).toMatchObject({ body: '**Fristen** fehlen', neededBy: '2027-03-31' })
    const deed = await db.activity.findFirstOrThrow({ where: { entryId: id } })
    expect(deed).toMatchObject({ verb: 'request.published', actorId: author.id })
  })

  test('is found by what it says, once it is written', async () => {
    const { id } = await asked({
      title: 'Wer hat schon Zwergpalmen im Rathaus?',
      summary: 'Gießplan gesucht.',
      context: 'Wintergarten Nordseite',
      products: 'Giesomat 3000',
    })
    for (const q of ['Zwergpalmen', 'Gießplan', 'Wintergarten', 'Giesomat']) {
      const { hits } = await search(guest, plainSearch(q))
      expect(hits.map((hit) => [hit.kind, hit.id])).toContainEqual(['request', id])
    }
  })

  test('the same form twice, even at once, is one request', async () => {
    const author = await buildMember()
    const topic = await buildTopic()
    const input = requestInput(topic.id, { submissionKey: randomUUID() })
    const both = await Promise.all([askRequest(author, input), askRequest(author, input)])
    expect(both[0]).toEqual(both[1])
    expect(await db.entry.count({ where: { authorId: author.id } })).toBe(1)
  })

  test('an unknown topic writes nothing, nor does somebody who waits', async () => {
    const author = await buildMember()
    const waiting = await buildMember({ confirmed: false })
    const topic = await buildTopic()
    expect(await askRequest(author, requestInput(2_000_000_000))).toEqual({
      ok: false,
      problem: 'unknown_topic',
    })
    expect(await askRequest(waiting, requestInput(topic.id))).toEqual({ ok: false, problem: 'not_allowed' })
    expect(await db.entry.count({ where: { authorId: { in: [author.id, waiting.id] } } })).toBe(0)
  })

  test('for members only is for members only, and in no count that guests read', async () => {
    const { id, topic } = await asked({ visibility: 'members' })
    expect(await findRequest(guest, id)).toBeNull()
    expect(await findRequest(await buildMember({ confirmed: false }), id)).toBeNull()
    expect(await findRequest(await buildMember(), id)).not.toBeNull()
    expect(await openRequests(topic.id)).toBe(0)
  })
})

describe('editing', () => {
  test('by a colleague makes a new version and takes comments along', async () => {
    const { author, topic, id } = await asked()
    await writeComment(author, { subjectId: id, body: 'Noch etwas' })
    const colleague = await buildMember({ organisationId: author.organisationId })
    const input = requestInput(topic.id, { title: 'Wer hat es jetzt?', visibility: 'members', version: 1 })
    expect(await editRequest(colleague, id, input)).toEqual({
      ok: true,
      value: { id, slug: 'wer-hat-es-jetzt' },
    })
    const comment = await db.comment.findFirstOrThrow({ where: { subjectId: id }, include: { entry: true } })
    expect(comment.entry.visibility).toBe('members')
    expect(await openRequests(topic.id)).toBe(0)
    expect((await findRequest(author, id))?.version).toBe(2)
  })

  test('a stale edit is told, the same text again is none', async () => {
    const { author, topic, id } = await asked()
    const first = requestInput(topic.id, { summary: 'Fassung A', version: 1 })
    expect((await editRequest(author, id, first)).ok).toBe(true)
    expect((await editRequest(author, id, first)).ok).toBe(true)
    const late = requestInput(topic.id, { summary: 'Fassung B', version: 1 })
    expect(await editRequest(author, id, late)).toEqual({ ok: false, problem: 'stale' })
    expect((await findRequest(author, id))?.summary).toBe('Fassung A')
  })

  test('is not for others, nor for what is not there', async () => {
    const { topic, id } = await asked()
    const stranger = await buildMember({ role: 'organiser' })
    const input = requestInput(topic.id, { version: 1 })
    for (const entryId of [id, 2_000_000_000, topic.id]) {
      expect(await editRequest(stranger, entryId, input)).toEqual({ ok: false, problem: 'not_allowed' })
    }
  })
})

describe('where it stands', () => {
  test('topics count open requests that everybody sees, whatever happens to them', async () => {
    const { author, topic, id } = await asked()
    const organiser = await buildMember({ role: 'organiser' })
    const counts = [await openRequests(topic.id)]
    const count = async (step: Promise<{ ok: boolean }>) => {
      expect((await step).ok).toBe(true)
      counts.push(await openRequests(topic.id))
    }
    await count(withdrawRequest(author, id))
    await count(restoreRequest(author, id))
    await count(hide(organiser, { kind: 'request', id }, 'Werbung'))
    await count(undoLast(organiser, { kind: 'request', id }))
    const ended = { outcome: { kind: 'closed' as const }, reason: 'Erledigt' }
    await count(finishRequest(author, id, ended, 'http://nabe.example'))
    await count(reopenRequest(author, id))
    expect(counts).toEqual([1, 0, 1, 0, 1, 0, 1])
  })

  test('withdrawn it is there for colleagues alone; twice does no harm; strangers cannot', async () => {
    const { author, id } = await asked()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const stranger = await buildMember()
    expect((await withdrawRequest(stranger, id)).ok).toBe(false)
    expect((await withdrawRequest(colleague, id)).ok).toBe(true)
    expect((await withdrawRequest(author, id)).ok).toBe(true)
    expect(await findRequest(stranger, id)).toBeNull()
    expect((await findRequest(colleague, id))?.state).toBe('withdrawn')
    expect((await restoreRequest(stranger, id)).ok).toBe(false)
    expect((await restoreRequest(author, id)).ok).toBe(true)
    expect(await db.activity.count({ where: { entryId: id, verb: 'request.withdrawn' } })).toBe(1)
  })

  test('hidden it is there for its author, with the reason, and for organisers', async () => {
    const { author, id } = await asked()
    const organiser = await buildMember({ role: 'organiser' })
    await hide(organiser, { kind: 'request', id }, 'Werbung')
    expect((await findRequest(author, id))?.hiddenReason).toBe('Werbung')
    expect(await findRequest(await buildMember(), id)).toBeNull()
  })
})
