import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { memberViewer } from '~/auth/memberViewer.server'
import { readToken } from '~/auth/tokens.server'
import { guest } from '~/auth/viewer'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { findSolution } from '~/solutions/queries/page.server'
import { answerStillRunning } from './commands/answer.server'
import { askWhetherStillRunning } from './commands/ask.server'
import { openQuestions } from './queries.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})
afterEach(() => moveClock(0))

const day = 24 * 60 * 60 * 1000
const site = 'https://forum.example'
const ask = () => askWhetherStillRunning(site)

async function running(author: { id: number; organisationId: number }) {
  const solution = await buildSolution({ author })
  await db.solution.update({
    where: { entryId: solution.id },
    data: { status: 'in_use', statusConfirmedAt: now() },
  })
  return solution
}

async function reusing(member: { id: number; organisationId: number }, solutionId: number) {
  const { id: memberId, organisationId } = member
  return db.reuse.create({
    data: { solutionId, organisationId, memberId, state: 'in_use', confirmedAt: now(), createdAt: now() },
  })
}

describe('asking', () => {
  beforeEach(ask)

  test('waits a year, then asks once, in one mail about everything', async () => {
    const author = await buildMember()
    const owner = await buildMember()
    const own = await running(author)
    const others = await running(owner)
    await reusing(author, others.id)
    moveClock(364 * day)
    await ask()
    expect(await queuedMails(author.email)).toHaveLength(0)
    moveClock(366 * day)
    const asked = await Promise.all([ask(), ask()])
    expect(asked[0] + asked[1]).toBe(2)
    await ask()
    const [mail, ...more] = await queuedMails(author.email)
    expect(more).toHaveLength(0)
    expect(mail?.subject).toContain('2 Angaben')
    expect(mail?.text).toContain(`Lösung ${own.slug}`)
    expect(mail?.text).toContain(`Lösung ${others.slug}`)
    expect(await readToken('still_running', codeIn(mail))).toEqual({ memberId: author.id, continueTo: '' })
  })

  test('asks colleagues where the author has left, and nobody outside', async () => {
    const author = await buildMember()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const unconfirmed = await buildMember({ organisationId: author.organisationId, confirmed: false })
    await running(author)
    await db.member.update({ where: { id: author.id }, data: { organisationId: null, confirmedAt: null } })
    moveClock(400 * day)
    await ask()
    expect(await queuedMails(colleague.email)).toHaveLength(1)
    for (const { email } of [author, unconfirmed]) expect(await queuedMails(email)).toHaveLength(0)
  })

  test('asks whoever is to be called, also where the chosen person has left', async () => {
    const author = await buildMember()
    const { organisationId } = author
    const [contact, colleague] = [
      await buildMember({ organisationId }),
      await buildMember({ organisationId }),
    ]
    const { id } = await running(author)
    await db.solution.update({ where: { entryId: id }, data: { contactMemberId: contact.id } })
    await db.member.update({ where: { id: contact.id }, data: { organisationId: null, confirmedAt: null } })
    moveClock(400 * day)
    await ask()
    expect(await queuedMails(author.email)).toHaveLength(1)
    for (const { email } of [contact, colleague]) expect(await queuedMails(email)).toHaveLength(0)
  })

  test('leaves alone what ended, is hidden or a draft', async () => {
    const author = await buildMember()
    const ended = await running(author)
    const hidden = await running(author)
    await running(author)
    await db.solution.update({ where: { entryId: ended.id }, data: { status: 'ended' } })
    await db.entry.update({ where: { id: hidden.id }, data: { state: 'hidden' } })
    moveClock(400 * day)
    await ask()
    const [mail] = await queuedMails(author.email)
    expect(mail?.subject).toContain('Eine Angabe')
    for (const { slug } of [ended, hidden]) expect(mail?.text).not.toContain(`Lösung ${slug}`)
  })
})

describe('answering', () => {
  async function asked() {
    const author = await buildMember()
    const reuser = await buildMember()
    const solution = await running(author)
    const reuse = await reusing(reuser, solution.id)
    moveClock(400 * day)
    await ask()
    return { author, reuser, solution, reuse }
  }

  test('says that it runs, and the question is gone', async () => {
    const { author, reuser, solution, reuse } = await asked()
    expect(await openQuestions(author)).toMatchObject([{ thing: 'solution', id: solution.id, owner: null }])
    expect(await openQuestions(reuser)).toMatchObject([{ thing: 'reuse', id: reuse.id }])
    expect(await openQuestions(guest)).toEqual([])
    for (const [viewer, thing, id] of [
      [author, 'solution', solution.id],
      [reuser, 'reuse', reuse.id],
    ] as const) {
      expect(await answerStillRunning(viewer, { thing, id, answer: 'runs' })).toMatchObject({ ok: true })
      expect(await openQuestions(viewer)).toEqual([])
    }
    expect((await findSolution(guest, solution.id))?.statusConfirmedAt).toEqual(
      (await db.solution.findUniqueOrThrow({ where: { entryId: solution.id } })).statusConfirmedAt,
    )
  })

  test('says why it ended, and keeps that in the history', async () => {
    const { author, reuser, solution, reuse } = await asked()
    const answer = { answer: 'ended', reason: 'Vertrag gekündigt' } as const
    expect((await answerStillRunning(author, { thing: 'solution', id: solution.id, ...answer })).ok).toBe(
      true,
    )
    expect((await answerStillRunning(reuser, { thing: 'reuse', id: reuse.id, ...answer })).ok).toBe(true)
    expect(await findSolution(guest, solution.id)).toMatchObject({
      status: 'ended',
      endedReason: 'Vertrag gekündigt',
      unconfirmedSince: null,
    })
    expect(await db.revision.findMany({ where: { entryId: solution.id } })).toMatchObject([
      { source: { status: 'ended', endedReason: 'Vertrag gekündigt' } },
    ])
    expect(await db.reuse.findUnique({ where: { id: reuse.id } })).toMatchObject({
      state: 'ended',
      endedReason: 'Vertrag gekündigt',
    })
    expect((await db.entry.findUniqueOrThrow({ where: { id: solution.id } })).reuseCount).toBe(0)
  })

  test('is for the organisation alone', async () => {
    const { author, reuser, solution, reuse } = await asked()
    for (const viewer of [guest, reuser]) {
      const answer = { thing: 'solution', id: solution.id, answer: 'runs' } as const
      expect(await answerStillRunning(viewer, answer)).toEqual({ ok: false, problem: 'not_found' })
    }
    const foreign = { thing: 'reuse', id: reuse.id, answer: 'ended', reason: 'Nein' } as const
    expect(await answerStillRunning(author, foreign)).toEqual({ ok: false, problem: 'not_found' })
    expect((await openQuestions(reuser)).length).toBe(1)
  })

  test('unanswered for sixty days, the page says since when nobody confirmed it', async () => {
    const { solution } = await asked()
    const shown = async () => (await findSolution(guest, solution.id))?.unconfirmedSince
    expect(await shown()).toBeNull()
    moveClock((400 + 61) * day)
    expect(await shown()).toBeInstanceOf(Date)
  })

  test('by the link of a mail ends with the membership', async () => {
    const { author } = await asked()
    expect(await memberViewer(author.id)).toMatchObject({ id: author.id })
    await db.member.update({ where: { id: author.id }, data: { suspendedAt: now() } })
    expect(await memberViewer(author.id)).toBeNull()
  })
})
