import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { readViewer, startSession } from '~/auth/session.server'
import { issueToken, readToken } from '~/auth/tokens.server'
import type { MemberViewer } from '~/auth/viewer'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { takeOverReuse } from '~/reuse/commands/contact.server'
import { stateReuse } from '~/reuse/commands/state.server'
import { reusesWithoutContact } from '~/reuse/queries/contact.server'
import { takeOverSolution } from '~/solutions/commands/contact.server'
import { solutionsWithoutContact } from '~/solutions/queries/contact.server'
import { findSolution } from '~/solutions/queries/page.server'
import type { HandOver } from '../leaving/schema'
import { findAccount } from '../queries/find.server'
import { findLeaving } from '../queries/leaving.server'
import { findWaiting } from '../queries/waiting.server'
import { confirmMember } from './confirm.server'
import { applyElsewhere, leaveOrganisation } from './leave.server'

useDatabase()
const publicUrl = 'https://nabe.example'
type Person = MemberViewer & { organisationId: number; email: string }

let leaver: Person
let colleague: Person
let other: Person
let organiser: Person
let written: { id: number; slug: string }
let looked: { id: number; slug: string }
let reused: { id: number; slug: string }
let reuseId: number

beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})
beforeEach(async () => {
  const { id: organisationId } = await buildOrganisation()
  leaver = await buildMember({ organisationId })
  colleague = await buildMember({ organisationId })
  other = await buildMember({ organisationId })
  organiser = await buildMember({ role: 'organiser' })
  written = await buildSolution({ author: leaver })
  looked = await buildSolution({ author: colleague })
  await db.solution.update({ where: { entryId: looked.id }, data: { contactMemberId: leaver.id } })
  reused = await buildSolution({ author: await buildMember() })
  await stateReuse(leaver, reused.id, 'in_use', publicUrl)
  const statement = await db.reuse.findFirstOrThrow({ where: { solutionId: reused.id } })
  reuseId = statement.id
  await db.reuse.update({ where: { id: reuseId }, data: { contactId: leaver.id } })
})

const handOver = (parts: Partial<HandOver> = {}): HandOver => ({
  all: null,
  solutions: new Map(),
  reuses: new Map(),
  ...parts,
})
const contact = async (id: number) => (await findSolution(colleague, id))?.contactPerson?.id ?? null

test('what a person is the one to call about is what they wrote or were named for', async () => {
  const leaving = await findLeaving(leaver, leaver.id)
  expect(leaving?.solutions.map(({ id }) => id).sort()).toEqual([written.id, looked.id].sort())
  expect(leaving?.reuses.map((reuse) => reuse.reuseId)).toEqual([reuseId])
  expect(leaving?.colleagues.map(({ id }) => id)).toEqual([colleague.id, other.id])
  expect(await contact(written.id)).toBe(leaver.id)
  expect(await contact(looked.id)).toBe(leaver.id)
})

test('only the person and organisers say so', async () => {
  for (const viewer of [colleague, await buildMember(), guest]) {
    expect(await findLeaving(viewer, leaver.id)).toBeNull()
  }
  expect(await leaveOrganisation(colleague, leaver.id, handOver(), publicUrl)).toEqual({
    ok: false,
    problem: 'not_allowed',
  })
  expect((await leaveOrganisation(organiser, leaver.id, handOver(), publicUrl)).ok).toBe(true)
  const mails = await queuedMails(leaver.email)
  expect(mails.at(-1)?.subject).toContain('nicht mehr bei')
  expect(await leaveOrganisation(organiser, leaver.id, handOver(), publicUrl)).toEqual({
    ok: false,
    problem: 'gone',
  })
})

test('nobody takes a role away from above by saying that its holder left', async () => {
  const notAllowed = { ok: false, problem: 'not_allowed' }
  const administrator = await buildMember({ role: 'administrator' })
  for (const target of [administrator, await buildMember({ role: 'organiser' })]) {
    expect(await findLeaving(organiser, target.id)).toBeNull()
    expect(await leaveOrganisation(organiser, target.id, handOver(), publicUrl)).toEqual(notAllowed)
    expect(await db.member.findUnique({ where: { id: target.id } })).toMatchObject({ role: target.role })
  }
  // What the page had shown before the role was granted does not count.
  await db.member.update({ where: { id: leaver.id }, data: { role: 'organiser' } })
  expect(await leaveOrganisation(organiser, leaver.id, handOver(), publicUrl)).toEqual(notAllowed)
  expect((await leaveOrganisation(administrator, leaver.id, handOver(), publicUrl)).ok).toBe(true)
  expect((await leaveOrganisation(organiser, organiser.id, handOver(), publicUrl)).ok).toBe(true)
})

