import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { readViewer, startSession } from '~/auth/session.server'
import { issueToken, readToken } from '~/auth/tokens.server'
import type { MemberViewer } from '~/auth/viewer'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { suspendMember } from '../commands/manage.server'
import { register } from '../commands/register.server'
import { confirmEmailChange, confirmForOldAddress, refuseEmailChange } from './confirm.server'
import { ownChange } from './queries.server'
import { requestEmailChange, withdrawEmailChange } from './request.server'
import { staysConfirmed } from './staysConfirmed'

useDatabase()

const publicUrl = 'https://nabe.example'
const unusable = { ok: false, problem: 'unusable' }
let member: MemberViewer & { organisationId: number; email: string }
let count = 0
let email: string

beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})
beforeEach(async () => {
  count += 1
  email = `neu${count}@musterort.example`
  member = await buildMember()
})

const lastMail = async (to: string) => (await queuedMails(to)).at(-1)
const ask = async (by = member, to = email) => {
  expect((await requestEmailChange(by, to, publicUrl)).ok).toBe(true)
  const [old, fresh] = [await lastMail(by.email), await lastMail(to)]
  return { oldCode: codeIn(old), newCode: fresh?.text.includes('code=') ? codeIn(fresh) : '' }
}
const confirm = (code: string) => confirmEmailChange(code, publicUrl)
const find = (id = member.id) => db.member.findUniqueOrThrow({ where: { id } })
const done = { ok: true, value: 'done' }

test.each([
  ['a@stadt.example', 'b@stadt.example', false, true],
  ['a@stadt.example', 'b@anderswo.example', false, false],
  ['a@stadt.example', 'b@anderswo.example', true, true],
])('from %s to %s, a domain of the organisation %s: stays %s', (before, after, own, stays) => {
  expect(staysConfirmed(before, after, own)).toBe(stays)
})

test.each(['old first', 'new first'])('both mailboxes confirm, %s', async (order) => {
  const { oldCode, newCode } = await ask()
  const [first, second] = order === 'old first' ? [oldCode, newCode] : [newCode, oldCode]
  const cookie = (await startSession(member.id, '')).split(';')[0]
  const reset = await db.$transaction((tx) =>
    issueToken(tx, { purpose: 'reset_password', memberId: member.id }),
  )
  expect(await confirm(first)).toEqual({ ok: true, value: 'waits' })
  expect((await find()).email).toBe(member.email)
  expect(await confirm(first)).toEqual({ ok: true, value: 'waits' })
  expect(await confirm(second)).toEqual(done)
  const { confirmedAt, ...changed } = await find()
  expect(changed.email).toBe(email)
  expect(confirmedAt).not.toBeNull()
  expect((await readViewer(cookie)).kind).toBe('guest')
  expect(await readToken('reset_password', reset)).toBeNull()
  for (const to of [member.email, email]) expect((await lastMail(to))?.subject).toContain('ist geändert')
  expect(await confirm(second)).toEqual(unusable)
  const audit = await db.audit.findMany({ where: { memberId: member.id, verb: { startsWith: 'email' } } })
  expect(audit.map(({ verb }) => verb)).toEqual(['email.change_asked', 'email.changed'])
  expect(JSON.stringify(audit.map(({ facts }) => facts))).not.toContain('@')
})

test('both at the same moment', async () => {
  const { oldCode, newCode } = await ask()
  const results = await Promise.all([confirm(oldCode), confirm(newCode)])
  expect(results).toContainEqual(done)
  expect((await find()).email).toBe(email)
})

test('the mailbox of the old address can stop it, and ends what is signed in', async () => {
  const { oldCode, newCode } = await ask()
  const cookie = (await startSession(member.id, '')).split(';')[0]
  expect(await refuseEmailChange(newCode, publicUrl)).toEqual(unusable)
  expect((await refuseEmailChange(oldCode, publicUrl)).ok).toBe(true)
  expect((await readViewer(cookie)).kind).toBe('guest')
  expect(await confirm(newCode)).toEqual(unusable)
  expect((await find()).email).toBe(member.email)
  expect((await lastMail(member.email))?.text).toContain('/anmelden/passwort-vergessen')
})

test('it ends after seven days, when taken back, and when asked for anew', async () => {
  const first = await ask()
  const second = await ask()
  expect(await confirm(first.oldCode)).toEqual(unusable)
  expect(await withdrawEmailChange(member)).toMatchObject({ ok: true })
  expect(await confirm(second.oldCode)).toEqual(unusable)
  expect(await withdrawEmailChange(member)).toEqual({ ok: false, problem: 'gone' })
  const third = await ask()
  moveClock(7 * 86_400_000 + 1)
  expect(await ownChange(member)).toBeNull()
  expect(await confirm(third.oldCode)).toEqual(unusable)
})

