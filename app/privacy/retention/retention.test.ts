import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildSolution } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { recordAudit } from '~/activity/commands.server'
import { startSession } from '~/auth/session.server'
import { issueToken } from '~/auth/tokens.server'
import { guest } from '~/auth/viewer'
import { deleteComment } from '~/discussions/commands/change.server'
import { writeComment } from '~/discussions/commands/write.server'
import { changeState } from '~/entries/commands.server'
import { isoDay } from '~/i18n/format'
import { invite, withdraw } from '~/invitations/commands/invite.server'
import { ownInvitations } from '~/invitations/queries.server'
import { refuseMember } from '~/members/commands/confirm.server'
import { register } from '~/members/commands/register.server'
import { requestEmailChange } from '~/members/email/request.server'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { keepAccount } from './presence.server'
import { retentionProof } from './queries.server'
import type { Rule } from './rule'
import { enqueueRetention, type RuleResult, runRetention, tryRetention } from './run.server'
import { periods, retentionSchema } from './schema'
import { changeRetention, retentionSettings } from './settings.server'

useDatabase()

const publicUrl = 'https://nabe.example'
const day = 86_400_000
let start: number

beforeAll(() => jobs().prepare())
beforeEach(async () => {
  start = 0
  await run()
})
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const today = () => new Date(`${isoDay(now())}T00:00:00Z`)

/** Moves the clock to so many days after the beginning of the test. */
const goTo = (days: number, milliseconds = 0) => {
  start = days * day + milliseconds
  moveClock(start)
}
async function run(): Promise<RuleResult[]> {
  const result = await runRetention(publicUrl, { again: true })
  if (!result.ok) throw new Error('another process is at it')
  return result.value
}
const removedBy = async (key: Rule['key']) => (await run()).find((one) => one.key === key)?.removed
const wouldRemove = async (key: Rule['key']) =>
  (await tryRetention(publicUrl)).find((one) => one.key === key)?.removed

/** Just before its time nothing happens; just after it exactly this many go. */
async function expectAfter(key: Rule['key'], days: number, count: number): Promise<void> {
  goTo(days, -5_000)
  expect(await removedBy(key), `${key}, a moment before`).toBe(0)
  goTo(days, 60_000)
  expect(await wouldRemove(key), `${key}, counted`).toBe(count)
  expect(await removedBy(key), key).toBe(count)
  expect(await removedBy(key), `${key}, again`).toBe(0)
}

describe('rows', () => {
  test('ended sessions', async () => {
    const member = await buildMember()
    await startSession(member.id, 'Browser')
    const { expiresAt } = await db.session.findFirstOrThrow({ where: { memberId: member.id } })
    await expectAfter('sessions', (expiresAt.getTime() - Date.now()) / day + 1, 1)
    expect(await db.session.count({ where: { memberId: member.id } })).toBe(0)
  })

  test('spent and old links', async () => {
    const member = await buildMember()
    await db.$transaction(async (tx) => {
      await issueToken(tx, { purpose: 'reset_password', memberId: member.id })
      await issueToken(tx, { purpose: 'reset_password', memberId: member.id })
    })
    await requestEmailChange(member, 'x@neu.example', publicUrl)
    await requestEmailChange(member, 'y@neu.example', publicUrl)
    goTo(7, -5_000)
    expect(await removedBy('tokens')).toBe(0)
    goTo(7, 60_000)
    expect(await removedBy('tokens')).toBe(2)
    goTo(14.1)
    expect(await removedBy('tokens')).toBe(2)
  })

  test('invitations that are over', async () => {
    const member = await buildMember()
    for (const email of ['a@neu.example', 'b@neu.example'])
      await invite(member, { email, functionTitle: '', greeting: '' }, publicUrl)
    const [first] = (await ownInvitations(member)) ?? []
    await withdraw(member, first?.id ?? 0)
    await expectAfter('invitations', 30, 1)
    await expectAfter('invitations', 44, 1)
  })

  test('programmes that were read in', async () => {
    const { id: memberId } = await buildMember({ role: 'organiser' })
    const at = now()
    const fachtag = await db.fachtag.create({
      data: { slug: 'aufbewahrt', title: 'Fachtag', firstDay: at, lastDay: at },
    })
    await db.programmeImport.create({
      data: { fachtagId: fachtag.id, memberId, format: 'csv', content: { rows: [] }, createdAt: at },
    })
    await expectAfter('imports', 90, 1)
  })

  test('mails that could not be delivered, and the outbox of the demonstration', async () => {
    const member = await buildMember()
    await requestEmailChange(member, 'tot@neu.example', publicUrl)
    const failed = await db.$executeRaw`
      UPDATE pgboss.job SET state = 'failed', completed_on = ${now()} WHERE data->>'to' = 'tot@neu.example'`
    expect(failed).toBe(1)
    await db.demoMail.create({
      data: { recipient: 'a@b.example', subject: 'S', body: 'B', createdAt: now() },
    })
    goTo(30, -5_000)
    expect(await removedBy('mails')).toBe(0)
    goTo(30, 60_000)
    const results = await run()
    expect(results.find(({ key }) => key === 'mails')?.removed).toBe(1)
    expect(results.find(({ key }) => key === 'demoMails')?.removed).toBe(1)
    expect(await queuedMails(member.email)).toHaveLength(1)
  })

  test('counters, vain searches, the audit log', async () => {
    await db.rateLimit.create({ data: { key: 'walk', points: 1, expire: BigInt(now().getTime()) } })
    await db.searchMiss.create({ data: { query: 'einhorn', lastAt: now() } })
    await recordAudit(db, { verb: 'sign_in.failed' })
    await expectAfter('limits', 1, 1)
    await expectAfter('searches', 180, 1)
    expect(await db.audit.count({ where: { verb: 'sign_in.failed' } })).toBe(0)
  })
})

