import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { changePassword, requestPasswordReset, resetPassword, signIn } from './commands.server'
import { hashPassword, verifyPassword } from './password.server'
import { readViewer } from './session.server'
import { readToken } from './tokens.server'

useDatabase()

const site = 'https://nabe.example'
const password = 'vier Wörter hintereinander'
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

async function account() {
  const member = await buildMember()
  await db.member.update({ where: { id: member.id }, data: { passwordHash: await hashPassword(password) } })
  return member
}

test('passwords are argon2id at 19 MiB, and the same letters are the same password', async () => {
  const hash = await hashPassword('Gr\u00fc\u00dfe aus Musterstadt')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, 'Gru\u0308\u00dfe aus Musterstadt')).toBe(true)
  expect(await verifyPassword(hash, 'Gruesse aus Musterstadt')).toBe(false)
})

test('the right password begins a session', async () => {
  const member = await account()
  const result = await signIn({ email: member.email.toUpperCase(), password }, 'Browser')
  expect(result).toMatchObject({ ok: true, value: { confirmed: true } })
  if (result.ok) expect(await readViewer(cookieOf(result.value.cookie))).toMatchObject({ id: member.id })
  expect(await db.audit.count({ where: { memberId: member.id, verb: 'sign_in' } })).toBe(1)
})

test('nobody learns from the answer whether an account exists', async () => {
  const { email } = await account()
  const attempt = (address: string) => signIn({ email: address, password: 'falsch geraten, leider' }, '')
  const known = await attempt(email)
  expect(known).toEqual({ ok: false, problem: 'wrong' })
  expect(await attempt('niemand@musterort.example')).toEqual(known)
})

test('who has no password yet, is suspended or unverified does not get in', async () => {
  const without = await buildMember()
  expect(await signIn({ email: without.email, password: '' }, '')).toEqual({ ok: false, problem: 'wrong' })
  const suspended = await account()
  await db.member.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } })
  expect(await signIn({ email: suspended.email, password }, '')).toEqual({ ok: false, problem: 'suspended' })
  const unverified = await account()
  await db.member.update({ where: { id: unverified.id }, data: { emailVerifiedAt: null } })
  expect(await signIn({ email: unverified.email, password }, '')).toEqual({
    ok: false,
    problem: 'unverified',
  })
})

test('a mailed link sets a new password once and ends all sessions', async () => {
  const member = await account()
  const session = await signIn({ email: member.email, password }, '')
  await requestPasswordReset(member.email, site)
  const [mail] = await queuedMails(member.email)
  expect(mail?.text).toContain(`${site}/anmelden/passwort-neu?code=`)
  const token = codeIn(mail)
  expect(JSON.stringify(await db.token.findMany())).not.toContain(token)

  expect(await resetPassword({ token, password: 'Lampe Wolke Gabel Kaffee' }, site)).toEqual({
    ok: true,
    value: null,
  })
  if (session.ok) expect((await readViewer(cookieOf(session.value.cookie))).kind).toBe('guest')
  expect((await signIn({ email: member.email, password }, '')).ok).toBe(false)
  expect((await signIn({ email: member.email, password: 'Lampe Wolke Gabel Kaffee' }, '')).ok).toBe(true)
  expect(await resetPassword({ token, password: 'und noch ein drittes' }, site)).toEqual({
    ok: false,
    problem: 'unusable',
  })
})

test('a link stops working after an hour, with a newer one, and for another purpose', async () => {
  const { email } = await account()
  await requestPasswordReset(email, site)
  const first = codeIn((await queuedMails(email))[0])
  expect(await readToken('reset_password', first)).not.toBeNull()
  expect(await readToken('verify_email', first)).toBeNull()
  await requestPasswordReset(email, site)
  expect(await readToken('reset_password', first)).toBeNull()
  const second = codeIn((await queuedMails(email))[1])
  moveClock(3_600_001)
  expect(await resetPassword({ token: second, password: 'Lampe Wolke Gabel Kaffee' }, site)).toEqual({
    ok: false,
    problem: 'unusable',
  })
})

test('two clicks at the same moment use a link once', async () => {
  const { email } = await account()
  await requestPasswordReset(email, site)
  const token = codeIn((await queuedMails(email))[0])
  const results = await Promise.all(
    ['erste neue Wolkenlampe', 'zweite neue Wolkenlampe'].map((next) =>
      resetPassword({ token, password: next }, site),
    ),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
})

test('asking for a link with an unknown address does nothing and says nothing', async () => {
  const tokens = await db.token.count()
  expect(await requestPasswordReset('niemand@musterort.example', site)).toBeUndefined()
  expect(await db.token.count()).toBe(tokens)
})

test('changing the password needs the present one and keeps only this device', async () => {
  const member = await account()
  const elsewhere = await signIn({ email: member.email, password }, 'anderswo')
  const here = { device: 'hier', publicUrl: site }
  const input = { current: 'nicht das richtige', password: 'Lampe Wolke Gabel Kaffee' }
  expect(await changePassword(member, input, here)).toEqual({ ok: false, problem: 'wrong' })
  const changed = await changePassword(member, { ...input, current: password }, here)
  expect(changed.ok).toBe(true)
  if (changed.ok) expect((await readViewer(cookieOf(changed.value))).kind).toBe('member')
  if (elsewhere.ok) expect((await readViewer(cookieOf(elsewhere.value.cookie))).kind).toBe('guest')
})
