import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { configureSessions, endAllSessions, endSession, readViewer, startSession } from './session.server'

useDatabase()

const hour = 3_600_000
const day = 24 * hour
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

beforeEach(() => configureSessions({ secure: false }))
afterEach(() => moveClock(0))
afterAll(closeDatabase)

async function signedIn() {
  const member = await buildMember()
  const cookie = cookieOf(await startSession(member.id, 'Browser'))
  return { member, cookie }
}

test('a session names its member, in one statement', async () => {
  const { member, cookie } = await signedIn()
  const statements = vi.spyOn(pg.Client.prototype, 'query')
  const viewer = await readViewer(cookie)
  const asked = statements.mock.calls.length
  statements.mockRestore()
  const { id, name, organisationId } = member
  expect(viewer).toMatchObject({ kind: 'member', id, name, role: 'member', confirmed: true, organisationId })
  expect(asked).toBe(1)
})

test('the table holds the hash of the id, not the id', async () => {
  const { member, cookie } = await signedIn()
  const id = cookie.slice('nabe='.length)
  const row = await db.session.findFirstOrThrow({ where: { memberId: member.id } })
  expect(row.idHash).toBe(createHash('sha256').update(id).digest('hex'))
  expect(JSON.stringify(row)).not.toContain(id)
})

test('the cookie is for this site alone, and under https bound to the host', async () => {
  const member = await buildMember()
  const plain = await startSession(member.id, '')
  expect(plain).toMatch(/^nabe=[a-z0-9]{40}; /)
  expect(plain.split('; ').sort().slice(0, 3)).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/'])
  expect(plain).toContain('SameSite=Lax')
  expect(plain).not.toContain('Secure')
  configureSessions({ secure: true })
  const secure = await startSession(member.id, '')
  expect(secure).toMatch(/^__Host-nabe=/)
  expect(secure).toContain('Secure')
  expect(secure).not.toContain('Domain')
})

test.each([
  '',
  'nabe',
  'nabe=',
  'nabe=%E0%A4%A',
  'nabe=%00',
  `nabe=${'a'.repeat(40)}`,
  `nabe=${'a'.repeat(5000)}`,
  "nabe='; DROP TABLE session; --",
  'anders=1; ;;; =; nabe',
])('a cookie that is none of ours makes a guest: %j', async (header) => {
  expect(await readViewer(header)).toEqual({ kind: 'guest' })
})

test('other software may set odd cookies beside ours', async () => {
  const { member, cookie } = await signedIn()
  expect(await readViewer(`x=%E0%A4%A; ${cookie}; y`)).toMatchObject({ id: member.id })
})

test('twelve hours without a request end it, a request in between does not', async () => {
  const { cookie } = await signedIn()
  moveClock(11 * hour)
  expect((await readViewer(cookie)).kind).toBe('member')
  moveClock(22 * hour)
  expect((await readViewer(cookie)).kind).toBe('member')
  moveClock(34 * hour + 1)
  expect((await readViewer(cookie)).kind).toBe('guest')
})

test('fourteen days end it, however much it is used', async () => {
  const { cookie } = await signedIn()
  for (let at = 10 * hour; at < 14 * day; at += 10 * hour) {
    moveClock(at)
    expect((await readViewer(cookie)).kind).toBe('member')
  }
  moveClock(14 * day + 1)
  expect((await readViewer(cookie)).kind).toBe('guest')
})

test('its use is noted every few minutes, not with every request', async () => {
  const { member, cookie } = await signedIn()
  const used = async () => (await db.session.findFirstOrThrow({ where: { memberId: member.id } })).usedAt
  const before = await used()
  moveClock(60_000)
  await readViewer(cookie)
  expect(await used()).toEqual(before)
  moveClock(6 * 60_000)
  await readViewer(cookie)
  expect((await used()).getTime()).toBeGreaterThan(before.getTime())
})

test('who is suspended or anonymised is a guest at once', async () => {
  for (const column of ['suspendedAt', 'anonymisedAt'] as const) {
    const { member, cookie } = await signedIn()
    await db.member.update({ where: { id: member.id }, data: { [column]: new Date() } })
    expect(await readViewer(cookie)).toEqual({ kind: 'guest' })
  }
})

test('signing out ends this session, a new password all of them', async () => {
  const member = await buildMember()
  const [first, second, third] = [
    cookieOf(await startSession(member.id, '')),
    cookieOf(await startSession(member.id, '')),
    cookieOf(await startSession(member.id, '')),
  ]
  expect(await endSession(first)).toMatch(/^nabe=; .*Max-Age=0/)
  expect((await readViewer(first)).kind).toBe('guest')
  expect((await readViewer(second)).kind).toBe('member')
  await endAllSessions(db, member.id)
  expect((await readViewer(third)).kind).toBe('guest')
})
