import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { hide, lastDecision, undoLast } from '#tests/support/moderation'
import { guest, type Viewer } from '~/auth/viewer'
import { deleteComment } from '~/discussions/commands/change.server'
import { writeComment } from '~/discussions/commands/write.server'
import { findCommentPlace } from '~/discussions/queries/place.server'
import { listThreads } from '~/discussions/queries/threads.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { countQueues } from '../queries.server'
import { reportThing } from '../reports/commands.server'
import { findCase } from '../reports/queries/thing.server'
import { decideAlike } from './commands/bulk.server'
import { type Decision, decide } from './commands/decide.server'
import { answerDecision, undo, uphold } from './commands/review.server'
import { findDecision, findOwnDecision } from './queries/decision.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'

async function comments(body = 'Beleidigung') {
  const topic = await buildTopic()
  const [writer, other, organiser, second] = [
    await buildMember(),
    await buildMember(),
    await buildMember({ role: 'organiser' }),
    await buildMember({ role: 'organiser' }),
  ]
  const write = async (author: Viewer, parentId?: number) => {
    const result = await writeComment(author, { subjectId: topic.id, parentId, body })
    return result.ok ? result.value.id : 0
  }
  const shown = async (viewer: Viewer) =>
    (await listThreads(viewer, topic.id, { order: 'oldest' }))?.threads ?? []
  const count = async () => (await db.entry.findUniqueOrThrow({ where: { id: topic.id } })).commentCount
  const root = await write(writer)
  const ref = { kind: 'comment', id: root } as const
  return { topic, writer, other, organiser, second, write, shown, count, root, ref }
}

async function decideOn(viewer: Viewer, ref: Parameters<typeof decide>[1], input: Omit<Decision, 'seen'>) {
  return decide(viewer, ref, { ...input, seen: await lastDecision(ref) }, publicUrl)
}

