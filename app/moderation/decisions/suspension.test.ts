import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { lastDecision, undoLast } from '#tests/support/moderation'
import { readViewer, startSession } from '~/auth/session.server'
import type { Viewer } from '~/auth/viewer'
import { liftEndedSuspensions } from '~/members/commands/suspension.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { decide } from './commands/decide.server'
import { answerDecision } from './commands/review.server'
import { findDecisionByCode } from './queries/decision.server'
import { suspensionWords } from './suspensionWords.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'
const day = 86_400_000

async function suspend(viewer: Viewer, memberId: number, days: number) {
  const ref = { kind: 'member', id: memberId } as const
  const seen = await lastDecision(ref)
  return decide(viewer, ref, { decision: 'suspend', reason: 'Wiederholt Werbung', days, seen }, publicUrl)
}

test('a suspension ends the sessions, says until when and why, and ends by itself', async () => {
  const [member, organiser] = [await buildMember(), await buildMember({ role: 'organiser' })]
  const cookie = (await startSession(member.id, 'Firefox')).split(';')[0]
  expect((await suspend(organiser, member.id, 7)).ok).toBe(true)
  expect((await readViewer(cookie)).kind).toBe('guest')
  expect(await suspensionWords(member.email)).toMatch(/bis .*Wiederholt Werbung/)
  moveClock(6.9 * day)
  expect(await liftEndedSuspensions(member.id)).toBe(0)
  moveClock(7.1 * day)
  expect(await liftEndedSuspensions(member.id)).toBe(1)
  expect(await db.member.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
    suspendedAt: null,
    suspendedUntil: null,
  })
})

test('who is suspended reads and answers by the code of the mail', async () => {
  const [member, organiser] = [await buildMember(), await buildMember({ role: 'organiser' })]
  await suspend(organiser, member.id, 3)
  const code = codeIn((await queuedMails(member.email))[0])
  expect(await findDecisionByCode(code)).toMatchObject({ decision: 'suspend', reason: 'Wiederholt Werbung' })
  expect(await findDecisionByCode(`${code}x`)).toBeNull()
  expect(await answerDecision({ code: 'falsch' }, 'Nein')).toEqual({ ok: false, problem: 'not_found' })
  expect((await answerDecision({ code }, 'Das war keine Werbung.')).ok).toBe(true)
  expect(await answerDecision({ code }, 'Noch einmal')).toEqual({ ok: false, problem: 'answered' })
  expect(JSON.stringify(await db.moderationDecision.findMany())).not.toContain(code)
})

test('taking it back ends it at once, but not a longer one that came after', async () => {
  const [member, organiser] = [await buildMember(), await buildMember({ role: 'organiser' })]
  const administrator = await buildMember({ role: 'administrator' })
  const ref = { kind: 'member', id: member.id } as const
  await suspend(organiser, member.id, 3)
  const first = await lastDecision(ref)
  expect((await undoLast(organiser, ref)).ok).toBe(true)
  expect((await db.member.findUniqueOrThrow({ where: { id: member.id } })).suspendedAt).toBeNull()
  await suspend(organiser, member.id, 3)
  expect((await suspend(administrator, member.id, 200)).ok).toBe(true)
  expect(await undoLast(organiser, ref)).toEqual({ ok: false, problem: 'not_allowed' })
  expect(first).toBeGreaterThan(0)
  expect((await undoLast(administrator, ref)).ok).toBe(true)
})

test('organisers suspend members for a month at most and nobody of the team; nobody suspends themselves', async () => {
  const [member, organiser, second] = [
    await buildMember(),
    await buildMember({ role: 'organiser' }),
    await buildMember({ role: 'organiser' }),
  ]
  const administrator = await buildMember({ role: 'administrator' })
  expect(await suspend(organiser, member.id, 31)).toEqual({ ok: false, problem: 'too_long' })
  expect(await suspend(administrator, member.id, 366)).toEqual({ ok: false, problem: 'too_long' })
  for (const { id } of [second, administrator, organiser])
    expect(await suspend(organiser, id, 1)).toEqual({ ok: false, problem: 'not_possible' })
  expect(await suspend(administrator, administrator.id, 1)).toEqual({ ok: false, problem: 'not_possible' })
  expect((await suspend(administrator, second.id, 1)).ok).toBe(true)
})

test('two administrators that suspend each other at once: one stays', async () => {
  await db.member.updateMany({ where: { role: 'administrator' }, data: { role: 'member' } })
  const [one, two] = [
    await buildMember({ role: 'administrator' }),
    await buildMember({ role: 'administrator' }),
  ]
  const results = await Promise.all([suspend(one, two.id, 1), suspend(two, one.id, 1)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.member.count({ where: { role: 'administrator', suspendedAt: null } })).toBe(1)
})
