import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { confirmPassword, endOtherSessions, endOwnSession } from './commands.server'
import { hashPassword } from './password.server'
import { ownSessions } from './queries.server'
import { configureSessions, isFresh, readSession, startSession } from './session.server'

useDatabase()

const minute = 60_000
const hour = 60 * minute
const password = 'vier Wörter hintereinander'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const cookieIn = (setCookie: string) => setCookie.split(';')[0] ?? ''

beforeEach(() => configureSessions({ secure: false }))
afterEach(() => moveClock(0))
afterAll(closeDatabase)

async function begin(memberId: number, device = '') {
  const cookie = cookieIn(await startSession(memberId, device))
  const session = await readSession(cookie)
  if (!session) throw new Error('no session')
  return { cookie, session }
}

async function account() {
  const member = await buildMember()
  await db.member.update({ where: { id: member.id }, data: { passwordHash: await hashPassword(password) } })
  return { member, ...(await begin(member.id)) }
}

const audited = async (memberId: number) =>
  (await db.audit.findMany({ where: { memberId }, orderBy: { id: 'asc' } })).map(({ verb, facts }) => ({
    verb,
    facts,
  }))

test('the list shows the own devices: this one first, then the last used', async () => {
  const member = await buildMember()
  await begin((await buildMember()).id)
  const here = await begin(member.id)
  moveClock(hour)
  await begin(member.id)
  moveClock(2 * hour)
  await begin(member.id, firefox)
  const sessions = await ownSessions(here.session)
  expect(sessions.map((session) => session.here)).toEqual([true, false, false])
  expect(sessions[1]?.device).toBe('Firefox unter Windows')
  expect(JSON.stringify(sessions)).not.toContain(
    createHash('sha256').update(here.cookie.slice(5)).digest('hex'),
  )
})

test('what ended by itself is not listed', async () => {
  const member = await buildMember()
  await begin(member.id)
  moveClock(13 * hour)
  const { session } = await begin(member.id)
  expect(await ownSessions(session)).toHaveLength(1)
})

test('one is ended by its public name, but only by its member', async () => {
  const member = await buildMember()
  const here = await begin(member.id)
  const stolen = await begin(member.id)
  const stranger = await buildMember()
  const { publicId } = stolen.session
  expect(await endOwnSession(stranger, publicId)).toEqual({ ok: false, problem: 'gone' })
  expect(await readSession(stolen.cookie)).not.toBeNull()
  expect((await endOwnSession(member, publicId)).ok).toBe(true)
  expect(await readSession(stolen.cookie)).toBeNull()
  expect(await readSession(here.cookie)).not.toBeNull()
  expect(await endOwnSession(member, publicId)).toEqual({ ok: false, problem: 'gone' })
  expect(await audited(member.id)).toEqual([{ verb: 'session.ended', facts: { count: 1 } }])
})

test('all others are ended at once, nobody else is', async () => {
  const member = await buildMember()
  const [here, one, two] = [await begin(member.id), await begin(member.id), await begin(member.id)]
  const stranger = await begin((await buildMember()).id)
  await endOtherSessions(here.session)
  expect(await Promise.all([one, two].map(({ cookie }) => readSession(cookie)))).toEqual([null, null])
  expect(await readSession(here.cookie)).not.toBeNull()
  expect(await readSession(stranger.cookie)).not.toBeNull()
  await endOtherSessions(here.session)
  expect(await audited(member.id)).toEqual([{ verb: 'session.ended', facts: { count: 2 } }])
})

test('a session is fresh for half an hour, and again once the password was given', async () => {
  const { member, cookie, session } = await account()
  moveClock(29 * minute)
  expect(isFresh(session)).toBe(true)
  moveClock(31 * minute)
  expect(isFresh(session)).toBe(false)
  expect(await confirmPassword(session, { password: 'falsch geraten, leider', code: '' }, cookie)).toEqual({
    ok: false,
    problem: 'wrong',
  })
  const stale = await readSession(cookie)
  expect(stale && isFresh(stale)).toBe(false)

  const confirmed = await confirmPassword(session, { password, code: '' }, cookie)
  expect(await readSession(cookie), 'the old id is worth nothing').toBeNull()
  const renewed = confirmed.ok ? await readSession(cookieIn(confirmed.value)) : null
  expect(renewed?.publicId).toBe(session.publicId)
  expect(renewed && isFresh(renewed)).toBe(true)
  expect((await audited(member.id)).map(({ verb }) => verb)).toEqual([
    'session.confirm_failed',
    'session.confirmed',
  ])
})

test('the password prolongs no session beyond its 14 days, and revives none', async () => {
  const { member, cookie, session } = await account()
  await db.session.updateMany({
    where: { memberId: member.id },
    data: { createdAt: new Date(Date.now() - 14 * 24 * hour + hour) },
  })
  const confirmed = await confirmPassword(session, { password, code: '' }, cookie)
  moveClock(61 * minute)
  expect(confirmed.ok && (await readSession(cookieIn(confirmed.value)))).toBeNull()
  expect(await confirmPassword(session, { password, code: '' }, cookie)).toEqual({
    ok: false,
    problem: 'ended',
  })
})