describe('hiding a comment', () => {
  test('takes it from others, mails the reason, keeps the counter; undoing brings it back', async () => {
    const { writer, other, organiser, root, ref, shown, count } = await comments()
    const reason = 'Bitte ohne Angriffe auf Personen.'
    const hidden = await hide(organiser, ref, reason)
    expect(hidden).toMatchObject({ ok: true })
    for (const viewer of [guest, other]) {
      expect(await shown(viewer)).toEqual([])
      expect(await findCommentPlace(viewer, root)).toBeNull()
    }
    for (const viewer of [writer, organiser]) {
      expect((await shown(viewer))[0]).toMatchObject({ state: 'hidden', hiddenReason: reason })
    }
    expect(await count()).toBe(0)
    const [mail] = await queuedMails(writer.email)
    expect(mail?.text).toContain(reason)
    expect(mail?.text).toContain(`${publicUrl}/konto/entscheidungen/`)
    expect(await undoLast(organiser, ref, 'Ein Missverständnis.')).toMatchObject({ ok: true })
    expect(await shown(guest)).toHaveLength(1)
    expect(await count()).toBe(1)
    const mails = await queuedMails(writer.email)
    expect(mails).toHaveLength(2)
    expect(mails[1]?.text).toContain('Ein Missverständnis.')
    expect(await undoLast(organiser, ref)).toEqual({ ok: false, problem: 'reviewed' })
    const deeds = await db.activity.findMany({ where: { entryId: root }, orderBy: { id: 'asc' } })
    expect(deeds.map(({ verb }) => verb)).toEqual(['comment.written', 'entry.hidden', 'entry.shown'])
    const audit = await db.audit.findMany({ where: { memberId: writer.id } })
    expect(JSON.stringify([deeds, audit], (_, value) => (typeof value === 'bigint' ? 0 : value))).not.toMatch(
      /Angriffe|Missverständnis/,
    )
  })

  test('leaves a placeholder without reason where replies hang on it', async () => {
    const { other, organiser, write, root, ref, shown } = await comments()
    const reply = await write(other, root)
    await hide(organiser, ref)
    for (const viewer of [guest, other]) {
      const [placeholder] = await shown(viewer)
      expect(placeholder).toMatchObject({ state: 'hidden', html: null, author: null, hiddenReason: null })
      expect(placeholder?.replies.map(({ id }) => id)).toEqual([reply])
    }
  })

  test('happens once, even when two of the team press at once; the second learns of the first', async () => {
    const { writer, organiser, second, ref, count } = await comments()
    const both = await Promise.all([
      decide(organiser, ref, { decision: 'hide', reason: 'Grund', seen: 0 }, publicUrl),
      decide(second, ref, { decision: 'warn', reason: 'Grund', seen: 0 }, publicUrl),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter((result) => !result.ok && result.problem === 'decided')).toHaveLength(1)
    expect(await queuedMails(writer.email)).toHaveLength(1)
    expect((await findCase(second, ref))?.earlier).toHaveLength(1)
    expect([0, 1]).toContain(await count())
  })

  test('and deleting it by its author do not count twice, and cannot be undone then', async () => {
    const { writer, organiser, root, ref, count } = await comments()
    await Promise.all([hide(organiser, ref), deleteComment(writer, root)])
    expect(await count()).toBe(0)
    expect((await db.entry.findUniqueOrThrow({ where: { id: root } })).state).toBe('deleted')
    if ((await lastDecision(ref)) > 0)
      expect(await undoLast(organiser, ref)).toEqual({ ok: false, problem: 'changed' })
  })
})

describe('deleting', () => {
  test('takes it from everybody and can be undone, also where it was hidden before', async () => {
    const { writer, organiser, root, ref, shown, count } = await comments()
    await hide(organiser, ref, 'Erst einmal weg')
    expect(await decideOn(organiser, ref, { decision: 'delete', reason: 'Ganz weg' })).toMatchObject({
      ok: true,
    })
    expect((await db.entry.findUniqueOrThrow({ where: { id: root } })).state).toBe('deleted')
    expect(await shown(writer)).toEqual([])
    expect(await undoLast(organiser, ref)).toMatchObject({ ok: true })
    expect((await shown(writer))[0]).toMatchObject({ state: 'hidden', hiddenReason: 'Erst einmal weg' })
    expect(await count()).toBe(0)
  })

  test('a solution hides its discussion and its topic counts it no more', async () => {
    const author = await buildMember()
    const organiser = await buildMember({ role: 'organiser' })
    const reader = await buildMember()
    const solution = await buildSolution({ author })
    const topic = await buildTopic()
    await db.entryTopic.create({ data: { entryId: solution.id, topicId: topic.id } })
    await db.topic.update({ where: { entryId: topic.id }, data: { solutionCount: 1 } })
    const written = await writeComment(reader, { subjectId: solution.id, body: 'Danke' })
    const comment = written.ok ? written.value.id : 0
    const ref = { kind: 'solution', id: solution.id } as const
    const solutionCount = async () =>
      (await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount
    for (const decision of ['hide', 'delete'] as const) {
      expect(await decideOn(organiser, ref, { decision, reason: 'Werbung' })).toMatchObject({ ok: true })
      expect(await solutionCount()).toBe(0)
      expect(await findCommentPlace(reader, comment)).toBeNull()
      await undoLast(organiser, ref)
      expect(await solutionCount()).toBe(1)
      expect(await findCommentPlace(reader, comment)).not.toBeNull()
    }
  })
})

describe('a passage made unrecognisable', () => {
  test('is gone from the comment, its versions, the reports and everything of the decision', async () => {
    const number = '0351 4880815'
    const { writer, other, organiser, root, ref, shown } = await comments(
      `Rufen Sie Frau Muster an: ${number}.`,
    )
    await reportThing(
      other,
      ref,
      { reason: 'personal_data', text: `Da steht ${number}.`, wantsAnswer: 'on' },
      publicUrl,
    )
    const told = await decideOn(organiser, ref, {
      decision: 'redact',
      reason: `Wegen ${number}`,
      passage: number,
    })
    expect(told).toEqual({ ok: false, problem: 'reason_tells' })
    expect(await decideOn(organiser, ref, { decision: 'redact', reason: 'x', passage: '0000 0000' })).toEqual(
      {
        ok: false,
        problem: 'no_passage',
      },
    )
    const reason = 'Telefonnummern Dritter gehören nicht hierher.'
    expect(await decideOn(organiser, ref, { decision: 'redact', reason, passage: number })).toMatchObject({
      ok: true,
    })
    expect((await shown(guest))[0]?.html).toContain('Frau Muster')
    const kept = await Promise.all([
      db.comment.findMany(),
      db.revision.findMany({ where: { entryId: root } }),
      db.report.findMany(),
      db.moderationDecision.findMany(),
      queuedMails(writer.email),
      queuedMails(other.email),
    ])
    expect(JSON.stringify(kept)).not.toContain('4880815')
    expect((await queuedMails(other.email)).at(-1)?.text).toContain('unkenntlich')
  })
})

describe('the author', () => {
  test('reads a decision, answers it once, and hears that it stays', async () => {
    const { writer, other, organiser, second, ref } = await comments()
    await hide(organiser, ref)
    const id = await lastDecision(ref)
    expect(await findOwnDecision(other, id)).toBeNull()
    expect(await findOwnDecision(writer, id)).toMatchObject({ decision: 'hide', reason: 'Grund' })
    expect(await answerDecision({ memberId: other.id, id }, 'Fremd')).toMatchObject({ ok: false })
    expect(await uphold(second, { id, review: 'Voreilig' }, publicUrl)).toMatchObject({ ok: false })
    expect(await answerDecision({ memberId: writer.id, id }, 'Das war ein Zitat.')).toMatchObject({
      ok: true,
    })
    expect(await answerDecision({ memberId: writer.id, id }, 'Noch etwas')).toMatchObject({ ok: false })
    expect(await findDecision(organiser, id)).toMatchObject({ own: true, answer: 'Das war ein Zitat.' })
    expect(await findDecision(second, id)).toMatchObject({ own: false, mayReview: true })
    expect((await countQueues(second))?.answers).toBe(1)
    expect(await uphold(second, { id, review: 'Auch Zitate.' }, publicUrl)).toMatchObject({ ok: true })
    expect((await countQueues(second))?.answers).toBe(0)
    expect((await queuedMails(writer.email)).at(-1)?.text).toContain('Auch Zitate.')
  })

  test('decides nothing of their own, not even as one of the team', async () => {
    const { writer, root, ref } = await comments()
    await db.member.update({ where: { id: writer.id }, data: { role: 'organiser' } })
    const team = { ...writer, role: 'organiser' as const }
    expect(await hide(team, ref)).toEqual({ ok: false, problem: 'not_possible' })
    expect(await hide(await buildMember({ role: 'organiser' }), ref)).toMatchObject({ ok: true })
    expect(await undo(team, { id: await lastDecision(ref), review: 'Doch' }, publicUrl)).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
    expect((await db.entry.findUniqueOrThrow({ where: { id: root } })).state).toBe('hidden')
  })
})

test('a decision on many is carried out where nobody was faster', async () => {
  const one = await comments()
  const two = await comments()
  await hide(one.second, one.ref)
  const { decided, undecided } = await decideAlike(
    one.organiser,
    [one, two].map(({ ref }) => ({ ...ref, seen: 0 })),
    { decision: 'hide', reason: 'Werbung' },
    publicUrl,
  )
  expect(decided).toBe(1)
  expect(undecided).toMatchObject([{ problem: 'decided', decision: 'hide' }])
})

describe('is refused', () => {
  test('to everybody but the Fachtag team, and on what nobody else has seen', async () => {
    const { writer, other, root, ref, organiser } = await comments()
    const unconfirmed = await buildMember({ role: 'organiser', confirmed: false })
    for (const viewer of [guest, writer, other, unconfirmed]) {
      expect(await hide(viewer, ref)).toEqual({ ok: false, problem: 'not_found' })
      expect(await findCase(viewer, ref)).toBeNull()
      expect(await findDecision(viewer, 1)).toBeNull()
      expect(await countQueues(viewer)).toBeNull()
    }
    const draft = await buildSolution({ author: writer, state: 'draft' })
    for (const ref of [
      { kind: 'solution', id: draft.id },
      { kind: 'solution', id: root },
      { kind: 'comment', id: 2_147_483_647 },
    ] as const) {
      expect(await hide(organiser, ref)).toEqual({ ok: false, problem: 'not_found' })
    }
    const topic = await buildTopic()
    expect(await hide(organiser, { kind: 'topic', id: topic.id })).toEqual({
      ok: false,
      problem: 'not_possible',
    })
  })
})
