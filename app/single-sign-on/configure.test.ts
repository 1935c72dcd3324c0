import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { type IdentityProvider, startIdentityProvider } from '#tests/support/identityProvider'
import { configureSessions, readSession, startSession } from '~/auth/session.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { openSecret, sealSecret } from '~/platform/secrets.server'
import { secretPurpose } from './client.server'
import { checkProvider } from './commands/check.server'
import { addProvider, changeProvider } from './commands/configure.server'
import { signsInAtProviderOnly } from './queries/only.server'
import { type ProviderInput, providerSchema } from './schema'

useDatabase()

const site = { publicUrl: 'http://127.0.0.1:4999' }
const abroad = { publicUrl: 'https://nabe.example' }
let idp: IdentityProvider

beforeAll(async () => {
  configureSessions({ secure: false })
  idp = await startIdentityProvider({})
  idp.serve({ id: 'nabe', secret: 'geheim', redirectUris: ['http://127.0.0.1:4999/'] })
})
afterAll(async () => {
  await idp.stop()
  await closeDatabase()
})

const form = (parts: Record<string, string> = {}) => ({
  label: 'Stadt Beispiel',
  issuer: idp.issuer,
  clientId: 'nabe',
  clientSecret: 'ein Geheimnis',
  domains: 'stadt.example',
  enabled: 'on',
  ...parts,
})
const input = (parts?: Record<string, string>): ProviderInput => providerSchema.parse(form(parts))
const wrongIn = (parts: Record<string, string>) =>
  providerSchema.safeParse(form(parts)).error?.issues.map(({ path }) => path[0])
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

async function added(parts?: Record<string, string>) {
  const administrator = await buildMember({ role: 'administrator' })
  const { id: organisationId } = await buildOrganisation()
  const result = await addProvider(administrator, organisationId, input(parts), site)
  if (!result.ok) throw new Error(result.problem)
  return { administrator, organisationId, providerId: result.value.id }
}

async function signedIn(parts: Parameters<typeof buildMember>[0], via: 'password' | 'oidc' = 'password') {
  const member = await buildMember(parts)
  const cookie = cookieOf(await startSession(member.id, '', via))
  return { member, cookie, isIn: async () => (await readSession(cookie)) !== null }
}

describe('the form', () => {
  it.each([
    ['issuer', { issuer: 'stadt' }],
    ['issuer', { issuer: 'https://a.example/?x=1' }],
    ['issuer', { issuer: 'https://wer:da@a.example/' }],
    ['domains', { domains: ' ' }],
    ['domains', { domains: 'gmx.de' }],
    ['domains', { domains: 'stadt.example\nnicht eine' }],
    ['scopes', { scopes: 'openid "x"' }],
    ['organiserValue', { roleClaim: 'groups' }],
  ])('says what is wrong in %s', (field, parts) => {
    expect(wrongIn(parts)).toEqual([field])
  })

  it('takes what people paste', () => {
    const { issuer, domains, scopes } = input({
      issuer: 'https://a.example/realms/stadt/.well-known/openid-configuration ',
      domains: '@Stadt.example, stadt.example; amt.example',
      scopes: 'email',
    })
    expect([issuer, domains, scopes]).toEqual([
      'https://a.example/realms/stadt',
      ['stadt.example', 'amt.example'],
      'openid email',
    ])
  })
})