test('colleagues take over all or each, nobody else can be chosen', async () => {
  const stranger = await buildMember()
  const wrong = handOver({ all: stranger.id })
  expect(await leaveOrganisation(leaver, leaver.id, wrong, publicUrl)).toEqual({
    ok: false,
    problem: 'unknown_colleague',
  })
  expect(await findAccount(leaver)).toMatchObject({ status: 'confirmed' })
  const plan = handOver({ all: colleague.id, solutions: new Map([[written.id, other.id]]) })
  expect((await leaveOrganisation(leaver, leaver.id, plan, publicUrl)).ok).toBe(true)
  expect(await contact(written.id)).toBe(other.id)
  // The author of this one is still there, and was chosen as well.
  expect(await contact(looked.id)).toBe(colleague.id)
  const statement = await db.reuse.findUniqueOrThrow({ where: { id: reuseId }, include: { revisions: true } })
  expect(statement.contactId).toBe(colleague.id)
  expect(statement.revisions.at(-1)).toMatchObject({ version: statement.version, memberId: leaver.id })
  expect(await queuedMails(colleague.email)).toHaveLength(0)
})

test('who left is like somebody unconfirmed, what they wrote stays with the organisation', async () => {
  await leaveOrganisation(leaver, leaver.id, handOver(), publicUrl)
  const member = await db.member.findUniqueOrThrow({ where: { id: leaver.id } })
  expect(member).toMatchObject({ organisationId: null, confirmedAt: null, role: 'member' })
  const entry = await db.entry.findUniqueOrThrow({ where: { id: written.id } })
  expect(entry).toMatchObject({ organisationId: colleague.organisationId, authorId: leaver.id })
  expect(await findWaiting(organiser, leaver.id)).toBeNull()
  const activity = await db.activity.findFirst({ where: { verb: 'member.left', memberId: leaver.id } })
  expect(activity?.organisationId).toBe(colleague.organisationId)
})

test('the code of the yearly question does not go along to the next organisation', async () => {
  const issue = (memberId: number) =>
    db.$transaction((tx) => issueToken(tx, { purpose: 'still_running', memberId }))
  const [code, colleagues] = [await issue(leaver.id), await issue(colleague.id)]
  await leaveOrganisation(leaver, leaver.id, handOver(), publicUrl)
  expect(await readToken('still_running', code)).toBeNull()
  expect(await readToken('still_running', colleagues)).toMatchObject({ memberId: colleague.id })
})

test('sessions do not go along either', async () => {
  const leaving = await buildMember()
  const cookie = (await startSession(leaving.id, '')).split(';')[0]
  await leaveOrganisation(organiser, leaving.id, handOver(), publicUrl)
  expect((await readViewer(cookie)).kind).toBe('guest')
})

test('without anybody the page says so, colleagues are told and take over with one click', async () => {
  await leaveOrganisation(leaver, leaver.id, handOver(), publicUrl)
  expect(await findSolution(other, written.id)).toMatchObject({ contactPerson: null, withoutContact: true })
  // The author looks after it again.
  expect(await contact(looked.id)).toBe(colleague.id)
  expect(await findSolution(guest, written.id)).toMatchObject({ contactPerson: null, withoutContact: false })
  for (const { email } of [colleague, other]) {
    const [mail] = await queuedMails(email)
    expect(mail?.subject).toBe('Nabe: Lösungen ohne Ansprechperson')
    expect(mail?.text).toContain('https://nabe.example/konto')
  }
  expect((await solutionsWithoutContact(other)).map(({ id }) => id)).toEqual([written.id])
  expect((await reusesWithoutContact(other)).map((reuse) => reuse.reuseId)).toEqual([reuseId])
  expect(await takeOverSolution(await buildMember(), written.id)).toMatchObject({ ok: false })
  expect((await takeOverSolution(other, written.id)).ok).toBe(true)
  expect((await takeOverReuse(other, reused.id)).ok).toBe(true)
  expect(await contact(written.id)).toBe(other.id)
  expect([await solutionsWithoutContact(other), await reusesWithoutContact(other)]).toEqual([[], []])
  const { version } = await db.entry.findUniqueOrThrow({ where: { id: written.id } })
  expect(version).toBe(2)
})

test('the last administrator stays', async () => {
  await db.member.updateMany({ where: { role: 'administrator' }, data: { role: 'member' } })
  const administrator = await buildMember({ role: 'administrator' })
  expect(await leaveOrganisation(administrator, administrator.id, handOver(), publicUrl)).toEqual({
    ok: false,
    problem: 'last_administrator',
  })
})

test('a former organiser comes back as a member, and only by a decision', async () => {
  const { id: elsewhere } = await buildOrganisation()
  await db.organisationDomain.create({ data: { organisationId: elsewhere, domain: 'musterort.example' } })
  const leaving = await buildMember({ role: 'organiser' })
  await leaveOrganisation(leaving, leaving.id, handOver(), publicUrl)
  const place = { organisationId: elsewhere, wantedOrganisation: null }
  expect(await applyElsewhere(leaving, { ...place, organisationId: 999_999 }, publicUrl)).toMatchObject({
    problem: 'unknown_organisation',
  })
  expect((await applyElsewhere(leaving, place, publicUrl)).ok).toBe(true)
  expect(await findAccount(leaving)).toMatchObject({ status: 'waits', role: 'member' })
  expect(await applyElsewhere(leaving, place, publicUrl)).toMatchObject({ problem: 'gone' })
  expect((await queuedMails(organiser.email)).at(-1)?.subject).toContain('wartet')
  await confirmMember(organiser, { memberId: leaving.id, rememberDomain: false }, publicUrl)
  expect(await findAccount(leaving)).toMatchObject({ status: 'confirmed', role: 'member' })
})
