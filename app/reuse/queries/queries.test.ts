import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { guest, type Viewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import type { ReuseState } from '../choices'
import { saveReuse } from '../commands/save.server'
import { stateReuse } from '../commands/state.server'
import { reuseForm } from '../schema'
import { findReuseForm } from './form.server'
import { reusedBy } from './organisation.server'
import { findReuses } from './solution.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

const site = 'https://nabe.example'
const published = async () => buildSolution({ author: await buildMember() })
const page = (viewer: Viewer, id: number, cursor?: string | null) =>
  findReuses(viewer, id, { limit: 4, lineage: 40, cursor: cursor ?? null })

async function said(solutionId: number, state: ReuseState, parts: Record<string, unknown> = {}) {
  const viewer = await buildMember()
  const words = { state, endedReason: state === 'ended' ? 'Zu teuer' : '', version: 0, ...parts }
  const result = await saveReuse(viewer, solutionId, reuseForm(new Date()).parse(words), site)
  expect(result).toMatchObject({ ok: true })
  return viewer
}

test('pages forward and back over all, experience first', async () => {
  const { id } = await published()
  const states = [
    'interested',
    'ended',
    'testing',
    'in_use',
    'interested',
    'in_use',
    'testing',
    'ended',
    'in_use',
  ]
  for (const state of states) await said(id, state as ReuseState)
  const seen: string[][] = []
  let cursor: string | null = null
  let last = await page(guest, id)
  for (let step = 0; step < 3; step += 1) {
    last = await page(guest, id, cursor)
    seen.push(last?.items.map(({ state }) => state) ?? [])
    cursor = last?.older ?? null
  }
  expect(seen).toEqual([
    ['in_use', 'in_use', 'in_use', 'testing'],
    ['testing', 'ended', 'ended', 'interested'],
    ['interested'],
  ])
  expect(last?.older).toBeNull()
  const back = await page(guest, id, last?.newer)
  expect(back?.items.map(({ state }) => state)).toEqual(seen[1])
  expect(back?.figures).toMatchObject({ all: 9, reusing: 5 })
  const { id: other } = await published()
  expect(await page(guest, other, last?.newer)).toMatchObject({ brokenCursor: true, items: [] })
})

test('those who took the original and led nobody on are counted beside the lineage', async () => {
  const { id } = await published()
  const first = await said(id, 'in_use')
  for (const state of ['in_use', 'ended', 'interested'] as const) await said(id, state)
  const source = await db.reuse.findFirstOrThrow({
    where: { solutionId: id, organisationId: first.organisationId },
  })
  await said(id, 'testing', { adaptedFromId: String(source.id) })
  const found = await page(guest, id)
  expect(found?.lineage).toHaveLength(2)
  expect(found?.others).toBe(2)
})

test('contacts are for confirmed members, wherever the statement shows', async () => {
  const { id } = await published()
  const teller = await buildMember()
  const colleague = await buildMember({ organisationId: teller.organisationId })
  const words = { state: 'in_use', version: 0, contact: 'Durchwahl-4711', contactId: String(colleague.id) }
  await saveReuse(teller, id, reuseForm(new Date()).parse(words), site)
  for (const outsider of [guest, await buildMember({ confirmed: false })]) {
    const found = [await page(outsider, id), await reusedBy(outsider, teller.organisationId, 5)]
    expect(JSON.stringify(found)).not.toMatch(/4711|Person \d/)
    expect(found[0]).toMatchObject({ hasHiddenContacts: true })
  }
  const member = await buildMember()
  const seen = (await page(member, id))?.items[0]
  expect(seen).toMatchObject({ contact: 'Durchwahl-4711', contactPerson: { id: colleague.id } })
  await db.member.update({ where: { id: colleague.id }, data: { organisationId: member.organisationId } })
  expect((await page(member, id))?.items[0]?.contactPerson).toBeNull()
  const { states } = await reusedBy(member, teller.organisationId, 5)
  expect(states.in_use?.[0]).toMatchObject({ id, contact: 'Durchwahl-4711', contactPerson: null })
})

test('what the viewer does not see says nothing', async () => {
  const author = await buildMember()
  const members = await buildSolution({ author, visibility: 'members' })
  const teller = await said(members.id, 'testing')
  expect(await page(guest, members.id)).toBeNull()
  expect((await reusedBy(guest, teller.organisationId, 5)).states).toEqual({})
  expect((await reusedBy(teller, teller.organisationId, 5)).states.testing).toHaveLength(1)
  await db.entry.update({ where: { id: members.id }, data: { state: 'withdrawn' } })
  expect((await reusedBy(teller, teller.organisationId, 5)).states).toEqual({})
  expect((await page(author, members.id))?.figures.all).toBe(1)
  expect(await findReuseForm(teller, members.id)).toBeNull()
})

test('an organisation’s list tells that there is more', async () => {
  const viewer = await buildMember()
  for (let number = 0; number < 3; number += 1) {
    await stateReuse(viewer, (await published()).id, 'in_use', site)
  }
  expect(await reusedBy(guest, viewer.organisationId, 2)).toMatchObject({ more: true })
  expect(await reusedBy(guest, viewer.organisationId, 3)).toMatchObject({ more: false })
})

test('the form offers neither the own adaptations nor the merely interested as a source', async () => {
  const { id } = await published()
  const viewer = await said(id, 'in_use')
  const own = await db.reuse.findFirstOrThrow({ where: { solutionId: id } })
  await said(id, 'interested')
  await said(id, 'testing', { adaptedFromId: String(own.id) })
  const ended = await said(id, 'ended')
  const form = await findReuseForm(viewer, id)
  expect(form?.sources.map(({ name }) => name)).toEqual([
    (await db.organisation.findUniqueOrThrow({ where: { id: ended.organisationId } })).shortName,
  ])
  expect(form?.own).toMatchObject({ version: 1, canTakeBack: false, history: [{ state: 'in_use' }] })
})
