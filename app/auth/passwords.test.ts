import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { changePassword, requestPasswordReset, resetPassword, signIn } from './commands.server'
import { leastWait } from './noSooner.server'
import { hashPassword, isOutdated, verifyPassword } from './password.server'

useDatabase()

const site = 'https://nabe.example'
const password = 'vier Wörter hintereinander'
const weak = { memoryCost: 8_192, timeCost: 1, parallelism: 1 }

beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const keep = (id: number, passwordHash: string) => db.member.update({ where: { id }, data: { passwordHash } })
const kept = async (id: number) => (await db.member.findUniqueOrThrow({ where: { id } })).passwordHash ?? ''

async function account() {
  const member = await buildMember()
  await keep(member.id, await hashPassword(password))
  return member
}

test.each([
  ['a lower cost', weak],
  ['argon2i', { algorithm: 1, memoryCost: 19_456, timeCost: 2, parallelism: 1 }],
])('a hash of %s is made anew when its owner signs in, and then stays', async (_, cost) => {
  const member = await buildMember()
  const before = await hash(password, cost)
  expect(isOutdated(before)).toBe(true)
  await keep(member.id, before)
  expect((await signIn({ email: member.email, password: 'nicht das richtige' }, '')).ok).toBe(false)
  expect(await kept(member.id)).toBe(before)
  expect((await signIn({ email: member.email, password }, '')).ok).toBe(true)
  const after = await kept(member.id)
  expect(after).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(after, password)).toBe(true)
  expect((await signIn({ email: member.email, password }, '')).ok).toBe(true)
  expect(await kept(member.id)).toBe(after)
})

test('a hash from either keyboard is still found', async () => {
  const member = await buildMember()
  await keep(member.id, await hash('Grüße aus Großdorf'.normalize('NFC'), weak))
  const typed = 'Grüße aus Großdorf'.normalize('NFD')
  expect((await signIn({ email: member.email, password: typed }, '')).ok).toBe(true)
  expect((await signIn({ email: member.email, password: typed.normalize('NFC') }, '')).ok).toBe(true)
})

test('what is guessed soon is not set, and the link of the mail still works afterwards', async () => {
  const member = await account()
  const before = await kept(member.id)
  const refusal = { ok: false, problem: 'guessable' }
  const owner = await db.member.findUniqueOrThrow({
    where: { id: member.id },
    select: { name: true, organisation: { select: { name: true } } },
  })
  const here = { device: '', publicUrl: site }
  for (const guessed of ['Passwort123456', `${owner.name}-2026`, `${owner.organisation?.name} 12345`]) {
    expect(await changePassword(member, { current: password, password: guessed }, here)).toEqual(refusal)
  }
  await requestPasswordReset(member.email, site)
  const token = codeIn((await queuedMails(member.email))[0])
  expect(await resetPassword({ token, password: 'Fachtag-2026!' }, site)).toEqual(refusal)
  expect(await kept(member.id)).toBe(before)
  expect((await resetPassword({ token, password: 'Lampe Wolke Gabel Kaffee' }, site)).ok).toBe(true)
})

test('an address without an account costs a verification too, and leaves the same trace', async () => {
  const member = await account()
  const without = await buildMember()
  const guess = 'nicht das richtige'
  const unknown = 'niemand@musterort.example'
  const times: Record<string, number[]> = { [member.email]: [], [without.email]: [], [unknown]: [] }
  const failed = () => db.audit.count({ where: { verb: 'sign_in.failed' } })
  await signIn({ email: unknown, password: guess }, '')
  for (let round = 0; round < 9; round += 1) {
    for (const [email, taken] of Object.entries(times)) {
      const traces = await failed()
      const begun = process.cpuUsage()
      expect(await signIn({ email, password: guess }, '')).toEqual({ ok: false, problem: 'wrong' })
      const { user, system } = process.cpuUsage(begun)
      taken.push(user + system)
      expect(await failed()).toBe(traces + 1)
    }
  }
  // Time on the processor, since the clock also counts what else the machine does.
  const least = (email: string) => Math.min(...(times[email] ?? []))
  for (const email of [unknown, without.email]) {
    expect(least(email)).toBeGreaterThan(least(member.email) / 2)
    expect(least(email)).toBeLessThan(least(member.email) * 2)
  }
})

test('a link asked for takes as long with an account as without', async () => {
  const { email } = await account()
  for (const address of [email, 'niemand@musterort.example']) {
    const begun = performance.now()
    await requestPasswordReset(address, site)
    expect(performance.now() - begun).toBeGreaterThan(leastWait - 5)
  }
})
