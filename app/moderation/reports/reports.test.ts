import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { hide, lastDecision, undoLast } from '#tests/support/moderation'
import { guest, type Viewer } from '~/auth/viewer'
import { editComment } from '~/discussions/commands/change.server'
import { writeComment } from '~/discussions/commands/write.server'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { decide } from '../decisions/commands/decide.server'
import { publicFigures } from '../log/figures.server'
import { readLog } from '../log/queries.server'
import { removeOldReports, reportThing } from './commands.server'
import { readQueue } from './queries/queue.server'
import { findCase } from './queries/thing.server'
import { reportForm } from './schema'
import type { ThingRef } from './thing'
import { findReportable } from './things.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  moveClock(0)
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'

async function scene() {
  const [author, reporter, organiser] = [
    await buildMember(),
    await buildMember(),
    await buildMember({ role: 'organiser' }),
  ]
  const solution = await buildSolution({ author })
  const written = await writeComment(author, { subjectId: solution.id, body: 'Frau Muster, 0351 4880815' })
  const id = written.ok ? written.value.id : 0
  const comment: ThingRef = { kind: 'comment', id }
  const queued = async (ref: ThingRef) =>
    (await readQueue(organiser, { kind: ref.kind }, null))?.things.find(({ id }) => id === ref.id)
  return { author, reporter, organiser, solution, comment, queued }
}

function report(viewer: Viewer, ref: ThingRef, text = 'Bitte ansehen', more: object = {}) {
  return reportThing(viewer, ref, { reason: 'personal_data', text, ...more }, publicUrl)
}

describe('a report', () => {
  test('is one for each member and thing; a second one changes the first', async () => {
    const { reporter, comment, queued } = await scene()
    expect((await report(reporter, comment)).ok).toBe(true)
    expect((await report(reporter, comment, 'Genauer: die Telefonnummer')).ok).toBe(true)
    expect((await report(await buildMember(), comment)).ok).toBe(true)
    expect(await queued(comment)).toMatchObject({ reports: 2, guests: 0, reasons: ['personal_data'] })
    const kept = await db.report.findMany({ where: { reporterId: reporter.id } })
    expect(kept.map(({ text }) => text)).toEqual(['Genauer: die Telefonnummer'])
  })

  test('comes in once however often it is pressed, also at once', async () => {
    const { reporter, comment, queued } = await scene()
    const submissionKey = randomUUID()
    await Promise.all([1, 2, 3].map(() => report(reporter, comment)))
    await Promise.all([1, 2, 3].map(() => report(guest, comment, 'Gast', { submissionKey })))
    expect(await queued(comment)).toMatchObject({ reports: 2, guests: 1 })
  })

  test('by a guest mails a receipt that repeats nothing of what was typed, and later the decision', async () => {
    const { author, organiser, comment } = await scene()
    const email = 'buergerin@post.example'
    await report(guest, comment, 'Kaufen Sie bei anbieter.example!', { email })
    const [receipt] = await queuedMails(email)
    expect(receipt?.subject).toBe('Nabe: Ihre Meldung ist eingegangen')
    expect(receipt?.text).not.toContain('anbieter.example')
    await hide(organiser, comment, 'Der Grund geht nur die Autorin an.')
    const mails = await queuedMails(email)
    expect(mails).toHaveLength(2)
    expect(mails[1]?.text).toContain('ausgeblendet')
    expect(mails[1]?.text).not.toContain('Der Grund geht nur die Autorin an.')
    expect(JSON.stringify(await queuedMails(author.email))).not.toContain(email)
  })

  test('is told to the team, but not more than once an hour', async () => {
    moveClock(2 * 3_600_000)
    const { reporter, organiser, comment, solution } = await scene()
    await report(reporter, comment)
    await report(reporter, { kind: 'solution', id: solution.id })
    const told = (await queuedMails(organiser.email)).filter(({ subject }) => /Meldung/.test(subject))
    expect(told).toHaveLength(1)
    moveClock(0)
  })

  test('is possible for what the viewer sees, and nothing else', async () => {
    const { author, reporter, organiser, solution, comment } = await scene()
    const file = { kind: 'solution', id: solution.id } as const
    await db.entry.update({ where: { id: solution.id }, data: { visibility: 'members' } })
    for (const ref of [file, comment]) {
      expect(await report(guest, ref)).toEqual({ ok: false, problem: 'not_found' })
      expect((await report(reporter, ref)).ok).toBe(true)
    }
    expect(await report(author, comment)).toEqual({ ok: false, problem: 'not_found' })
    expect(await findReportable(guest, { kind: 'member', id: author.id })).toBeNull()
    expect(await findReportable(reporter, { kind: 'member', id: author.id })).toMatchObject({
      title: author.name,
    })
    await hide(organiser, comment)
    expect(await report(reporter, comment)).toEqual({ ok: false, problem: 'not_found' })
    const draft = await buildSolution({ author, state: 'draft' })
    for (const ref of [
      { kind: 'solution', id: draft.id },
      { kind: 'comment', id: solution.id },
      { kind: 'reuse', id: 2_147_483_647 },
    ] as const) {
      expect(await report(organiser, ref)).toEqual({ ok: false, problem: 'not_found' })
    }
  })

  test('about something else wants words', () => {
    expect(reportForm.safeParse({ reason: 'other' }).success).toBe(false)
    expect(reportForm.safeParse({ reason: 'other', text: 'Seltsam' }).success).toBe(true)
    expect(reportForm.safeParse({ reason: 'insult' }).success).toBe(true)
    expect(reportForm.safeParse({ reason: 'erfunden', text: 'x' }).success).toBe(false)
  })
})

