import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { signIn } from '~/auth/commands.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { listRefused, listWaiting } from '../queries/waiting.server'
import type { Registration } from '../schema'
import { confirmMember, reconsiderMember, refuseMember } from './confirm.server'
import { register, resendVerification } from './register.server'
import { verifyEmail } from './verifyEmail.server'

useDatabase()

const publicUrl = 'https://nabe.example'
const password = 'vier Wörter hintereinander'
let count = 0

beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

async function newOrganisation(domain?: string) {
  const organisation = await buildOrganisation()
  await db.organisation.update({ where: { id: organisation.id }, data: { joinedAt: null } })
  if (domain) await db.organisationDomain.create({ data: { organisationId: organisation.id, domain } })
  return organisation
}

function registration(parts: Partial<Registration> = {}): Registration {
  count += 1
  return {
    name: 'Erika Beispiel',
    email: `erika${count}@ort${count}.example`,
    functionTitle: 'Leitung Hauptamt',
    password,
    organisationId: null,
    wantedOrganisation: 'Zweckverband Beispiel',
    ...parts,
  }
}

const registered = async (input: Registration, continueTo = '') => {
  expect(await register(input, { publicUrl, continueTo })).toEqual({ ok: true, value: null })
  return codeIn((await queuedMails(input.email)).at(-1))
}
const find = (email: string) => db.member.findFirstOrThrow({ where: { email } })

test('the address decides where its domain belongs to the organisation', async () => {
  const { id: organisationId } = await newOrganisation('rathaus.example')
  const input = registration({ organisationId, email: 'erika@rathaus.example', wantedOrganisation: '' })
  const code = await registered(input, '/loesungen/neu?thema=e-akte&anlass=3')
  expect(await verifyEmail(code, publicUrl)).toEqual({
    ok: true,
    value: { continueTo: '/loesungen/neu?thema=e-akte&anlass=3', confirmed: true },
  })
  expect((await find(input.email)).confirmedAt).not.toBeNull()
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } })
  expect(organisation.joinedAt).not.toBeNull()
  const verbs = (await db.activity.findMany({ where: { organisationId } })).map(({ verb }) => verb).sort()
  expect(verbs).toEqual([
    'member.confirmed',
    'member.registered',
    'member.verified_email',
    'organisation.joined',
  ])
})

test.each(['sub.amt.example', 'amt.example.org', 'xamt.example'])(
  'a domain that only looks like it waits: %s',
  async (domain) => {
    const { id: organisationId } = await newOrganisation('amt.example')
    const input = registration({ organisationId, email: `jemand@${domain}`, wantedOrganisation: '' })
    expect(await verifyEmail(await registered(input), publicUrl)).toMatchObject({
      value: { confirmed: false },
    })
  },
)

test('a webmail domain decides nothing, even where somebody stored it', async () => {
  const { id: organisationId } = await newOrganisation('gmx.de')
  const input = registration({ organisationId, email: 'amt@gmx.de', wantedOrganisation: '' })
  expect(await verifyEmail(await registered(input), publicUrl)).toMatchObject({ value: { confirmed: false } })
})

test('who waits is told to the Fachtag team, without a name', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const administrator = await buildMember({ role: 'administrator' })
  const member = await buildMember()
  await verifyEmail(await registered(registration()), publicUrl)
  for (const { email } of [organiser, administrator]) {
    const mails = await queuedMails(email)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('Zweckverband Beispiel')
    expect(mails[0]?.text).toContain(`${publicUrl}/moderation/freischaltungen`)
    expect(mails[0]?.text).not.toContain('Erika')
  }
  expect(await queuedMails(member.email)).toEqual([])
})

test('registering an address twice gives the same answer and changes nothing', async () => {
  const member = await buildMember()
  const before = await find(member.email)
  const again = registration({ email: member.email, name: 'Andere Person' })
  expect(await register(again, { publicUrl, continueTo: '' })).toEqual({ ok: true, value: null })
  expect(await find(member.email)).toEqual(before)
  const mails = await queuedMails(member.email)
  expect(mails.map(({ subject }) => subject)).toEqual(['Nabe: Sie haben schon ein Konto'])
  expect(mails[0]?.text).not.toContain('code=')
})

test('of two registrations of an unconfirmed address the later one counts', async () => {
  const first = registration({ password: 'das Passwort von jemand anderem' })
  const firstCode = await registered(first)
  const secondCode = await registered({ ...first, name: 'Erika Richtig', password })
  expect(await verifyEmail(firstCode, publicUrl)).toEqual({ ok: false, problem: 'unusable' })
  expect((await verifyEmail(secondCode, publicUrl)).ok).toBe(true)
  expect((await find(first.email)).name).toBe('Erika Richtig')
  expect((await signIn({ email: first.email, password }, '')).ok).toBe(true)
  expect((await signIn({ email: first.email, password: first.password }, '')).ok).toBe(false)
})

test('two at the same moment make one account', async () => {
  const input = registration()
  const both = [1, 2].map(() => register(input, { publicUrl, continueTo: '' }))
  expect((await Promise.all(both)).every((result) => result.ok)).toBe(true)
  expect(await db.member.count({ where: { email: input.email } })).toBe(1)
})

