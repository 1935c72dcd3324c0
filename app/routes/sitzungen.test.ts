import type { ActionFunction } from '@remix-run/node'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { hashPassword } from '~/auth/password.server'
import { readSession, startSession } from '~/auth/session.server'
import { guest, type MemberViewer } from '~/auth/viewer'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { configureSecondFactor } from '~/second-factor/missing.server'
import { action as changeRole } from './admin.mitglieder.$id.rolle'
import { action as suspend } from './admin.mitglieder.$id.sperre._index'
import { action as unsuspend } from './admin.mitglieder.$id.sperre.entfernung'
import { action as confirm, loader as confirmForm } from './anmelden.bestaetigung'
import { action as merge } from './kommunen.$key.zusammenfuehrung'
import { loader as list } from './konto.sitzungen._index'
import { action as endOne } from './konto.sitzungen.$publicId.ende'
import { action as endOthers } from './konto.sitzungen.ende'
import { action as leave } from './mitglieder.$id.austritt'

useDatabase()
// Whether the team needs a second factor is told elsewhere (`app/second-factor/duty.test.ts`).
configureSecondFactor({ demo: true })
afterEach(() => moveClock(0))
afterAll(closeDatabase)

let member: MemberViewer & { organisationId: number }
let administrator: MemberViewer
beforeEach(async () => {
  member = await buildMember()
  administrator = await buildMember({ role: 'administrator' })
})

interface SensitiveCall {
  action: ActionFunction
  url: string
  params?: Record<string, string>
  form?: Record<string, string>
}

const cookieOf = async (memberId: number) => (await startSession(memberId, '')).split(';')[0]
const longAgo = () => ({ confirmedAt: new Date(now().getTime() - 31 * 60_000) })

async function begin(memberId: number) {
  const session = await readSession(await cookieOf(memberId))
  if (!session) throw new Error('no session')
  return session
}

it('lists the own sessions, for members only', async () => {
  const session = await begin(member.id)
  await begin(member.id)
  await begin(administrator.id)
  const { data } = await callRoute({ loader: list, url: '/konto/sitzungen', viewer: member, session })
  expect(data.sessions.map(({ here }: { here: boolean }) => here)).toEqual([true, false])
  const asked = await callRoute({ loader: list, url: '/konto/sitzungen', viewer: guest })
  expect(asked.location).toBe('/anmelden?weiter=%2Fkonto%2Fsitzungen')
})

it('ends one or all others; a foreign or unknown one is not there', async () => {
  const session = await begin(member.id)
  const other = await begin(member.id)
  const foreign = await begin(administrator.id)
  const end = (publicId: string) =>
    callRoute({
      action: endOne,
      url: `/konto/sitzungen/${publicId}/ende`,
      params: { publicId },
      viewer: member,
      session,
    })
  const unknown = '00000000-0000-4000-8000-000000000000'
  for (const publicId of [foreign.publicId, unknown, 'x', "' OR 1=1", `${other.publicId}0`]) {
    expect((await end(publicId)).status).toBe(404)
  }
  expect(await db.session.count({ where: { memberId: administrator.id } })).toBe(1)
  expect((await end(other.publicId)).location).toBe('/konto/sitzungen?beendet=1')
  expect((await end(other.publicId)).status).toBe(404)

  await begin(member.id)
  const all = { action: endOthers, url: '/konto/sitzungen/ende' }
  expect((await callRoute({ ...all, viewer: guest })).status).toBe(401)
  const answer = await callRoute({ ...all, viewer: member, session })
  expect(answer.location).toBe('/konto/sitzungen?alle-beendet=1')
  const left = await db.session.findMany({ where: { memberId: member.id } })
  expect(left.map(({ publicId }) => publicId)).toEqual([session.publicId])
})

