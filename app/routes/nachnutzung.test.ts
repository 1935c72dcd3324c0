import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { guest, type Viewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { loader as list } from './loesungen._index'
import { loader as show } from './loesungen.$idSlug._index'
import { loader as form, action as state } from './loesungen.$idSlug.nachnutzung._index'
import { action as takeBack } from './loesungen.$idSlug.nachnutzung.entfernung'
import { loader as all } from './loesungen.$idSlug.nachnutzungen'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

async function published() {
  const author = await buildMember()
  const { id, slug } = await buildSolution({ author })
  const idSlug = `${id}-${slug}`
  const url = `/loesungen/${idSlug}`
  const call = (parts: Partial<Parameters<typeof callRoute>[0]>) =>
    callRoute({ url: `${url}/nachnutzung`, params: { idSlug }, ...parts })
  return {
    id,
    url,
    author,
    call,
    post: (viewer: Viewer, fields: Record<string, string>) => call({ action: state, form: fields, viewer }),
  }
}

describe('one click', () => {
  test('leads back to the solution, which says what was done and shows it', async () => {
    const { post, url, call } = await published()
    const viewer = await buildMember()
    const { status, location } = await post(viewer, { state: 'testing' })
    expect([status, location]).toEqual([302, `${url}?nachnutzung=erprobung`])
    const { data } = await call({ loader: show, url: location ?? '', viewer })
    expect(data).toMatchObject({
      said: 'testing',
      reuses: { own: { state: 'testing' }, figures: { reusing: 1 } },
    })
    const { data: seen } = await call({ loader: show, url: location ?? '' })
    expect(seen).toMatchObject({ said: null, reuses: { own: null, may: 'guest' }, may: { reuse: false } })
  })

  test('that ends answers with the form, what was said before, and the wish for a reason', async () => {
    const { post } = await published()
    const viewer = await buildMember()
    await post(viewer, { state: 'in_use', version: '0', changes: 'Andere Formulare' })
    const { status, data } = await post(viewer, { state: 'ended' })
    expect(status).toBe(400)
    expect(data.lastResult.error).toEqual({ endedReason: [expect.stringMatching(/^Bitte/)] })
    expect(data.lastResult.initialValue).toMatchObject({
      state: 'ended',
      changes: 'Andere Formulare',
      version: '1',
    })
    const again = { ...data.lastResult.initialValue, endedReason: 'Zu teuer' }
    expect((await post(viewer, again)).status).toBe(302)
  })

  test.each([[{ state: 'viel' }], [{}]])('of no state is refused: %o', async (fields) => {
    const { post } = await published()
    const { status, data } = await post(await buildMember(), fields)
    expect(status).toBe(400)
    expect(data.lastResult.error.state[0]).toMatch(/^Bitte wählen/)
  })
})

describe('the whole form', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'texts above the limits',
      { changes: 'ä'.repeat(1001), againNote: 'ä'.repeat(301), contact: 'ä'.repeat(501) },
      ['changes', 'againNote', 'contact'],
    ],
    ['a month without a year', { sinceMonth: '3' }, ['sinceYear']],
    ['a year to come', { sinceYear: '2098' }, ['sinceYear']],
    ['values in no list', { effort: 'viel', again: 'ja' }, ['effort', 'again']],
    ['an end without a reason', { state: 'ended', endedReason: ' ' }, ['endedReason']],
    ['a source that is none', { adaptedFromId: '2147483647' }, ['adaptedFromId']],
    ['a contact of nowhere', { contactId: "1' OR 1=1" }, ['contactId']],
  ])('%s: comes back with the text and says where', async (_, fields, wrong) => {
    const { id, post } = await published()
    const { status, data } = await post(await buildMember(), {
      state: 'in_use',
      version: '0',
      changes: 'Mein Text',
      ...fields,
    })
    expect([400, 409]).toContain(status)
    expect(Object.keys(data.lastResult.error).sort()).toEqual([...wrong].sort())
    expect(data.lastResult.initialValue.changes).toBe(fields.changes ?? 'Mein Text')
    expect(await db.reuse.count({ where: { solutionId: id } })).toBe(0)
  })

  test('begun before a colleague’s change answers 409, and saving again goes through', async () => {
    const { post } = await published()
    const viewer = await buildMember()
    const colleague = await buildMember({ organisationId: viewer.organisationId })
    await post(viewer, { state: 'in_use', version: '0', changes: 'A' })
    const late = await post(colleague, { state: 'in_use', version: '0', changes: 'B' })
    expect([late.status, late.data.stale, late.data.version]).toEqual([409, true, 1])
    expect(late.data.lastResult.initialValue.changes).toBe('B')
    expect((await post(colleague, { state: 'in_use', version: '1', changes: 'B' })).status).toBe(302)
  })
})