test('the link works once and for 24 hours, and can be had again with where to go on to', async () => {
  const input = registration()
  const code = await registered(input, '/fachtage/beispiel')
  moveClock(24 * 3_600_000 + 1)
  expect(await verifyEmail(code, publicUrl)).toEqual({ ok: false, problem: 'unusable' })
  await resendVerification(input.email, publicUrl)
  const next = codeIn((await queuedMails(input.email)).at(-1))
  expect(await verifyEmail(next, publicUrl)).toMatchObject({ value: { continueTo: '/fachtage/beispiel' } })
  expect(await verifyEmail(next, publicUrl)).toEqual({ ok: false, problem: 'unusable' })
  const sent = (await queuedMails(input.email)).length
  await resendVerification(input.email, publicUrl)
  await resendVerification('niemand@nirgends.example', publicUrl)
  expect(await queuedMails(input.email)).toHaveLength(sent)
})

test('the link leads to no other site', async () => {
  const code = await registered(registration(), '//evil.example/x')
  expect(await verifyEmail(code, publicUrl)).toMatchObject({ value: { continueTo: '' } })
})

test('an organisation that does not exist or was merged away is refused', async () => {
  const target = await newOrganisation()
  const merged = await newOrganisation()
  await db.organisation.update({ where: { id: merged.id }, data: { successorId: target.id } })
  for (const organisationId of [2_147_483_647, merged.id]) {
    const input = registration({ organisationId, wantedOrganisation: '' })
    expect(await register(input, { publicUrl, continueTo: '' })).toEqual({
      ok: false,
      problem: 'unknown_organisation',
    })
    expect(await db.member.count({ where: { email: input.email } })).toBe(0)
  }
})

test('the Fachtag team confirms, remembers the domain, and the next one is in at once', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const { id: organisationId } = await newOrganisation()
  const first = registration({ organisationId, email: 'a@neuerort.example', wantedOrganisation: '' })
  await verifyEmail(await registered(first), publicUrl)
  const { id: memberId } = await find(first.email)
  const decide = { memberId, rememberDomain: true }
  expect((await confirmMember(organiser, decide, publicUrl)).ok).toBe(true)
  expect(await confirmMember(organiser, decide, publicUrl)).toEqual({ ok: false, problem: 'gone' })
  expect((await queuedMails(first.email)).at(-1)?.subject).toBe('Nabe: Ihr Konto ist freigeschaltet')
  const second = registration({ organisationId, email: 'b@neuerort.example', wantedOrganisation: '' })
  expect(await verifyEmail(await registered(second), publicUrl)).toMatchObject({ value: { confirmed: true } })
})

test('a webmail domain is not remembered, an unknown organisation not confirmed', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const { id: organisationId } = await newOrganisation()
  const webmail = registration({ organisationId, email: 'ort@t-online.de', wantedOrganisation: '' })
  await verifyEmail(await registered(webmail), publicUrl)
  const decide = { memberId: (await find(webmail.email)).id, rememberDomain: true }
  expect(await confirmMember(organiser, decide, publicUrl)).toEqual({ ok: false, problem: 'shared_domain' })
  expect((await find(webmail.email)).confirmedAt).toBeNull()
  const nowhere = registration()
  await verifyEmail(await registered(nowhere), publicUrl)
  const { id: memberId } = await find(nowhere.email)
  expect(await confirmMember(organiser, { memberId, rememberDomain: false }, publicUrl)).toEqual({
    ok: false,
    problem: 'no_organisation',
  })
})

test('refusing mails the reason; only the Fachtag team decides', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const member = await buildMember()
  const input = registration()
  await verifyEmail(await registered(input), publicUrl)
  const { id: memberId } = await find(input.email)
  const refusal = { memberId, reason: 'Bitte mit der dienstlichen Adresse.' }
  expect(await refuseMember(member, refusal)).toEqual({ ok: false, problem: 'not_allowed' })
  expect(await confirmMember(member, { memberId, rememberDomain: false }, publicUrl)).toEqual({
    ok: false,
    problem: 'not_allowed',
  })
  expect((await refuseMember(organiser, refusal)).ok).toBe(true)
  expect((await queuedMails(input.email)).at(-1)?.text).toContain('Bitte mit der dienstlichen Adresse.')
  expect((await find(input.email)).confirmedAt).toBeNull()
})

test('who was refused can be looked at once more by the team alone', async () => {
  const team = await buildMember({ role: 'organiser' })
  const code = await registered(registration())
  await verifyEmail(code, publicUrl)
  const { id, email } = await db.member.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(await reconsiderMember(team, id)).toEqual({ ok: false, problem: 'gone' })
  await refuseMember(team, { memberId: id, reason: 'Keine Kommune' })
  expect(await listRefused(await buildMember())).toBeNull()
  expect((await listRefused(team))?.[0]).toMatchObject({ id, email, reason: 'Keine Kommune' })
  expect(await reconsiderMember(await buildMember(), id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await reconsiderMember(team, id)).ok).toBe(true)
  expect((await listRefused(team))?.map((member) => member.id)).not.toContain(id)
  expect((await listWaiting(team))?.map((member) => member.id)).toContain(id)
  const verbs = await db.audit.findMany({ where: { memberId: id }, select: { verb: true } })
  expect(verbs.map(({ verb }) => verb)).toContain('member.reconsidered')
})
