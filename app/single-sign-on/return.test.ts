import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { type IdentityProvider, type Jar, startIdentityProvider } from '#tests/support/identityProvider'
import { queuedMails } from '#tests/support/mails'
import { hashPassword } from '~/auth/password.server'
import { configureSessions, readSession, startSession } from '~/auth/session.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { sealSecret } from '~/platform/secrets.server'
import { secretPurpose } from './client.server'
import { adoptByPassword } from './commands/link.server'
import { comeBack } from './commands/return.server'
import { farewellOf, signedOutAddress } from './commands/signOut.server'
import { returnAddress, setOut } from './commands/start.server'
import type { Errand } from './visits.server'

useDatabase()

const site = { publicUrl: 'http://127.0.0.1:4999' }
const secret = 'ein sehr geheimes Geheimnis der Stadt'
const ada = { email: 'ada@stadt.example', email_verified: true, name: 'Ada Beispiel', job_title: 'Hauptamt' }
const signIn: Errand = { purpose: 'sign_in', sessionId: null, continueTo: '', resume: '' }
let idp: IdentityProvider
let organisationId: number
let providerId: number

beforeAll(async () => {
  configureSessions({ secure: false })
  await jobs().prepare()
  idp = await startIdentityProvider({})
})

beforeEach(async () => {
  for (const subject of Object.keys(idp.people)) delete idp.people[subject]
  idp.people.ada = ada
  organisationId = (await buildOrganisation()).id
  await db.memberIdentity.deleteMany()
  await db.member.updateMany({
    where: { email: ada.email },
    data: { email: `war-${Date.now()}@stadt.example` },
  })
  providerId = await buildProvider({ organisationId })
  serve()
})

afterEach(() => {
  idp.lie(null)
  moveClock(0)
})

afterAll(async () => {
  await idp.stop()
  await jobs().stop()
  await closeDatabase()
})

async function buildProvider(parts: { organisationId: number; roleClaim?: string; organiserValue?: string }) {
  const { id } = await db.identityProvider.create({
    data: {
      label: 'Stadt Beispiel',
      issuer: idp.issuer,
      clientId: 'nabe',
      clientSecret: sealSecret(secret, secretPurpose),
      domains: ['stadt.example'],
      enabled: true,
      ...parts,
    },
  })
  return id
}

function serve(): void {
  const redirectUris = [returnAddress(providerId, site)]
  const here = { id: 'nabe', secret, redirectUris, signedOutUris: [signedOutAddress(site)] }
  idp.serve(here, { id: 'andere', secret, redirectUris: ['http://127.0.0.1:4998/'] })
}

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

/** Sets out in a browser that holds these cookies, and walks through the provider. */
async function go(
  errand: Partial<Errand> = {},
  { as = 'ada', cookies = '', jar }: { as?: string; cookies?: string; jar?: Jar } = {},
) {
  const way = await setOut(providerId, { ...signIn, ...errand }, cookies || null, site)
  if (!way.ok) throw new Error(way.problem)
  const back = await idp.visit(way.value.address, as, jar)
  return {
    search: back.search,
    cookieHeader: [cookies, cookieOf(way.value.cookie)].filter(Boolean).join('; '),
  }
}

async function arrive({ search, cookieHeader }: { search: string; cookieHeader: string | null }) {
  const comer = { search, cookieHeader, device: 'Browser', session: await readSession(cookieHeader) }
  return comeBack(providerId, comer, site)
}

/** Signs in, and fails the test where that fails. */
async function enter(as = 'ada', errand: Partial<Errand> = {}) {
  const arrival = await arrive(await go(errand, { as }))
  if (!arrival.ok || arrival.value.kind !== 'signed_in') throw new Error(JSON.stringify(arrival))
  const cookie = cookieOf(arrival.value.cookie)
  const session = await readSession(cookie)
  if (!session) throw new Error('no session')
  return { ...arrival.value, cookie, session }
}

const refusedAs = (problem: string) => ({ ok: false, problem })

