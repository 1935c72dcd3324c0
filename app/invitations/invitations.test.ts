import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { signIn } from '~/auth/commands.server'
import { readToken } from '~/auth/tokens.server'
import { guest, type MemberViewer } from '~/auth/viewer'
import { leaveOrganisation } from '~/members/commands/leave.server'
import { suspendMember } from '~/members/commands/manage.server'
import { register } from '~/members/commands/register.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { acceptInvitation } from './commands/accept.server'
import { invite, sendAgain, withdraw } from './commands/invite.server'
import { findInvitation, ownInvitations } from './queries.server'

useDatabase()

const publicUrl = 'https://nabe.example'
const password = 'vier Wörter hintereinander'
const person = { name: 'Neue Kollegin', functionTitle: 'Bauamt', password }
const unusable = { ok: false, problem: 'unusable' }
let inviter: MemberViewer & { organisationId: number; email: string }
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
  email = `neu${count}@ort${count}.example`
  inviter = await buildMember()
})

const verify = (id: number) => db.organisation.update({ where: { id }, data: { verifiedAt: new Date() } })
const send = async (words: { functionTitle?: string; greeting?: string } = {}, by = inviter) => {
  expect(await invite(by, { email, functionTitle: '', greeting: '', ...words }, publicUrl)).toMatchObject({
    ok: true,
  })
  return (await queuedMails(email)).at(-1)
}
const accept = (code: string) => acceptInvitation({ ...person, code }, publicUrl)
const find = (address = email) => db.member.findFirst({ where: { email: address } })

test('the code makes an account in the organisation of who invited, once', async () => {
  await verify(inviter.organisationId)
  const mail = await send({ functionTitle: 'Bauamt', greeting: 'Komm dazu!\nEs lohnt sich.' })
  expect(mail?.subject).toContain('Musterort')
  expect(mail?.text).toContain(inviter.name)
  expect(mail?.text).toContain('> Komm dazu!\n> Es lohnt sich.')
  const code = codeIn(mail)
  const { organisationId } = inviter
  expect(await findInvitation(code)).toMatchObject({ email, functionTitle: 'Bauamt', organisationId })
  expect(await db.invitation.count({ where: { codeHash: code } })).toBe(0)
  expect(await accept(code)).toEqual({ ok: true, value: { confirmed: true } })
  expect(await find()).toMatchObject({ organisationId, confirmedById: inviter.id, role: 'member' })
  expect((await signIn({ email, password }, '')).ok).toBe(true)
  expect(await ownInvitations(inviter)).toEqual([])
  expect((await queuedMails(inviter.email)).at(-1)?.subject).toContain('angenommen')
  expect(await accept(code)).toEqual(unusable)
  const audit = await db.audit.findMany({
    where: { verb: { startsWith: 'invitation' } },
    orderBy: { id: 'asc' },
  })
  expect(audit.map(({ verb }) => verb)).toEqual(['invitation.sent', 'invitation.accepted'])
  expect(JSON.stringify(audit.map(({ facts }) => facts))).not.toContain('@')
})

test('two at the same moment make one account', async () => {
  const code = codeIn(await send())
  const results = await Promise.all([accept(code), accept(code)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.member.count({ where: { email } })).toBe(1)
})

test('where nobody vouches for the organisation the team decides', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  expect(await accept(codeIn(await send()))).toEqual({ ok: true, value: { confirmed: false } })
  expect(await find()).toMatchObject({ confirmedAt: null, organisationId: inviter.organisationId })
  expect((await queuedMails(organiser.email)).at(-1)?.subject).toContain('wartet')
})

test('a soon guessed password is refused and the code stays', async () => {
  const code = codeIn(await send())
  const weak = { ...person, code, password: 'neue-kollegin-bauamt' }
  expect(await acceptInvitation(weak, publicUrl)).toEqual({ ok: false, problem: 'guessable' })
  expect((await accept(code)).ok).toBe(true)
})

test('who has an account is told in the mail alone', async () => {
  const member = await buildMember()
  email = member.email
  const before = await find()
  const mail = await send()
  expect(mail?.text).toContain('Sie haben dort schon ein Konto')
  expect(mail?.text).not.toContain('code=')
  expect(await find()).toEqual(before)
  expect(await ownInvitations(inviter)).toMatchObject([{ email, expired: false }])
})