test('an address that has an account is told in its mailbox alone', async () => {
  const other = await buildMember()
  const { oldCode, newCode } = await ask(member, other.email)
  expect(newCode).toBe('')
  expect((await lastMail(other.email))?.text).toContain('schon ein Konto')
  expect(await confirm(oldCode)).toEqual({ ok: true, value: 'waits' })
  expect(await ownChange(member)).toMatchObject({ email: other.email, newConfirmed: false })
  expect(await requestEmailChange(member, member.email, publicUrl)).toEqual({ ok: false, problem: 'same' })
})

test('who took the address meanwhile keeps it', async () => {
  const { oldCode, newCode } = await ask()
  const other = await buildMember()
  await confirm(oldCode)
  await db.member.update({ where: { id: other.id }, data: { email } })
  expect(await confirm(newCode)).toEqual({ ok: false, problem: 'taken' })
  expect((await find()).email).toBe(member.email)
  expect((await find(other.id)).email).toBe(email)
})

test('of two that want the same address one gets it, also at the same moment', async () => {
  const rival = await buildMember()
  const mine = await ask()
  const theirs = await ask(rival)
  await confirm(mine.oldCode)
  await confirm(theirs.oldCode)
  const results = await Promise.all([confirm(mine.newCode), confirm(theirs.newCode)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, problem: 'taken' })
  expect(await db.member.count({ where: { email } })).toBe(1)
})

test('a registration of the address that nobody confirmed gives way', async () => {
  const { oldCode, newCode } = await ask()
  const registration = { email, name: 'Wer auch immer', functionTitle: 'Amt', organisationId: null }
  const rest = { wantedOrganisation: 'Amt', password: 'vier Wörter hintereinander' }
  await register({ ...registration, ...rest }, { publicUrl, continueTo: '' })
  await confirm(oldCode)
  expect(await confirm(newCode)).toEqual(done)
  expect(await db.member.findMany({ where: { email } })).toMatchObject([{ id: member.id }])
})

test('who leaves the domain of the organisation waits again, without a role', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  await buildMember({ role: 'administrator' })
  const { oldCode, newCode } = await ask(organiser, `privat${count}@gmx.de`)
  await confirm(oldCode)
  expect(await confirm(newCode)).toEqual(done)
  expect(await find(organiser.id)).toMatchObject({ confirmedAt: null, role: 'member' })
  expect((await lastMail(`privat${count}@gmx.de`))?.text).toContain('prüft das Fachtag-Team')
  const roles = await db.audit.findMany({ where: { memberId: organiser.id, verb: 'member.role' } })
  expect(roles).toMatchObject([{ facts: { from: 'organiser', to: 'member' } }])
})

test('to another domain of the organisation nothing else changes', async () => {
  const { organisationId } = member
  await db.organisationDomain.create({ data: { organisationId, domain: `neu${count}.example` } })
  const { oldCode, newCode } = await ask(member, `x@neu${count}.example`)
  await confirm(oldCode)
  expect(await confirm(newCode)).toEqual(done)
  expect((await find()).confirmedAt).not.toBeNull()
})

test('the last administrator keeps the address of the organisation', async () => {
  await db.member.updateMany({ where: { role: 'administrator' }, data: { role: 'member' } })
  const administrator = await buildMember({ role: 'administrator' })
  const { oldCode, newCode } = await ask(administrator, `privat${count}@gmx.de`)
  await confirm(oldCode)
  expect(await confirm(newCode)).toEqual({ ok: false, problem: 'last_administrator' })
  expect((await find(administrator.id)).email).toBe(administrator.email)
})

test('an administrator stands in for an old mailbox, never for the own one', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const organiser = await buildMember({ role: 'organiser' })
  const { newCode } = await ask()
  const notAllowed = { ok: false, problem: 'not_allowed' }
  expect(await confirmForOldAddress(organiser, member.id, publicUrl)).toEqual(notAllowed)
  expect(await confirmForOldAddress(member, member.id, publicUrl)).toEqual(notAllowed)
  await ask(administrator, `admin${count}@musterort.example`)
  expect(await confirmForOldAddress(administrator, administrator.id, publicUrl)).toEqual(notAllowed)
  expect(await confirmForOldAddress(administrator, member.id, publicUrl)).toEqual({
    ok: true,
    value: 'waits',
  })
  expect(await confirm(newCode)).toEqual(done)
  expect((await find()).email).toBe(email)
})

test('somebody suspended changes nothing', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const { oldCode, newCode } = await ask()
  await suspendMember(administrator, member.id)
  for (const code of [oldCode, newCode]) expect(await confirm(code)).toEqual(unusable)
  expect(await confirmForOldAddress(administrator, member.id, publicUrl)).toEqual(unusable)
})