it('asks for the password before each sensitive action, and keeps what was posted', async () => {
  const { key } = await buildOrganisation()
  const id = String(member.id)
  const asked: SensitiveCall[] = [
    { action: changeRole, url: `/admin/mitglieder/${id}/rolle`, form: { role: 'organiser' } },
    { action: suspend, url: `/admin/mitglieder/${id}/sperre` },
    { action: unsuspend, url: `/admin/mitglieder/${id}/sperre/entfernung` },
    { action: leave, url: `/mitglieder/${id}/austritt`, form: { alle: '7' } },
    {
      action: merge,
      url: `/kommunen/${key}/zusammenfuehrung`,
      params: { key },
      form: { organisationId: String(member.organisationId) },
    },
  ]
  for (const call of asked) {
    const answer = await callRoute({ params: { id }, ...call, viewer: administrator, session: longAgo() })
    expect([answer.status, answer.data], call.url).toEqual([
      401,
      {
        resume: { path: call.url, fields: Object.entries(call.form ?? {}) },
        because: 'not_fresh',
        factors: null,
        site: 'localhost',
      },
    ])
  }
  const { role, suspendedAt, organisationId } = await db.member.findUniqueOrThrow({
    where: { id: member.id },
  })
  expect({ role, suspendedAt, organisationId }).toEqual({
    role: 'member',
    suspendedAt: null,
    organisationId: member.organisationId,
  })
})

it('asks nobody for a password who may not do it anyway', async () => {
  const call = { url: `/admin/mitglieder/${member.id}/rolle`, params: { id: String(member.id) } }
  const answer = await callRoute({ action: changeRole, ...call, viewer: member, session: longAgo() })
  expect(answer.status).toBe(404)
})

it('who changes their own role goes on in a new session', async () => {
  await buildMember({ role: 'administrator' })
  const before = await cookieOf(administrator.id)
  const answer = await callRoute({
    action: changeRole,
    url: `/admin/mitglieder/${administrator.id}/rolle`,
    params: { id: String(administrator.id) },
    form: { role: 'organiser' },
    viewer: administrator,
  })
  expect(answer.location).toBe('/konto')
  expect(await readSession(before)).toBeNull()
  const after = await readSession(answer.headers.get('Set-Cookie')?.split(';')[0])
  expect(after?.viewer).toMatchObject({ id: administrator.id, role: 'organiser' })
})

it('goes on with the right password, and never gives the wrong one back', async () => {
  const passwordHash = await hashPassword('vier Wörter hintereinander')
  await db.member.update({ where: { id: member.id }, data: { passwordHash } })
  const cookie = await cookieOf(member.id)
  const session = (await readSession(cookie)) ?? {}
  const resume = { path: `/mitglieder/${member.id}/austritt`, fields: [['alle', '7']] }
  const send = (password: string, given: Partial<Parameters<typeof callRoute>[0]> = {}) =>
    callRoute({
      action: confirm,
      url: '/anmelden/bestaetigung',
      viewer: member,
      session,
      cookie,
      form: { password, resume: JSON.stringify(resume) },
      ...given,
    })
  expect(
    (await callRoute({ loader: confirmForm, url: '/anmelden/bestaetigung', viewer: guest })).status,
  ).toBe(302)
  const empty = await send('')
  expect([empty.status, empty.data.resume]).toEqual([400, resume])
  const wrong = await send('falsch geraten')
  expect([wrong.status, wrong.data.resume, wrong.data.confirmed]).toEqual([400, resume, false])
  expect(JSON.stringify(wrong.data)).not.toContain('falsch geraten')
  const right = await send('vier Wörter hintereinander')
  expect([right.data.confirmed, right.data.resume]).toEqual([true, resume])
  expect(await readSession(right.headers.get('Set-Cookie')?.split(';')[0])).toMatchObject({
    viewer: { id: member.id },
  })

  const lost = await send('vier Wörter hintereinander', { viewer: guest })
  expect([lost.status, lost.data]).toEqual([401, { resume, because: 'signed_out', site: 'localhost' }])
})

it('limits the guesses of one session without locking the owner out elsewhere', async () => {
  const passwordHash = await hashPassword('vier Wörter hintereinander')
  await db.member.update({ where: { id: member.id }, data: { passwordHash } })
  const send = async (cookie: string | undefined, password: string) => {
    const session = (await readSession(cookie)) ?? {}
    const form = { password }
    return callRoute({
      action: confirm,
      url: '/anmelden/bestaetigung',
      viewer: member,
      session,
      cookie,
      form,
    })
  }
  const [stolen, own] = [await cookieOf(member.id), await cookieOf(member.id)]
  for (let guess = 0; guess < 10; guess += 1)
    expect((await send(stolen, `Versuch ${guess}`)).status).toBe(400)
  const refused = await send(stolen, 'vier Wörter hintereinander')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await send(own, 'vier Wörter hintereinander')).location).toBe('/konto')
})