describe('the first sign-in', () => {
  it('makes a member of the organisation, confirmed because it vouches', async () => {
    const { session } = await enter()
    expect(session).toMatchObject({
      via: 'oidc',
      viewer: { name: 'Ada Beispiel', confirmed: true, organisationId },
    })
    const member = await db.member.findUniqueOrThrow({ where: { id: session.viewer.id } })
    expect(member).toMatchObject({
      email: ada.email,
      functionTitle: 'Hauptamt',
      role: 'member',
      passwordHash: null,
    })
    expect(member.emailVerifiedAt).not.toBeNull()
  })

  it('leaves neither subject nor token where the table could tell them', async () => {
    const { session } = await enter()
    const kept = await db.providerSession.findUniqueOrThrow({ where: { sessionId: session.publicId } })
    expect(kept.idToken).toMatch(/^v1\./)
    expect(await db.providerVisit.count()).toBe(0)
  })

  it.each([
    ['no address', { email: undefined }, 'no_email'],
    ['an address of another domain', { email: 'ada@dorf.example' }, 'other_domain'],
    ['an address that only ends alike', { email: 'ada@meine-stadt.example' }, 'other_domain'],
    ['an address the provider calls unconfirmed', { email_verified: false }, 'email_unverified'],
  ])('takes nobody with %s', async (_what, claims, problem) => {
    idp.people.ada = { ...ada, ...claims }
    const before = await db.member.count()
    expect(await arrive(await go())).toEqual(refusedAs(problem))
    expect(await db.member.count()).toBe(before)
  })

  it('happens once where two come back at the same moment', async () => {
    const ways = [await go(), await go()]
    const arrivals = await Promise.all(ways.map(arrive))
    expect(arrivals.map((arrival) => arrival.ok)).toEqual([true, true])
    expect(await db.member.count({ where: { organisationId } })).toBe(1)
  })

  it('takes over an address that somebody else registered and never confirmed', async () => {
    const squatter = await buildMember({ confirmed: false })
    const passwordHash = await hashPassword('das weiß nur der Dieb')
    await db.member.update({
      where: { id: squatter.id },
      data: { email: ada.email, emailVerifiedAt: null, passwordHash },
    })
    const { session } = await enter()
    const member = await db.member.findUniqueOrThrow({ where: { id: squatter.id } })
    expect([session.viewer.id, member.passwordHash, member.organisationId]).toEqual([
      squatter.id,
      null,
      organisationId,
    ])
  })
})

describe('somebody known', () => {
  it('is who issuer and subject say, whatever the address is by now', async () => {
    const first = await enter()
    idp.people.ada = { ...ada, email: 'ada.neu@stadt.example', name: 'Ada Anders' }
    const again = await enter()
    expect(again.session.viewer).toEqual(first.session.viewer)
  })

  it('is another with another subject, though the address is the same', async () => {
    await enter()
    idp.people.eve = ada
    expect(await arrive(await go({}, { as: 'eve' }))).toMatchObject({ value: { kind: 'email_taken' } })
  })

  it.each([
    ['suspended', { suspendedAt: new Date() }, 'suspended'],
    ['deleted', { anonymisedAt: new Date() }, 'closed'],
    ['gone from the organisation', { organisationId: null, confirmedAt: null }, 'left'],
    ['refused', { refusedAt: new Date(), confirmedAt: null }, 'not_accepted'],
  ])('does not come in when %s', async (_what, data, problem) => {
    const { session } = await enter()
    await db.member.update({ where: { id: session.viewer.id }, data })
    expect(await arrive(await go())).toEqual(refusedAs(problem))
  })

  it('does not come in by a service that was switched off meanwhile', async () => {
    const way = await go()
    await db.identityProvider.update({ where: { id: providerId }, data: { enabled: false } })
    expect(await arrive(way)).toEqual(refusedAs('gone'))
    expect(await setOut(providerId, signIn, null, site)).toEqual(refusedAs('gone'))
  })

  it('gets and loses the role the provider says, never that of an administrator', async () => {
    const mapped = { roleClaim: 'groups', organiserValue: 'fachtag' }
    await db.identityProvider.update({ where: { id: providerId }, data: mapped })
    idp.people.ada = { ...ada, groups: ['alle', 'fachtag'] }
    const first = await enter()
    expect(first.session.viewer.role).toBe('organiser')
    idp.people.ada = { ...ada, groups: ['alle'] }
    const { session } = await enter()
    expect(session.viewer.role).toBe('member')
    expect(await readSession(first.cookie)).toBeNull()
    await db.member.update({ where: { id: session.viewer.id }, data: { role: 'administrator' } })
    expect((await enter()).session.viewer.role).toBe('administrator')
  })
})

