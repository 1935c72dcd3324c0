import { Secret, TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { confirmPassword, signIn } from '~/auth/commands.server'
import { hashPassword } from '~/auth/password.server'
import { readSession, startSession } from '~/auth/session.server'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { draftApp, removeApp, setUpApp } from './commands/app.server'
import { renewRecoveryCodes } from './commands/recoveryCodes.server'
import { signInWithCode } from './commands/signIn.server'
import { pendingMinutes, readPendingSignIn, wrongCodesAllowed } from './pendingSignIn.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const here = { device: 'Browser', publicUrl: 'https://nabe.example' }
const password = 'vier Wörter hintereinander'
const cookieIn = (setCookie: string) => setCookie.split(';')[0] ?? ''
const halfMinute = 30_000

let hash = ''
beforeAll(async () => {
  hash = await hashPassword(password)
})

/** The six digits that an app with this secret shows, so many half minutes from now. */
function codeOf(secret: string, steps = 0): string {
  const timestamp = now().getTime() + steps * halfMinute
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp })
}

async function account() {
  const member = await buildMember()
  await db.member.update({ where: { id: member.id }, data: { passwordHash: hash } })
  return member
}

async function begin(memberId: number) {
  const cookie = cookieIn(await startSession(memberId, ''))
  const session = await readSession(cookie)
  if (!session) throw new Error('no session')
  return { cookie, session }
}

/** Somebody whose app is set up; its code of this half minute is used up. */
async function withApp() {
  const member = await account()
  const { session } = await begin(member.id)
  const { secret, draft } = await draftApp(member)
  const result = await setUpApp(session, { draft, code: codeOf(secret) }, here)
  if (!result.ok) throw new Error(result.problem)
  return { member, secret, codes: result.value.codes ?? [], cookie: cookieIn(result.value.cookie) }
}

async function waits(email: string) {
  const result = await signIn({ email, password }, '')
  if (!result.ok) throw new Error(result.problem)
  const cookie = cookieIn(result.value.cookie)
  const pending = await readPendingSignIn(cookie)
  if (!pending) throw new Error('nobody waits')
  return { cookie, pending, waitsFor: result.value.waitsFor }
}

test('an app is set up with a code of it; the secret is stored sealed, the others are signed out and the member is told', async () => {
  const member = await account()
  const { session, cookie } = await begin(member.id)
  const elsewhere = await begin(member.id)
  const { secret, address, draft } = await draftApp(member)
  expect(address).toMatch(/^otpauth:\/\/totp\/Nabe:.*secret=[A-Z2-7]{32}/)
  expect(await setUpApp(session, { draft, code: '000000' }, here)).toEqual({ ok: false, problem: 'wrong' })
  const result = await setUpApp(session, { draft, code: codeOf(secret) }, here)
  expect(result.ok && result.value.codes).toHaveLength(10)
  const stored = await db.authenticatorApp.findUniqueOrThrow({ where: { memberId: member.id } })
  expect(JSON.stringify(stored)).not.toContain(secret.replaceAll(' ', ''))
  expect(await readSession(cookie)).toBeNull()
  expect(await readSession(elsewhere.cookie)).toBeNull()
  expect(result.ok && (await readSession(cookieIn(result.value.cookie)))?.viewer.id).toBe(member.id)
  const [mail] = await queuedMails(member.email)
  expect(mail?.text).toContain('Zwei-Faktor-Anmeldung mit einer App eingerichtet')
  expect(await db.audit.count({ where: { memberId: member.id, verb: 'factor.app_added' } })).toBe(1)
})

test('a draft is of one member, for half an hour', async () => {
  const [one, other] = [await account(), await account()]
  const { session } = await begin(one.id)
  const foreign = await draftApp(other)
  const own = await draftApp(one)
  for (const draft of [foreign.draft, own.draft.slice(0, -4), 'v1.x.y.z', ''])
    expect(await setUpApp(session, { draft, code: codeOf(own.secret) }, here)).toEqual({
      ok: false,
      problem: 'expired',
    })
  moveClock(31 * 60_000)
  expect(await setUpApp(session, { draft: own.draft, code: codeOf(own.secret) }, here)).toEqual({
    ok: false,
    problem: 'expired',
  })
})

test('the right password begins no session where there is a second factor; the code does, once', async () => {
  const { member, secret } = await withApp()
  moveClock(2 * halfMinute)
  const { cookie, pending, waitsFor } = await waits(member.email)
  expect(waitsFor).toEqual({ app: true, passkeys: false })
  expect(await readSession(cookie)).toBeNull()
  const before = await db.session.count({ where: { memberId: member.id } })
  expect(before).toBe(1)
  const code = codeOf(secret)
  const begun = await signInWithCode(pending, code, here)
  expect(begun.ok && (await readSession(cookieIn(begun.value.cookie)))?.viewer.id).toBe(member.id)
  expect(await readPendingSignIn(cookie), 'used up').toBeNull()
  expect(await signInWithCode(pending, codeOf(secret, 1), here)).toEqual({ ok: false, problem: 'ended' })

  const again = await waits(member.email)
  expect(await signInWithCode(again.pending, code, here), 'a code works once').toEqual({
    ok: false,
    problem: 'wrong',
  })
  moveClock(3 * halfMinute)
  expect((await signInWithCode(again.pending, codeOf(secret), here)).ok).toBe(true)
})

