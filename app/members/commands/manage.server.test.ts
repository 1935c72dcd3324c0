import { afterAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { readViewer, startSession } from '~/auth/session.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { configureSecondFactor } from '~/second-factor/missing.server'
import { changeRole, suspendMember, unsuspendMember } from './manage.server'

useDatabase()
// Whether the team needs a second factor is told elsewhere (`app/second-factor/duty.test.ts`).
configureSecondFactor({ demo: true })

beforeEach(() => db.member.updateMany({ data: { role: 'member' } }))
afterAll(closeDatabase)

const administrators = () => db.member.count({ where: { role: 'administrator', suspendedAt: null } })

test('roles are granted and withdrawn, and the audit knows', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const { id: memberId } = await buildMember()
  expect((await changeRole(administrator, { memberId, role: 'organiser' })).ok).toBe(true)
  expect((await changeRole(administrator, { memberId, role: 'member' })).ok).toBe(true)
  const audit = await db.audit.findMany({ where: { memberId }, orderBy: { id: 'asc' } })
  expect(audit.map(({ verb, actorId, facts }) => ({ verb, actorId, facts }))).toEqual([
    { verb: 'member.role', actorId: administrator.id, facts: { from: 'member', to: 'organiser' } },
    { verb: 'member.role', actorId: administrator.id, facts: { from: 'organiser', to: 'member' } },
  ])
})

test('a new role ends the sessions that began without it, the same role does not', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const { id: memberId } = await buildMember()
  const begin = async () => (await startSession(memberId, '')).split(';')[0]
  const cookie = await begin()
  await changeRole(administrator, { memberId, role: 'member' })
  expect((await readViewer(cookie)).kind).toBe('member')
  await changeRole(administrator, { memberId, role: 'organiser' })
  expect((await readViewer(cookie)).kind).toBe('guest')
  expect(await readViewer(await begin())).toMatchObject({ role: 'organiser' })
})

test('only administrators do, and only confirmed members get a role', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const organiser = await buildMember({ role: 'organiser' })
  const waiting = await buildMember({ confirmed: false })
  const guest = { kind: 'guest' } as const
  for (const viewer of [guest, organiser]) {
    expect(await changeRole(viewer, { memberId: waiting.id, role: 'organiser' })).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
    expect(await suspendMember(viewer, waiting.id)).toEqual({ ok: false, problem: 'not_allowed' })
    expect(await unsuspendMember(viewer, waiting.id)).toEqual({ ok: false, problem: 'not_allowed' })
  }
  expect(await changeRole(administrator, { memberId: waiting.id, role: 'organiser' })).toEqual({
    ok: false,
    problem: 'unconfirmed',
  })
})

test('the last administrator stays', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const suspended = await buildMember({ role: 'administrator' })
  expect((await suspendMember(administrator, suspended.id)).ok).toBe(true)
  expect(await changeRole(administrator, { memberId: administrator.id, role: 'member' })).toEqual({
    ok: false,
    problem: 'last_administrator',
  })
  expect(await suspendMember(administrator, administrator.id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect(await administrators()).toBe(1)
})

test('also when two take each other the role at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    await db.member.updateMany({ data: { role: 'member' } })
    const one = await buildMember({ role: 'administrator' })
    const other = await buildMember({ role: 'administrator' })
    const results = await Promise.all([
      changeRole(one, { memberId: other.id, role: 'member' }),
      suspendMember(other, one.id),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await administrators()).toBe(1)
  }
})

test('suspending ends the sessions; lifting it does not bring them back', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const member = await buildMember()
  const cookie = (await startSession(member.id, '')).split(';')[0]
  expect((await suspendMember(administrator, member.id)).ok).toBe(true)
  expect((await readViewer(cookie)).kind).toBe('guest')
  expect((await unsuspendMember(administrator, member.id)).ok).toBe(true)
  expect((await readViewer(cookie)).kind).toBe('guest')
  expect(await unsuspendMember(administrator, member.id)).toEqual({ ok: false, problem: 'gone' })
})