describe('what comes back', () => {
  it('counts once', async () => {
    const way = await go()
    expect((await arrive(way)).ok).toBe(true)
    expect(await arrive(way)).toEqual(refusedAs('over'))
  })

  it('counts in the browser that set out only', async () => {
    const { search } = await go()
    const other = await go()
    expect(await arrive({ search, cookieHeader: null })).toEqual(refusedAs('over'))
    expect(await arrive({ search, cookieHeader: other.cookieHeader })).toEqual(refusedAs('over'))
  })

  it('counts with the state it was given', async () => {
    const { search, cookieHeader } = await go()
    const changed = search.replace(/state=[^&]+/, `state=${'A'.repeat(43)}`)
    expect(await arrive({ search: changed, cookieHeader })).toEqual(refusedAs('over'))
    expect(await arrive({ search: search.replace(/state=[^&]+&?/, ''), cookieHeader })).toEqual(
      refusedAs('over'),
    )
  })

  it('counts for ten minutes', async () => {
    const way = await go()
    moveClock(10 * 60_000 + 1)
    expect(await arrive(way)).toEqual(refusedAs('over'))
  })

  it('is nothing when it was broken off there', async () => {
    expect(await arrive(await go({}, { as: '' }))).toEqual(refusedAs('cancelled'))
  })

  it('does not take the code of another visit', async () => {
    const jar: Jar = new Map()
    const [one, other] = [await go({}, { jar }), await go({}, { jar })]
    const stolen = new URLSearchParams(other.search).get('code') ?? ''
    const search = one.search.replace(/code=[^&]+/, `code=${stolen}`)
    expect(await arrive({ search, cookieHeader: one.cookieHeader })).toEqual(refusedAs('failed'))
  })

  it('names the provider it comes from', async () => {
    const { search, cookieHeader } = await go()
    const elsewhere = search.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://boese.example')}`)
    expect(await arrive({ search: elsewhere, cookieHeader })).toEqual(refusedAs('failed'))
  })

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  const lies: [string, Parameters<IdentityProvider['lie']>[0]][] = [
    ['with another nonce', (claims, sign) => sign({ ...claims, nonce: 'ein anderer' })],
    ['without a nonce', ({ nonce: _, ...claims }, sign) => sign(claims)],
    ['of another issuer', (claims, sign) => sign({ ...claims, iss: 'https://boese.example' })],
    ['for another client', (claims, sign) => sign({ ...claims, aud: 'andere' })],
    ['that is over', (claims, sign) => sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['signed by somebody else', (claims, sign) => sign(claims, stranger)],
    [
      'without a signature',
      (claims) => `${none}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
    ],
    ['with its signature cut off', (claims, sign) => sign(claims).replace(/[^.]+$/, '')],
    [
      'altered after signing',
      (claims, sign) => {
        const [head, , signature] = sign(claims).split('.')
        return `${head}.${Buffer.from(JSON.stringify({ ...claims, sub: 'eve' })).toString('base64url')}.${signature}`
      },
    ],
  ]
  it.each(lies)('is no proof when the ID token is one %s', async (_what, lie) => {
    const way = await go()
    idp.lie(lie)
    const before = await db.session.count()
    expect(await arrive(way)).toEqual(refusedAs('failed'))
    expect(await db.session.count()).toBe(before)
  })

  it('is proof when nobody lies, which shows that the lies above are what is refused', async () => {
    const way = await go()
    idp.lie((claims, sign) => sign(claims))
    expect((await arrive(way)).ok).toBe(true)
  })

  it('leads to pages of this site only', async () => {
    for (const continueTo of ['https://boese.example/', '//boese.example', '/\\boese.example'])
      expect((await enter('ada', { continueTo })).continueTo).toBe('')
    expect((await enter('ada', { continueTo: '/loesungen?seite=2' })).continueTo).toBe('/loesungen?seite=2')
  })

  it('still holds what was typed before, and the table does not tell it', async () => {
    const resume = JSON.stringify({ path: '/gesuche/neu', fields: [['title', 'Wer hat schon Bienen?']] })
    const way = await go({ resume })
    const rows = await db.providerVisit.findMany()
    expect(JSON.stringify(rows)).not.toContain('Bienen')
    expect(await arrive(way)).toMatchObject({ ok: true, value: { resume } })
  })
})

describe('an address that has an account', () => {
  const password = 'vier zufällige Wörter dahinter'
  async function known(parts: { organisationId?: number } = {}) {
    const member = await buildMember({ organisationId, ...parts })
    const passwordHash = await hashPassword(password)
    await db.member.update({ where: { id: member.id }, data: { email: ada.email, passwordHash } })
    const way = await go({ continueTo: '/themen' })
    const arrival = await arrive(way)
    if (!arrival.ok || arrival.value.kind !== 'email_taken') throw new Error(JSON.stringify(arrival))
    const { code } = arrival.value
    const adopt = (given: string, cookieHeader: string | null = way.cookieHeader) =>
      adoptByPassword(providerId, { code, password: given }, { cookieHeader, device: '' }, site)
    return { member, adopt }
  }

  it('is not entered by the provider alone', async () => {
    const { member } = await known()
    expect(await db.memberIdentity.count({ where: { memberId: member.id } })).toBe(0)
    expect(await db.session.count({ where: { memberId: member.id } })).toBe(0)
  })

  it('is tied to the provider by its password, once, and told by mail', async () => {
    const { member, adopt } = await known()
    expect(await adopt('falsch geraten, ganz und gar')).toEqual(refusedAs('wrong'))
    expect(await adopt(password, null)).toEqual(refusedAs('over'))
    expect(await adopt(password)).toMatchObject({ ok: true, value: { continueTo: '/themen' } })
    expect(await adopt(password)).toEqual(refusedAs('over'))
    expect((await enter()).session.viewer.id).toBe(member.id)
    expect(await queuedMails(ada.email)).toHaveLength(1)
  })

  it('stays as it is where it belongs to another organisation', async () => {
    const { adopt } = await known({ organisationId: (await buildOrganisation()).id })
    expect(await adopt(password)).toEqual(refusedAs('other_organisation'))
  })
})

describe('somebody signed in by password', () => {
  async function signedIn(parts: Parameters<typeof buildMember>[0] = {}) {
    const member = await buildMember({ organisationId, ...parts })
    const cookies = cookieOf(await startSession(member.id, ''))
    const session = await readSession(cookies)
    return { member, cookies, errand: { purpose: 'link' as const, sessionId: session?.publicId ?? null } }
  }

  it('ties the account to the provider', async () => {
    const { member, cookies, errand } = await signedIn()
    expect(await arrive(await go(errand, { cookies }))).toEqual({ ok: true, value: { kind: 'linked' } })
    expect((await enter()).session.viewer.id).toBe(member.id)
  })

  it('is confirmed by that where they waited for it', async () => {
    const { member, cookies, errand } = await signedIn({ confirmed: false })
    expect((await arrive(await go(errand, { cookies }))).ok).toBe(true)
    expect((await db.member.findUniqueOrThrow({ where: { id: member.id } })).confirmedAt).not.toBeNull()
  })

  it('gets nobody else’s, and none of another organisation', async () => {
    await enter()
    const colleague = await signedIn()
    expect(await arrive(await go(colleague.errand, { cookies: colleague.cookies }))).toEqual(
      refusedAs('identity_taken'),
    )
    idp.people.bob = { ...ada, email: 'bob@stadt.example' }
    const foreign = await signedIn({ organisationId: (await buildOrganisation()).id })
    expect(await arrive(await go(foreign.errand, { cookies: foreign.cookies, as: 'bob' }))).toEqual(
      refusedAs('other_organisation'),
    )
  })

  it('does not tie the account of who signed in meanwhile', async () => {
    const { cookies, errand } = await signedIn()
    const way = await go(errand, { cookies })
    const other = await signedIn()
    const cookieHeader = way.cookieHeader.replace(cookies, other.cookies)
    expect(await arrive({ ...way, cookieHeader })).toEqual(refusedAs('over'))
  })
})

describe('showing once more who one is', () => {
  const stale = new Date(Date.now() - 3_600_000)
  async function waiting() {
    const jar: Jar = new Map()
    const { cookie, session } = await enter()
    await db.session.updateMany({ where: { publicId: session.publicId }, data: { confirmedAt: stale } })
    return { cookies: cookie, jar, errand: { purpose: 'confirm' as const, sessionId: session.publicId } }
  }

  it('makes the session fresh, under a new id', async () => {
    const { cookies, jar, errand } = await waiting()
    const arrival = await arrive(await go(errand, { cookies, jar }))
    if (!arrival.ok || arrival.value.kind !== 'confirmed') throw new Error(JSON.stringify(arrival))
    const session = await readSession(cookieOf(arrival.value.cookie))
    expect(session?.publicId).toBe(errand.sessionId)
    expect(session?.confirmedAt.getTime()).toBeGreaterThan(stale.getTime())
    expect(await readSession(cookies)).toBeNull()
  })

  it.each([
    ['says when that was, but long ago', { auth_time: Math.floor(stale.getTime() / 1000) }],
    ['does not say when', { auth_time: undefined }],
  ])('does not count where the provider %s', async (_what, change) => {
    const { cookies, jar, errand } = await waiting()
    const way = await go(errand, { cookies, jar })
    idp.lie((claims, sign) => sign({ ...claims, ...change }))
    expect(await arrive(way)).toEqual(refusedAs('not_anew'))
  })

  it('does not count for somebody else', async () => {
    const { cookies, jar, errand } = await waiting()
    idp.people.bob = { ...ada, email: 'bob@stadt.example' }
    await enter('bob')
    expect(await arrive(await go(errand, { cookies, jar, as: 'bob' }))).toEqual(refusedAs('other_person'))
  })
})

it('signs out at the provider too, and leads back here', async () => {
  const { session } = await enter()
  const farewell = await farewellOf(session, site)
  const address = new URL(farewell?.address ?? '')
  expect(address.origin).toBe(idp.issuer)
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://127.0.0.1:4999/abmelden')
  expect(address.searchParams.get('id_token_hint')).toMatch(/^ey/)
  const member = await buildMember()
  const byPassword = await readSession(cookieOf(await startSession(member.id, '')))
  expect(await farewellOf(byPassword, site)).toBeNull()
})
