import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { readSession, startSession } from '~/auth/session.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { addPasskey } from './commands/passkeys.server'
import { signInWithPasskey } from './commands/signIn.server'
import { passkeySite } from './passkeySite'
import { askForNewPasskey, askForPasskey, checkPasskey } from './passkeys.server'
import { readAssertion, readRegistration } from './schema'

useDatabase()
beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'
const here = { device: 'Browser', publicUrl }

/** What a device signs with, and what it says of itself. */
interface Device {
  id: Buffer
  key: KeyObject
  memberId: number
  counter: number
}

interface Lie {
  origin?: string
  site?: string
  verified?: boolean
  challenge?: string
  counter?: number
  userHandle?: string
}

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

function authenticatorData(site: string, flags: number, counter: number): Buffer {
  const data = Buffer.alloc(37)
  createHash('sha256').update(site).digest().copy(data)
  data.writeUInt8(flags, 32)
  data.writeUInt32BE(counter, 33)
  return data
}

/** A key in CBOR as devices send it (EC2, ES256, P-256). */
function coseOf(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string) => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(text, 'base64url')])
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
  return Buffer.concat([head, Buffer.from([0x21]), bytes(x), Buffer.from([0x22]), bytes(y)])
}

/** Has a device make a passkey, as a browser would post it. */
function register(memberId: number, challenge: string, lie: Lie = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const device: Device = { id: randomBytes(32), key: privateKey, memberId, counter: 0 }
  const flags = 0x41 | (lie.verified === false ? 0 : 0x04)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(device.id.length)
  const data = Buffer.concat([
    authenticatorData(lie.site ?? 'nabe.example', flags, 0),
    Buffer.alloc(16),
    length,
    device.id,
    coseOf(publicKey),
  ])
  const size = Buffer.alloc(2)
  size.writeUInt16BE(data.length)
  const attestation = Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from('fmt'),
    Buffer.from([0x64]),
    Buffer.from('none'),
    Buffer.from([0x67]),
    Buffer.from('attStmt'),
    Buffer.from([0xa0, 0x68]),
    Buffer.from('authData'),
    Buffer.from([0x59]),
    size,
    data,
  ])
  const client = { type: 'webauthn.create', challenge, origin: lie.origin ?? publicUrl, crossOrigin: false }
  const id = base64url(device.id)
  const answer = {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: base64url(JSON.stringify(client)),
      attestationObject: base64url(attestation),
    },
  }
  return { device, answer: JSON.stringify(answer) }
}

/** Has a device use a passkey. */
function use(device: Device, challenge: string, lie: Lie = {}) {
  device.counter += 1
  const flags = 0x01 | (lie.verified === false ? 0 : 0x04)
  const data = authenticatorData(lie.site ?? 'nabe.example', flags, lie.counter ?? device.counter)
  const client = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge, origin: lie.origin ?? publicUrl, crossOrigin: false }),
  )
  const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
  const id = base64url(device.id)
  const answer = {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', signed, device.key)),
      userHandle: lie.userHandle ?? base64url(String(device.memberId)),
    },
  }
  const parsed = readAssertion(JSON.stringify(answer))
  if (!parsed) throw new Error('not an answer')
  return parsed
}

async function begin(memberId: number) {
  const session = await readSession((await startSession(memberId, '')).split(';')[0])
  if (!session) throw new Error('no session')
  return session
}

async function withPasskey() {
  const member = await buildMember()
  const { challenge } = await askForNewPasskey(member.id, publicUrl)
  const { device, answer } = register(member.id, challenge)
  const response = readRegistration(answer)
  if (!response) throw new Error('not an answer')
  const added = await addPasskey(await begin(member.id), { name: 'Laptop', response }, here)
  if (!added.ok) throw new Error(added.problem)
  return { member, device, codes: added.value.codes }
}

const signInChallenge = async () => (await askForPasskey({ purpose: 'sign_in' }, publicUrl)).challenge

test('a passkey signs in on its own, once for each challenge', async () => {
  const { member, device, codes } = await withPasskey()
  expect(codes).toHaveLength(10)
  const challenge = await signInChallenge()
  const answer = use(device, challenge)
  const begun = await signInWithPasskey(answer, here)
  const session = begun.ok ? await readSession(begun.value.cookie.split(';')[0]) : null
  expect(session).toMatchObject({ viewer: { id: member.id }, via: 'passkey' })
  expect(await signInWithPasskey(answer, here)).toEqual({ ok: false, problem: 'wrong' })
  expect(await signInWithPasskey(use(device, challenge), here)).toEqual({ ok: false, problem: 'wrong' })
})