test('an account made meanwhile is not touched', async () => {
  const code = codeIn(await send())
  const member = await buildMember()
  await db.member.update({ where: { id: member.id }, data: { email } })
  const before = await find()
  expect(await accept(code)).toEqual(unusable)
  expect(await find()).toEqual(before)
})

test('a registration that nobody confirmed is taken over, and its link ends', async () => {
  const registration = { ...person, email, organisationId: null, wantedOrganisation: 'Amt' }
  await register({ ...registration, name: 'Wer auch immer' }, { publicUrl, continueTo: '' })
  const registered = codeIn((await queuedMails(email)).at(-1))
  expect((await accept(codeIn(await send()))).ok).toBe(true)
  expect(await find()).toMatchObject({ name: 'Neue Kollegin', organisationId: inviter.organisationId })
  expect(await readToken('verify_email', registered)).toBeNull()
})

test('it ends after 14 days; sent again it works, and the old link does not', async () => {
  const first = codeIn(await send())
  moveClock(14 * 86_400_000 + 1)
  expect(await accept(first)).toEqual(unusable)
  const [open] = (await ownInvitations(inviter)) ?? []
  expect(open).toMatchObject({ expired: true })
  expect((await sendAgain(inviter, open?.id ?? 0, publicUrl)).ok).toBe(true)
  const second = codeIn((await queuedMails(email)).at(-1))
  expect(await accept(first)).toEqual(unusable)
  expect((await accept(second)).ok).toBe(true)
})

test('inviting an address twice renews the one invitation', async () => {
  const first = codeIn(await send())
  const second = codeIn(await send())
  expect(await db.invitation.count({ where: { email } })).toBe(1)
  expect(await findInvitation(first)).toBeNull()
  expect(await findInvitation(second)).not.toBeNull()
})

test('taken back it is gone; others cannot take it back or send it', async () => {
  const code = codeIn(await send())
  const [open] = (await ownInvitations(inviter)) ?? []
  const id = open?.id ?? 0
  const colleague = await buildMember({ organisationId: inviter.organisationId })
  const administrator = await buildMember({ role: 'administrator' })
  for (const other of [colleague, administrator]) {
    expect(await withdraw(other, id)).toEqual({ ok: false, problem: 'gone' })
    expect(await sendAgain(other, id, publicUrl)).toEqual({ ok: false, problem: 'gone' })
    expect(await ownInvitations(other)).toEqual([])
  }
  expect((await withdraw(inviter, id)).ok).toBe(true)
  expect(await accept(code)).toEqual(unusable)
  expect(await withdraw(inviter, id)).toEqual({ ok: false, problem: 'gone' })
})

test('only confirmed members invite', async () => {
  for (const viewer of [guest, await buildMember({ confirmed: false })]) {
    const input = { email, functionTitle: '', greeting: '' }
    expect(await invite(viewer, input, publicUrl)).toEqual({ ok: false, problem: 'not_allowed' })
    expect(await ownInvitations(viewer)).toBeNull()
  }
  expect(await queuedMails(email)).toEqual([])
})

test('the invitations of somebody suspended end', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const code = codeIn(await send())
  await suspendMember(administrator, inviter.id)
  expect(await accept(code)).toEqual(unusable)
})

test('so do those of somebody who left, also where they work again by now', async () => {
  await buildMember({ role: 'administrator' })
  const code = codeIn(await send())
  const handOver = { all: null, solutions: new Map(), reuses: new Map() }
  await leaveOrganisation(inviter, inviter.id, handOver, publicUrl)
  expect(await accept(code)).toEqual(unusable)
  const { id: organisationId } = await buildOrganisation()
  await db.member.update({ where: { id: inviter.id }, data: { organisationId, confirmedAt: new Date() } })
  expect(await accept(code)).toEqual(unusable)
})

test('after a merger they lead to where the organisation went', async () => {
  const code = codeIn(await send())
  const { id: successorId } = await buildOrganisation()
  await db.organisation.update({ where: { id: inviter.organisationId }, data: { successorId } })
  await db.member.update({ where: { id: inviter.id }, data: { organisationId: successorId } })
  expect((await accept(code)).ok).toBe(true)
  expect(await find()).toMatchObject({ organisationId: successorId })
})
