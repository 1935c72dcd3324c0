import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { renderedForm } from '#tests/support/renderedForm'
import { callRoute } from '#tests/support/route'
import { guest, type MemberViewer } from '~/auth/viewer'
import { HandOverForm } from '~/members/leaving/HandOverForm'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { loader as account } from './konto._index'
import { action as apply, loader as place } from './konto.organisation'
import { action as takeOver } from './loesungen.$idSlug.ansprechperson'
import { action as leave, loader as leaveForm } from './mitglieder.$id.austritt'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

let member: MemberViewer & { organisationId: number }
let colleague: MemberViewer & { organisationId: number }
let solution: { id: number; slug: string }
beforeEach(async () => {
  member = await buildMember()
  colleague = await buildMember({ organisationId: member.organisationId })
  solution = await buildSolution({ author: member })
})

const params = () => ({ id: String(member.id) })
const url = () => `/mitglieder/${member.id}/austritt`
const post = (viewer: MemberViewer, form: Record<string, string> | FormData) =>
  callRoute({ action: leave, url: url(), params: params(), viewer, form })

it('hands over what the form of the page posts', async () => {
  const { data } = await callRoute({ loader: leaveForm, url: url(), params: params(), viewer: member })
  const form = renderedForm(renderToString(<HandOverForm leaving={data.leaving} />))
  expect([...form.keys()]).toEqual(['alle', `loesung-${solution.id}`])
  form.set('alle', String(colleague.id))
  expect((await post(member, form)).location).toBe('/konto?ausgetreten')
  const { contactMemberId } = await db.solution.findUniqueOrThrow({ where: { entryId: solution.id } })
  expect(contactMemberId).toBe(colleague.id)
})

it('is no page for others, and keeps the choice where it cannot be taken', async () => {
  const asked = (viewer: MemberViewer | typeof guest) =>
    callRoute({ loader: leaveForm, url: url(), params: params(), viewer })
  expect((await asked(colleague)).status).toBe(404)
  expect((await asked(guest)).location).toContain('/anmelden')
  const stranger = await buildMember()
  const answer = await post(member, { alle: String(stranger.id) })
  expect([answer.status, answer.data.chosen.alle]).toEqual([409, String(stranger.id)])
  const odd = await post(member, { alle: 'x', 'loesung-abc': '1', 'loesung-99999999999': '1' })
  expect(odd.location).toBe('/konto?ausgetreten')
})

it('leads on: a colleague takes over, the one who left says where they work now', async () => {
  await post(member, {})
  const left = { ...member, confirmed: false, organisationId: null }
  const seen = await callRoute({ loader: account, url: '/konto', viewer: colleague })
  expect(seen.data.solutions).toMatchObject([{ id: solution.id }])
  const idSlug = `${solution.id}-${solution.slug}`
  const path = `/loesungen/${idSlug}/ansprechperson`
  const taken = await callRoute({ action: takeOver, url: path, params: { idSlug }, viewer: colleague })
  expect(taken.location).toBe(`/loesungen/${idSlug}`)
  const stranger = await buildMember()
  expect(
    (await callRoute({ action: takeOver, url: path, params: { idSlug }, viewer: stranger })).status,
  ).toBe(404)

  expect((await callRoute({ loader: place, url: '/konto/organisation', viewer: left })).status).toBe(200)
  expect((await callRoute({ loader: place, url: '/konto/organisation', viewer: colleague })).status).toBe(404)
  const send = (form: Record<string, string>) =>
    callRoute({ action: apply, url: '/konto/organisation', viewer: left, form })
  expect((await send({})).status).toBe(400)
  expect((await send({ wantedOrganisation: ' ' })).data.lastResult.error).toHaveProperty('wantedOrganisation')
  expect((await send({ organisationId: 'x' })).status).toBe(409)
  expect((await send({ wantedOrganisation: 'Zweckverband Beispiel' })).location).toBe('/konto?angegeben')
})