test.each<[string, Lie]>([
  ['of another site', { site: 'anderswo.example' }],
  ['from another address', { origin: 'https://anderswo.example' }],
  ['from a part of this address', { origin: 'https://nabe.example.anderswo.example' }],
  ['without a fingerprint, face or PIN', { verified: false }],
  ['to a challenge of its own', { challenge: base64url(randomBytes(32)) }],
  ['as somebody else', { userHandle: base64url('1') }],
])('nothing is taken %s', async (_, lie) => {
  const { member, device } = await withPasskey()
  const challenge = lie.challenge ?? (await signInChallenge())
  expect(await signInWithPasskey(use(device, challenge, lie), here)).toEqual({ ok: false, problem: 'wrong' })
  if (lie.userHandle) return
  const asked = lie.challenge ?? (await askForNewPasskey(member.id, publicUrl)).challenge
  const response = readRegistration(register(member.id, asked, lie).answer)
  if (!response) throw new Error('not an answer')
  expect(await addPasskey(await begin(member.id), { name: 'x', response }, here)).toEqual({
    ok: false,
    problem: 'refused',
  })
})

test('a challenge is for one purpose, one member, and five minutes', async () => {
  const { member, device } = await withPasskey()
  const other = await buildMember()
  const confirm = (memberId: number) => ({ purpose: 'confirm' as const, memberId })
  const { challenge } = await askForPasskey(confirm(member.id), publicUrl)
  expect(await signInWithPasskey(use(device, challenge), here)).toEqual({ ok: false, problem: 'wrong' })
  expect(await checkPasskey(confirm(other.id), use(device, challenge), publicUrl)).toBeNull()
  expect(await checkPasskey(confirm(member.id), use(device, challenge), publicUrl)).toMatchObject({
    memberId: member.id,
  })
  const late = await signInChallenge()
  moveClock(5 * 60_000 + 1000)
  expect(await signInWithPasskey(use(device, late), here)).toEqual({ ok: false, problem: 'wrong' })
  const foreign = await askForNewPasskey(other.id, publicUrl)
  const response = readRegistration(register(member.id, foreign.challenge).answer)
  if (!response) throw new Error('not an answer')
  expect((await addPasskey(await begin(member.id), { name: 'x', response }, here)).ok).toBe(false)
})

test('a counter that does not move on is that of a copy', async () => {
  const { device } = await withPasskey()
  const signIn = async (counter: number) =>
    (await signInWithPasskey(use(device, await signInChallenge(), { counter }), here)).ok
  expect(await signIn(5)).toBe(true)
  expect(await signIn(5)).toBe(false)
  expect(await signIn(4)).toBe(false)
  expect(await signIn(6)).toBe(true)
})

test('who is suspended or has not confirmed the address does not get in, and an unknown passkey is nobody’s', async () => {
  const suspended = await withPasskey()
  await db.member.update({ where: { id: suspended.member.id }, data: { suspendedAt: new Date() } })
  const answer = async (device: Device) => signInWithPasskey(use(device, await signInChallenge()), here)
  expect(await answer(suspended.device)).toEqual({ ok: false, problem: 'suspended' })
  const unverified = await withPasskey()
  await db.member.update({ where: { id: unverified.member.id }, data: { emailVerifiedAt: null } })
  expect(await answer(unverified.device)).toEqual({ ok: false, problem: 'unverified' })
  const { device } = register(suspended.member.id, await signInChallenge())
  expect(await answer(device)).toEqual({ ok: false, problem: 'wrong' })
})

test('anything else than an answer of a device is none', () => {
  for (const text of [null, '', 'none', '{}', '[]', JSON.stringify({ id: 1 }), 'x'.repeat(60_001)]) {
    expect(readAssertion(text)).toBeNull()
    expect(readRegistration(text)).toBeNull()
  }
})

test('passkeys are bound to the address of the site; on the computer itself to localhost', () => {
  expect(passkeySite('https://nabe.example.de')).toEqual({
    id: 'nabe.example.de',
    origins: ['https://nabe.example.de'],
  })
  expect(passkeySite('http://127.0.0.1:3000')).toEqual({
    id: 'localhost',
    origins: ['http://localhost:3000'],
  })
})