describe('who may', () => {
  test('guests sign in first and lose nothing', async () => {
    const { call, post, url } = await published()
    const opened = await call({ loader: form })
    expect([opened.status, opened.location]).toEqual([
      302,
      `/anmelden?weiter=${encodeURIComponent(`${url}/nachnutzung`)}`,
    ])
    const { status, data } = await post(guest, { state: 'in_use' })
    expect(status).toBe(401)
    expect(data.resume).toEqual({ path: `${url}/nachnutzung`, fields: [['state', 'in_use']] })
  })

  test('the unconfirmed and the solution’s own people are told why not', async () => {
    const { post, author } = await published()
    for (const [viewer, words] of [
      [await buildMember({ confirmed: false }), /freigeschaltet/],
      [author, /eigenen Organisation/],
    ] as const) {
      const { status, data } = await post(viewer, { state: 'in_use' })
      expect(status).toBe(409)
      expect(data.lastResult.error[''][0]).toMatch(words)
    }
  })

  test('what is not published does not exist', async () => {
    const { id, call, post } = await published()
    const viewer = await buildMember({ role: 'organiser' })
    for (const gone of ['withdrawn', 'hidden', 'deleted', 'draft'] as const) {
      await db.entry.update({ where: { id }, data: { state: gone } })
      expect((await call({ loader: form, viewer })).status).toBe(404)
      expect((await post(viewer, { state: 'in_use' })).status).toBe(404)
      expect((await post(viewer, { state: 'in_use', version: '0' })).status).toBe(404)
      expect((await call({ action: takeBack, viewer })).status).toBe(404)
    }
  })
})

test('taking back leads to the solution; what others learn from is ended instead', async () => {
  const { call, post, url, id } = await published()
  const viewer = await buildMember()
  await post(viewer, { state: 'interested' })
  const { location } = await call({ action: takeBack, viewer })
  expect(location).toBe(`${url}?nachnutzung=zurueckgenommen`)
  await post(viewer, { state: 'in_use' })
  await db.reuse.updateMany({ where: { solutionId: id }, data: { createdAt: new Date('2020-01-01') } })
  expect((await call({ action: takeBack, viewer })).status).toBe(409)
})

test('the page of all has one address and bears odd ones', async () => {
  const { call, post, id, url } = await published()
  await post(await buildMember(), { state: 'in_use' })
  const wrong = await call({ loader: all, url: '/x', params: { idSlug: `${id}-alt` } })
  expect([wrong.status, wrong.location]).toEqual([301, `${url}/nachnutzungen`])
  const { data } = await call({ loader: all, url: `${url}/nachnutzungen?seite=kaputt` })
  expect(data.reuses).toMatchObject({ brokenCursor: true, figures: { all: 1 } })
  for (const idSlug of ['0-x', 'abc', '2000000000-x']) {
    expect((await call({ loader: all, params: { idSlug } })).status).toBe(404)
  }
})

test('lists sort by reuse and page through ties', async () => {
  const solutions = [await published(), await published(), await published()]
  for (const [index, { post }] of solutions.entries()) {
    for (let times = 0; times < index; times += 1) await post(await buildMember(), { state: 'in_use' })
  }
  const { data } = await callRoute({ loader: list, url: '/loesungen?sort=nachgenutzt' })
  const counts: number[] = data.page.items.map(({ reuseCount }: { reuseCount: number }) => reuseCount)
  expect(counts).toEqual([...counts].sort((one, other) => other - one))
  expect(counts[0]).toBeGreaterThanOrEqual(2)
  const { organisationId } = await db.reuse.findFirstOrThrow({ where: { solutionId: solutions[2]?.id ?? 0 } })
  const narrowed = await callRoute({ loader: list, url: `/loesungen?nachnutzung=${organisationId}` })
  expect(narrowed.data.page.items.map((item: { id: number }) => item.id)).toEqual([solutions[2]?.id])
})