test('registrations that nobody confirmed', async () => {
  const person = { name: 'Wer auch immer', functionTitle: 'Amt', organisationId: null }
  const rest = { wantedOrganisation: 'Amt', password: 'vier Wörter hintereinander' }
  const email = 'nie@bestaetigt.example'
  await register({ ...person, ...rest, email }, { publicUrl, continueTo: '' })
  const { id } = await db.member.findFirstOrThrow({ where: { email } })
  await expectAfter('unverified', 30, 1)
  expect(await db.member.findUnique({ where: { id } })).toBeNull()
})

test('what decided reports say, and whose they are', async () => {
  const member = await buildMember()
  const { id: entryId } = await buildSolution({ author: await buildMember() })
  const thing = { kind: 'solution', thingId: entryId, entryId }
  const { id: decisionId } = await db.moderationDecision.create({
    data: { ...thing, decision: 'nothing', reason: 'In Ordnung.', decidedAt: now() },
  })
  const words = { seenVersion: 1, reason: 'other', text: 'Frau Beispiel hat …', reporterId: member.id }
  const decided = await db.report.create({ data: { ...thing, ...words, decisionId } })
  const open = await db.report.create({ data: { ...thing, ...words } })
  await expectAfter('reports', 180, 1)
  const find = (id: number) => db.report.findUnique({ where: { id } })
  expect(await find(decided.id)).toMatchObject({ text: '', reporterId: null, reason: 'other' })
  expect(await find(open.id)).toMatchObject({ text: words.text, reporterId: member.id })
})

test('people who were not let in', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const waiting = await buildMember({ confirmed: false })
  await refuseMember(organiser, { memberId: waiting.id, reason: 'Nur für Kommunen.' })
  await expectAfter('refused', 90, 1)
  const member = await db.member.findUniqueOrThrow({ where: { id: waiting.id } })
  expect(member).toMatchObject({ name: 'Ehemaliges Mitglied', refusalReason: '' })
  expect(member.email).not.toBe(waiting.email)
})

describe('drafts', () => {
  test('go a year after the last change, their author told two weeks before, once', async () => {
    const author = await buildMember()
    const { id } = await buildSolution({ author, state: 'draft' })
    await expectAfter('draftsWarned', 351, 1)
    const mails = (await queuedMails(author.email)).filter(({ subject }) => subject.includes('Entwürfe'))
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('– Lösung')
    await expectAfter('drafts', 365, 1)
    expect(await db.solution.findUnique({ where: { entryId: id } })).toMatchObject({ title: '', body: '' })
    expect(await db.entry.findUnique({ where: { id } })).toMatchObject({ state: 'deleted', authorId: null })
  })

  test('a change begins the year anew', async () => {
    const author = await buildMember()
    const { id } = await buildSolution({ author, state: 'draft' })
    goTo(352)
    expect(await removedBy('draftsWarned')).toBe(1)
    await db.entry.update({ where: { id }, data: { updatedAt: now() } })
    goTo(400)
    expect(await removedBy('drafts')).toBe(0)
    goTo(352 + 352)
    expect(await removedBy('draftsWarned')).toBe(1)
  })
})