describe('every kind of thing', () => {
  test('can be reported and is shown to the team with its author and address', async () => {
    const { author, reporter, organiser, solution, comment } = await scene()
    const topic = await buildTopic()
    const adopter = await buildMember()
    const reuse = await db.reuse.create({
      data: {
        solutionId: solution.id,
        organisationId: adopter.organisationId,
        memberId: adopter.id,
        state: 'in_use',
        changes: 'Ohne Herrn Beispiel ging es nicht.',
      },
    })
    const file = await db.attachment.create({
      data: {
        entryId: solution.id,
        organisationId: author.organisationId,
        uploaderId: author.id,
        kind: 'other',
        title: 'Vertrag',
        fileName: 'vertrag.pdf',
        originalName: 'Vertrag.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: 'a'.repeat(64),
        storageKey: `key-${solution.id}`,
        scanState: 'clean',
      },
    })
    const expected: [ThingRef, object][] = [
      [{ kind: 'solution', id: solution.id }, { address: `/loesungen/${solution.id}-${solution.slug}` }],
      [comment, { address: `/kommentare/${comment.id}`, html: expect.stringContaining('Frau Muster') }],
      [
        { kind: 'topic', id: topic.id },
        { address: `/themen/${topic.slug}`, author: null },
      ],
      [{ kind: 'reuse', id: reuse.id }, { text: expect.stringContaining('Herrn Beispiel') }],
      [
        { kind: 'attachment', id: file.id },
        { address: `/unterlagen/${file.id}/vertrag.pdf`, part: 'Vertrag' },
      ],
      [
        { kind: 'member', id: author.id },
        { title: author.name, address: `/mitglieder/${author.id}` },
      ],
    ]
    for (const [ref, parts] of expected) {
      expect((await report(reporter, ref)).ok, ref.kind).toBe(true)
      expect((await findCase(organiser, ref))?.thing, ref.kind).toMatchObject({ ...ref, ...parts })
    }
    const removal = { decision: 'delete', reason: 'Vertraulich', seen: 0 } as const
    expect((await decide(organiser, { kind: 'attachment', id: file.id }, removal, publicUrl)).ok).toBe(true)
    const stateOf = async () => (await db.attachment.findUniqueOrThrow({ where: { id: file.id } })).state
    expect(await stateOf()).toBe('removed')
    await undoLast(organiser, { kind: 'attachment', id: file.id })
    expect(await stateOf()).toBe('visible')
  })
})