test('of two that send the same code at once, one gets in', async () => {
  const { member, secret } = await withApp()
  moveClock(2 * halfMinute)
  const code = codeOf(secret)
  const both = [await waits(member.email), await waits(member.email)]
  const results = await Promise.all(both.map(({ pending }) => signInWithCode(pending, code, here)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])('clocks may differ by a step: a code of %i is taken: %s', async (steps, taken) => {
  const { member, secret } = await withApp()
  moveClock(10 * halfMinute)
  const { pending } = await waits(member.email)
  expect((await signInWithCode(pending, codeOf(secret, steps), here)).ok).toBe(taken)
})

test('waiting ends after ten minutes, after five wrong codes, and with a suspension', async () => {
  const { member, secret } = await withApp()
  const late = await waits(member.email)
  moveClock(pendingMinutes * 60_000 + 1000)
  expect(await readPendingSignIn(late.cookie)).toBeNull()

  const guessing = await waits(member.email)
  for (let guess = 1; guess < wrongCodesAllowed; guess += 1)
    expect(await signInWithCode(guessing.pending, '123456', here)).toEqual({ ok: false, problem: 'wrong' })
  expect(await signInWithCode(guessing.pending, '123456', here)).toEqual({ ok: false, problem: 'ended' })
  expect(await readPendingSignIn(guessing.cookie)).toBeNull()
  expect(await signInWithCode(guessing.pending, codeOf(secret), here)).toEqual({
    ok: false,
    problem: 'ended',
  })
  const mails = await queuedMails(member.email)
  expect(mails.at(-1)?.subject).toBe('Nabe: jemand kennt vielleicht Ihr Passwort')

  const suspended = await waits(member.email)
  await db.member.update({ where: { id: member.id }, data: { suspendedAt: now() } })
  expect(await readPendingSignIn(suspended.cookie)).toBeNull()
})

test('a recovery code replaces the app once, however it is written, and its owner is told', async () => {
  const { member, codes } = await withApp()
  const [code = '', second = ''] = codes
  expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect(JSON.stringify(await db.recoveryCode.findMany())).not.toContain(code.slice(5))
  const first = await waits(member.email)
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `
  expect((await signInWithCode(first.pending, typed, here)).ok).toBe(true)
  expect((await queuedMails(member.email)).at(-1)?.text).toContain('Übrig sind: 9')
  const again = await waits(member.email)
  expect(await signInWithCode(again.pending, code, here)).toEqual({ ok: false, problem: 'wrong' })
  const wrongEnd = `${second.slice(0, -1)}${second.endsWith('a') ? 'b' : 'a'}`
  expect((await signInWithCode(again.pending, wrongEnd, here)).ok).toBe(false)

  const { session } = await begin(member.id)
  const renewed = await renewRecoveryCodes(session, here)
  expect(renewed.ok && renewed.value.codes).toHaveLength(10)
  const third = await waits(member.email)
  expect((await signInWithCode(third.pending, second, here)).ok, 'the earlier ones are worth nothing').toBe(
    false,
  )
})

test('the codes of one member are nothing to another', async () => {
  const one = await withApp()
  const other = await withApp()
  moveClock(2 * halfMinute)
  const { pending } = await waits(one.member.email)
  for (const code of [codeOf(other.secret), other.codes[0] ?? ''])
    expect((await signInWithCode(pending, code, here)).ok).toBe(false)
})

test('the fresh sign-in asks for the factor as well', async () => {
  const { cookie, secret } = await withApp()
  moveClock(2 * halfMinute)
  const session = await readSession(cookie)
  if (!session) throw new Error('no session')
  expect(await confirmPassword(session, { password, code: '' }, cookie)).toEqual({
    ok: false,
    problem: 'wrong_code',
  })
  expect(await confirmPassword(session, { password: 'falsch', code: codeOf(secret) }, cookie)).toEqual({
    ok: false,
    problem: 'wrong',
  })
  expect((await confirmPassword(session, { password, code: codeOf(secret) }, cookie)).ok).toBe(true)
})

test('removed, the password is enough again, and the codes are gone', async () => {
  const { member, cookie } = await withApp()
  const session = await readSession(cookie)
  if (!session) throw new Error('no session')
  expect((await removeApp(session, here)).ok).toBe(true)
  expect(await readSession(cookie)).toBeNull()
  expect(await db.recoveryCode.count({ where: { memberId: member.id } })).toBe(0)
  const result = await signIn({ email: member.email, password }, '')
  expect(result.ok && result.value.waitsFor).toBeNull()
  expect(await removeApp(session, here)).toEqual({ ok: false, problem: 'gone' })
})
