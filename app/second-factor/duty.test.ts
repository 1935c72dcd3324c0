import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { callRoute } from '#tests/support/route'
import { readSession, startSession } from '~/auth/session.server'
import { isAdministrator, isConfirmed, type MemberViewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { loader as admin } from '~/routes/admin._index'
import { action as change } from '~/routes/kommentare.$id.bearbeiten'
import { loader as account } from '~/routes/konto._index'
import { loader as security } from '~/routes/konto.sicherheit._index'
import { requireOfOrganisation, requireOfTeam } from './commands/duty.server'
import { removePasskey } from './commands/passkeys.server'
import { resetFactors } from './commands/reset.server'
import { configureSecondFactor } from './missing.server'
import { duties, findDuty } from './queries.server'

useDatabase()
beforeAll(() => jobs().prepare())
beforeEach(() => configureSecondFactor({ demo: false }))
afterEach(() => db.setting.deleteMany({ where: { key: 'second_factor' } }))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const here = { device: '', publicUrl: 'https://nabe.example' }

async function viewerOf(memberId: number, via: 'password' | 'oidc' = 'password') {
  const session = await readSession((await startSession(memberId, '', via)).split(';')[0])
  if (!session) throw new Error('no session')
  return session.viewer
}

let key = 0
function givePasskey(memberId: number) {
  key += 1
  const data = {
    memberId,
    credentialId: `key${key}`,
    publicKey: new Uint8Array([1]),
    counter: 0,
    name: 'Laptop',
  }
  return db.passkey.create({ data: { ...data, transports: [] } })
}

test('outside the demonstration the team has no rights before a second factor is set up', async () => {
  for (const role of ['organiser', 'administrator'] as const) {
    const { id } = await buildMember({ role })
    const without = await viewerOf(id)
    expect(without).toMatchObject({ role: 'member', confirmed: false, factorMissing: true })
    expect(isConfirmed(without) || isAdministrator(without)).toBe(false)
    await givePasskey(id)
    const viewer = await viewerOf(id)
    expect(viewer).toMatchObject({ role, confirmed: true })
    expect(viewer).not.toHaveProperty('factorMissing')
  }
  const { id } = await buildMember()
  expect(await viewerOf(id)).toMatchObject({ role: 'member', confirmed: true })
})

test('in the demonstration the team needs none until an administrator says so', async () => {
  configureSecondFactor({ demo: true })
  const { id } = await buildMember({ role: 'administrator' })
  const viewer = await viewerOf(id)
  expect(isAdministrator(viewer)).toBe(true)
  expect((await requireOfTeam(viewer, true)).ok).toBe(true)
  expect(await viewerOf(id)).toMatchObject({ factorMissing: true })
  configureSecondFactor({ demo: false })
  expect((await requireOfTeam(viewer, false)).ok).toBe(true)
  expect(await viewerOf(id)).not.toHaveProperty('factorMissing')
})

test('who has to set it up is led there, keeps what was typed, and reaches the account', async () => {
  const { id } = await buildMember({ role: 'administrator' })
  const viewer = await viewerOf(id)
  const led = await callRoute({ loader: admin, url: '/admin', viewer })
  expect([led.status, led.location]).toEqual([302, '/konto/sicherheit'])
  const form = { body: 'Was ich gerade schrieb', version: '1' }
  const kept = await callRoute({
    action: change,
    url: '/kommentare/1/bearbeiten',
    params: { id: '1' },
    form,
    viewer,
  })
  expect([kept.status, kept.data]).toEqual([
    401,
    {
      resume: { path: '/kommentare/1/bearbeiten', fields: Object.entries(form) },
      because: 'factor_missing',
    },
  ])
  expect((await callRoute({ loader: account, url: '/konto', viewer })).status).toBe(200)
  const page = await callRoute({ loader: security, url: '/konto/sicherheit', viewer })
  expect(page.data).toMatchObject({ missing: true, factors: { needed: true, codesLeft: 0 } })
})

test('an organisation may require it of its members, and of nobody else', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const organisation = await buildOrganisation()
  const member = await buildMember({ organisationId: organisation.id })
  const waiting = await buildMember({ organisationId: organisation.id, confirmed: false })
  const elsewhere = await buildMember()
  const duty = { organisationId: organisation.id, required: true }
  expect(await requireOfOrganisation(member, duty)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await requireOfOrganisation(administrator, duty)).ok).toBe(true)
  expect(await viewerOf(member.id)).toMatchObject({ confirmed: false, factorMissing: true })
  expect(await viewerOf(waiting.id)).not.toHaveProperty('factorMissing')
  expect(await viewerOf(elsewhere.id)).not.toHaveProperty('factorMissing')
  expect(await viewerOf(member.id, 'oidc'), 'the provider asks').not.toHaveProperty('factorMissing')
  await givePasskey(member.id)
  expect(await findDuty(administrator, organisation.id)).toMatchObject({
    required: true,
    members: 1,
    withFactor: 1,
  })
  expect((await duties(administrator))?.organisations.map(({ id }) => id)).toEqual([organisation.id])
  expect(await duties(member)).toBeNull()
  expect((await requireOfOrganisation(administrator, { ...duty, required: false })).ok).toBe(true)
  expect((await duties(administrator))?.organisations).toEqual([])
  expect(
    await requireOfOrganisation(administrator, { organisationId: 2_000_000_000, required: true }),
  ).toEqual({
    ok: false,
    problem: 'gone',
  })
})

test('the last factor of somebody who needs one stays', async () => {
  const { id } = await buildMember({ role: 'organiser' })
  const [first, second] = [await givePasskey(id), await givePasskey(id)]
  const session = async () => {
    const found = await readSession((await startSession(id, '')).split(';')[0])
    if (!found) throw new Error('no session')
    return found
  }
  expect((await removePasskey(await session(), first.id, here)).ok).toBe(true)
  expect(await removePasskey(await session(), second.id, here)).toEqual({ ok: false, problem: 'needed' })
  const stranger = await givePasskey((await buildMember()).id)
  expect(await removePasskey(await session(), stranger.id, here)).toEqual({ ok: false, problem: 'gone' })
})

test('an administrator takes lost factors away: sessions end, it is recorded and told; nobody takes their own', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const member = await buildMember()
  await givePasskey(member.id)
  await givePasskey(administrator.id)
  const cookie = (await startSession(member.id, '')).split(';')[0]
  const reset = (viewer: MemberViewer, memberId: number) =>
    resetFactors(viewer, { memberId, reason: 'lost' }, here.publicUrl)
  expect(await reset(member, administrator.id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect(await reset(administrator, administrator.id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await reset(administrator, member.id)).ok).toBe(true)
  expect(await db.passkey.count({ where: { memberId: member.id } })).toBe(0)
  expect(await readSession(cookie)).toBeNull()
  const [mail] = await queuedMails(member.email)
  expect(mail?.text).toContain('Handy oder Passkey ist verloren')
  const audit = await db.audit.findFirstOrThrow({ where: { memberId: member.id, verb: 'factor.reset' } })
  expect(audit).toMatchObject({
    actorId: administrator.id,
    facts: { reason: 'lost', app: false, passkeys: true },
  })
  expect(await reset(administrator, member.id)).toEqual({ ok: false, problem: 'no_factor' })
})