describe('the queue', () => {
  beforeEach(() => db.report.deleteMany())

  test('has what waits longest first, pages, and tells what was changed since', async () => {
    const { author, reporter, organiser, comment, queued } = await scene()
    await report(reporter, comment)
    await editComment(author, { id: comment.id, version: 1, body: 'Jetzt harmlos' })
    expect(await queued(comment)).toMatchObject({ changed: true, authorDecisions: 0 })
    const found = await findCase(organiser, comment)
    expect(found?.reportedText).toBe('Frau Muster, 0351 4880815')
    expect(found?.thing.html).toContain('Jetzt harmlos')
    const topic = await buildTopic()
    for (let count = 0; count < 21; count += 1) {
      const written = await writeComment(author, { subjectId: topic.id, body: `Nummer ${count}` })
      await report(reporter, { kind: 'comment', id: written.ok ? written.value.id : 0 })
    }
    const first = await readQueue(organiser, {}, null)
    expect(first?.things).toHaveLength(20)
    const times = first?.things.map(({ firstAt }) => firstAt.getTime()) ?? []
    expect(times).toEqual([...times].sort((a, b) => a - b))
    const second = await readQueue(organiser, {}, first?.older ?? null)
    const ids = (queue: typeof first) => queue?.things.map(({ kind, id }) => `${kind}-${id}`) ?? []
    expect(ids(second).filter((id) => ids(first).includes(id))).toEqual([])
    expect(first?.total).toBe(second?.total)
    expect((await readQueue(organiser, { reason: 'advertising' }, null))?.things).toEqual([])
    for (const viewer of [guest, reporter]) expect(await readQueue(viewer, {}, null)).toBeNull()
  })

  test('waits again where doing nothing is taken back', async () => {
    const { reporter, organiser, comment, queued } = await scene()
    await report(reporter, comment, 'Bitte ansehen', { wantsAnswer: 'on' })
    const nothing = { decision: 'nothing', reason: 'Alles in Ordnung.', seen: 0 } as const
    expect((await decide(organiser, comment, nothing, publicUrl)).ok).toBe(true)
    expect(await queued(comment)).toBeUndefined()
    expect((await queuedMails(reporter.email)).at(-1)?.text).toContain('Alles in Ordnung.')
    await undoLast(organiser, comment)
    expect(await queued(comment)).toMatchObject({ reports: 1 })
  })
})

test('words and addresses of old reports go, the figures stay', async () => {
  const { reporter, organiser, comment, queued } = await scene()
  await report(reporter, comment, 'Alt')
  await report(guest, comment, 'Alt', { email: 'alt@post.example' })
  await hide(organiser, comment)
  const decisionId = await lastDecision(comment)
  const other = await scene()
  await report(guest, other.comment, 'Offen', { email: 'offen@post.example' })
  expect(await removeOldReports(new Date(now().getTime() + 1_000))).toBeGreaterThanOrEqual(2)
  const old = await db.report.findMany({ where: { decisionId } })
  expect(old).toHaveLength(2)
  for (const row of old) expect(row).toMatchObject({ text: '', email: '', reporterId: null })
  expect(await db.report.findFirst({ where: { email: 'offen@post.example' } })).toMatchObject({
    text: 'Offen',
  })
  expect(await queued(comment)).toBeUndefined()
})

test('the public figures count quarters in Berlin, and the log says who decided', async () => {
  const { reporter, organiser, comment } = await scene()
  await db.report.deleteMany()
  await db.moderationDecision.deleteMany()
  // Half past midnight in Berlin, still the last quarter by Greenwich.
  moveClock(new Date('2027-03-31T22:30:00Z').getTime() - Date.now())
  await report(reporter, comment)
  moveClock(new Date('2027-04-02T22:30:00Z').getTime() - Date.now())
  await hide(organiser, comment, 'Bitte sachlich.')
  await undoLast(organiser, comment)
  moveClock(0)
  const [quarter, ...others] = await publicFigures()
  expect(others).toEqual([])
  expect(quarter).toMatchObject({
    year: 2027,
    quarter: 2,
    reports: 1,
    byReason: { personal_data: 1 },
    decisions: 1,
    byDecision: { hide: 1 },
    undone: 1,
  })
  expect(quarter?.medianHours).toBeCloseTo(48, 1)
  const page = await readLog(organiser, { decision: 'hide', standing: 'undone' }, null)
  expect(page?.items).toMatchObject([
    { decision: 'hide', decider: organiser.name, reason: 'Bitte sachlich.' },
  ])
  expect((await readLog(organiser, { decision: 'warn' }, null))?.items).toEqual([])
  expect(await readLog(reporter, {}, null)).toBeNull()
})