describe('an administrator', () => {
  it('adds a provider, whose secret the table does not tell', async () => {
    const { providerId } = await added()
    const { clientSecret } = await db.identityProvider.findUniqueOrThrow({ where: { id: providerId } })
    expect(clientSecret).not.toContain('Geheimnis')
    expect(openSecret(clientSecret, secretPurpose)).toBe('ein Geheimnis')
  })

  it('is one: nobody else changes anything', async () => {
    const { providerId } = await added()
    const organiser = await buildMember({ role: 'organiser' })
    const refused = { ok: false, problem: 'not_allowed' }
    expect(await addProvider(organiser, organiser.organisationId, input(), site)).toEqual(refused)
    expect(await changeProvider(organiser, providerId, input({ version: '1' }), site)).toEqual(refused)
    expect(await checkProvider(organiser, providerId, site)).toEqual({ ok: false, problem: 'gone' })
  })

  it('gets no address of this computer or of a private network into a site that is served elsewhere', async () => {
    const { administrator, organisationId } = await added()
    const add = (issuer: string, more = {}) =>
      addProvider(administrator, organisationId, input({ issuer, ...more }), abroad)
    expect(await add(idp.issuer)).toEqual({ ok: false, problem: 'not_https' })
    expect(await add('https://127.0.0.1/')).toEqual({ ok: false, problem: 'private_address' })
    expect(await add('https://10.0.0.5/')).toEqual({ ok: false, problem: 'private_address' })
    expect(await add('https://169.254.169.254/', { ownNetwork: 'on' })).toEqual({
      ok: false,
      problem: 'private_address',
    })
    expect((await add('https://10.0.0.5/', { ownNetwork: 'on' })).ok).toBe(true)
  })

  it('does not write over what somebody else changed, nor send the secret elsewhere', async () => {
    const { administrator, providerId } = await added()
    const change = (parts: Record<string, string>) =>
      changeProvider(administrator, providerId, input({ clientSecret: '', ...parts }), site)
    const elsewhere = { version: '1', issuer: 'https://boese.example' }
    expect(await change(elsewhere)).toEqual({ ok: false, problem: 'secret_for_issuer' })
    expect((await change({ version: '1', label: 'Amt' })).ok).toBe(true)
    expect(await change({ version: '1', label: 'Stadt' })).toEqual({ ok: false, problem: 'stale' })
    const kept = await db.identityProvider.findUniqueOrThrow({ where: { id: providerId } })
    expect([kept.label, openSecret(kept.clientSecret, secretPurpose)]).toEqual(['Amt', 'ein Geheimnis'])
  })

  it('ends what began at a provider by switching it off', async () => {
    const { administrator, organisationId, providerId } = await added()
    const there = await signedIn({ organisationId }, 'oidc')
    const sessionId = (await readSession(there.cookie))?.publicId ?? ''
    await db.providerSession.create({ data: { sessionId, providerId, idToken: sealSecret('', 'x') } })
    const here = await signedIn({ organisationId })
    const off = input({ version: '1', enabled: '' })
    expect((await changeProvider(administrator, providerId, off, site)).ok).toBe(true)
    expect([await there.isIn(), await here.isIn()]).toEqual([false, true])
  })

  it('makes a provider the only way in, but for administrators', async () => {
    const { administrator, organisationId, providerId } = await added()
    const member = await signedIn({ organisationId })
    const boss = await signedIn({ organisationId, role: 'administrator' })
    const stranger = await signedIn({})
    const only = input({ version: '1', exclusive: 'on' })
    expect((await changeProvider(administrator, providerId, only, site)).ok).toBe(true)
    expect([await member.isIn(), await boss.isIn(), await stranger.isIn()]).toEqual([false, true, true])
    const bound = [member, boss, stranger].map(({ member: { id } }) => signsInAtProviderOnly(id))
    expect(await Promise.all(bound)).toEqual([true, false, false])
  })
})

describe('the connection', () => {
  it('is good where a provider answers', async () => {
    const { administrator, providerId } = await added()
    expect(await checkProvider(administrator, providerId, site)).toMatchObject({
      ok: true,
      value: { issuer: idp.issuer, keys: 1, signsOut: true },
    })
  })

  it.each([
    ['unreachable', () => 'http://127.0.0.1:9'],
    ['not_a_provider', () => `${idp.issuer}/realms/nichts`],
    ['unknown_host', () => 'https://gibt-es-nicht.invalid'],
  ])('is told to be %s', async (fault, issuer) => {
    const { administrator, providerId } = await added({ issuer: issuer() })
    expect(await checkProvider(administrator, providerId, site)).toEqual({ ok: false, problem: fault })
  })

  it('is told where the stored secret cannot be opened any more', async () => {
    const { administrator, providerId } = await added()
    await db.identityProvider.update({ where: { id: providerId }, data: { clientSecret: 'v1.x.y.z' } })
    const result = await checkProvider(administrator, providerId, site)
    expect(result).toEqual({ ok: false, problem: 'secret_unreadable' })
  })
})