describe('members who are not here any more', () => {
  const others = async (id: number) => {
    await db.member.updateMany({ where: { id: { not: id } }, data: { anonymisedAt: now() } })
  }
  const asked = async (email: string) =>
    (await queuedMails(email)).filter(({ subject }) => subject.includes('Konto behalten'))

  test('are asked after 18 months and anonymised after 24; their texts stay', async () => {
    const member = await buildMember()
    await others(member.id)
    const { id } = await buildSolution({ author: member })
    goTo(100)
    await recordAudit(db, { verb: 'sign_in', actorId: member.id, memberId: member.id })
    goTo(548.5)
    expect(await removedBy('inactiveAsked')).toBe(0)
    await expectAfter('inactiveAsked', 648, 1)
    expect(await asked(member.email)).toHaveLength(1)
    await expectAfter('inactive', 830, 1)
    expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({
      name: 'Ehemaliges Mitglied',
    })
    expect(await db.entry.findUnique({ where: { id } })).toMatchObject({ state: 'visible' })
    expect(await db.memberPresence.count({ where: { memberId: member.id } })).toBe(0)
  })

  test('a click keeps the account, once', async () => {
    const member = await buildMember()
    await others(member.id)
    goTo(549)
    await run()
    const code = codeIn((await asked(member.email))[0])
    goTo(600)
    expect(await keepAccount(code)).toBe(true)
    expect(await keepAccount(code)).toBe(false)
    goTo(800)
    expect(await removedBy('inactive')).toBe(0)
    goTo(600 + 549)
    expect(await removedBy('inactiveAsked')).toBe(1)
  })

  test('so does signing in', async () => {
    const member = await buildMember()
    await others(member.id)
    goTo(549)
    await run()
    goTo(560)
    await startSession(member.id, '')
    await run()
    goTo(731)
    expect(await removedBy('inactive')).toBe(0)
  })

  test('nobody goes without time to answer, nor an administrator at all', async () => {
    const late = await buildMember()
    await others(late.id)
    const administrator = await buildMember({ role: 'administrator' })
    // The job did not run for years.
    goTo(1_000)
    expect(await removedBy('inactiveAsked')).toBe(2)
    expect(await removedBy('inactive')).toBe(0)
    goTo(1_060, 60_000)
    expect(await removedBy('inactive')).toBe(1)
    const row = await db.member.findUnique({ where: { id: administrator.id } })
    expect(row).toMatchObject({ role: 'administrator', anonymisedAt: null })
  })
})

describe('deleted texts', () => {
  const remove = (id: number) => db.$transaction((tx) => changeState(tx, id, 'visible', 'deleted'))

  test('a solution goes with everything that hangs on it', async () => {
    const author = await buildMember()
    const other = await buildMember()
    const { id } = await buildSolution({ author })
    await db.revision.create({ data: { entryId: id, version: 1, source: { body: 'Geheim' }, at: now() } })
    const comment = await writeComment(other, { subjectId: id, body: 'Gilt das noch?' })
    if (!comment.ok) throw new Error('not written')
    await remove(id)
    await expectAfter('deleted', 30, 1)
    expect(await db.revision.count({ where: { entryId: id } })).toBe(0)
    expect(await db.solution.findUnique({ where: { entryId: id } })).toMatchObject({ title: '', body: '' })
    expect(await db.searchDocument.count({ where: { entryId: id } })).toBe(0)
    const below = await db.comment.findUnique({ where: { entryId: comment.value.id } })
    expect(below).toMatchObject({ body: '', bodyHtml: '' })
    expect(await db.entry.findUnique({ where: { id } })).toMatchObject({ authorId: null, state: 'deleted' })
  })

  test('replies to a comment stay, and know below what', async () => {
    const author = await buildMember()
    const other = await buildMember()
    const { id: subject } = await buildRequest({ author })
    const write = async (body: string, parent: { parentId?: number } = {}) => {
      const written = await writeComment(other, { subjectId: subject, body, ...parent })
      if (!written.ok) throw new Error('not written')
      return written.value.id
    }
    const root = await write('Falsch')
    const reply = await write('Richtig', { parentId: root })
    await deleteComment(other, root)
    await expectAfter('deleted', 30, 1)
    expect(await db.revision.count({ where: { entryId: root } })).toBe(0)
    expect(await db.comment.findUnique({ where: { entryId: reply } })).toMatchObject({
      body: 'Richtig',
      parentId: root,
    })
    expect(await db.entry.findUnique({ where: { id: reply } })).toMatchObject({ authorId: other.id })
  })

  test('what the organisation only withdrew stays', async () => {
    const { id } = await buildSolution({ author: await buildMember() })
    await db.$transaction((tx) => changeState(tx, id, 'visible', 'withdrawn'))
    goTo(500)
    await run()
    expect((await db.solution.findUnique({ where: { entryId: id } }))?.body).toBe('Text')
  })
})

describe('the run', () => {
  test('is put into the queue once a day, whoever asks', async () => {
    const waiting = async () => (await jobs().counts())['retention.run'].waiting
    const before = await waiting()
    await Promise.all([enqueueRetention(), enqueueRetention(), enqueueRetention()])
    await enqueueRetention()
    expect(await waiting()).toBe(before + 1)
    goTo(1)
    await enqueueRetention()
    expect(await waiting()).toBe(before + 2)
  })

  test('passes over what is done today, goes on with what is not', async () => {
    goTo(2)
    await run()
    const miss = () => db.searchMiss.create({ data: { query: 'alt', lastAt: new Date(0) } })
    await miss()
    const first = await runRetention(publicUrl)
    expect(first.ok && first.value.find(({ key }) => key === 'searches')?.removed).toBe(0)
    await db.retentionRun.updateMany({ where: { rule: 'searches', day: today() }, data: { endedAt: null } })
    const second = await runRetention(publicUrl)
    expect(second.ok && second.value.find(({ key }) => key === 'searches')?.removed).toBe(1)
  })

  test('leaves the work to another process that is at it', async () => {
    let answer: Awaited<ReturnType<typeof runRetention>> | undefined
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('nabe retention'))::text`
      answer = await runRetention(publicUrl, { again: true })
    })
    expect(answer).toEqual({ ok: false, problem: 'busy' })
  })

  test('is proven by number and day, never by what it was', async () => {
    const administrator = await buildMember({ role: 'administrator' })
    goTo(3)
    await db.searchMiss.create({ data: { query: 'streng geheim', lastAt: new Date(0) } })
    await run()
    const proof = await retentionProof(administrator, isoDay(new Date(now().getTime() + day)))
    const ofToday = proof?.days[0]
    expect(ofToday).toMatchObject({ ended: true })
    expect(ofToday?.removed).toContainEqual({
      rule: 'searches',
      removed: 1,
      cutoff: expect.any(Date),
    })
    expect(JSON.stringify(await db.retentionRun.findMany())).not.toContain('geheim')
    expect((await retentionProof(administrator, '1999-01-01'))?.days).toEqual([])
    for (const viewer of [guest, await buildMember({ role: 'organiser' })]) {
      expect(await retentionProof(viewer, null)).toBeNull()
    }
  })
})

describe('the settings', () => {
  const usual = Object.fromEntries(Object.entries(periods).map(([key, { days }]) => [key, days]))

  test('are changed by administrators, within bounds, and not over each other', async () => {
    const administrator = await buildMember({ role: 'administrator' })
    const { seen } = await retentionSettings()
    const form = retentionSchema.parse({ ...usual, audit: '120', seen })
    const organiser = await buildMember({ role: 'organiser' })
    expect(await changeRetention(organiser, form)).toEqual({ ok: false, problem: 'not_allowed' })
    expect((await changeRetention(administrator, form)).ok).toBe(true)
    expect((await retentionSettings()).days.audit).toBe(120)
    expect(await changeRetention(administrator, form)).toEqual({ ok: false, problem: 'stale' })
    await db.setting.delete({ where: { key: 'retention' } })
  })

  test.each([
    ['audit', '89'],
    ['audit', '366'],
    ['audit', 'viele'],
    ['audit', ''],
    ['audit', '100,5'],
    ['deleted', '29'],
    ['inactive', '600'],
  ])('%s: %s is refused at the field', (key, value) => {
    const result = retentionSchema.safeParse({ ...usual, [key]: value, seen: '' })
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([key])
  })
})
