import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { solutionForm } from '#tests/support/solutionForm'
import type { MemberViewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { rateLimits } from '~/platform/rate-limit/limits'
import { indexEntry } from '~/search/commands.server'
import { loader as page } from './gibt-es-das-schon._index'
import { loader as piece } from './gibt-es-das-schon.ergebnis'
import { action as publish } from './loesungen.neu'

useDatabase()
afterAll(closeDatabase)

let viewer: MemberViewer & { organisationId: number }
const title = 'Hundesteuer online anmelden'
beforeAll(async () => {
  viewer = await buildMember()
  const { id } = await buildSolution({ author: await buildMember() })
  await db.solution.update({ where: { entryId: id }, data: { title } })
  await db.$transaction((tx) => indexEntry(tx, { entryId: id, title, publicText: '' }))
})

const query = `titel=${encodeURIComponent(title)}&art=loesung`

test('guests are asked to sign in and come back', async () => {
  for (const [loader, url] of [
    [page, `/gibt-es-das-schon?${query}`],
    [piece, `/gibt-es-das-schon/ergebnis?${query}`],
  ] as const) {
    const { status, location } = await callRoute({ loader, url })
    expect(status).toBe(302)
    expect(location).toMatch(/^\/anmelden\?weiter=/)
  }
})

test('the piece is HTML that nobody keeps', async () => {
  const { status, headers } = await callRoute({
    loader: piece,
    url: `/gibt-es-das-schon/ergebnis?${query}`,
    viewer,
  })
  expect(status).toBe(200)
  expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(headers.get('Cache-Control')).toBe('no-store')
})

test('the page tells the same', async () => {
  const { data } = await callRoute({ loader: page, url: `/gibt-es-das-schon?${query}`, viewer })
  expect(data.solutions).toMatchObject([{ title }])
})

test('a preview shows what exists already, and writes nothing', async () => {
  const before = await db.entry.count()
  const { status, data } = await callRoute({
    action: publish,
    url: '/loesungen/neu',
    form: { ...solutionForm((await buildTopic()).id, { title }), preview: 'body' },
    viewer,
  })
  expect(status).toBe(200)
  expect(data.wheelCheck.found).toBe('1 ähnliche Lösung')
  expect(data.wheelCheck.html).toContain('Hundesteuer')
  expect(await db.entry.count()).toBe(before + 1)
})

test('nobody asks without end', async () => {
  const busy = await buildMember()
  const ask = () => callRoute({ loader: piece, url: '/gibt-es-das-schon/ergebnis?titel=x', viewer: busy })
  let refused = 0
  for (let times = 0; times <= rateLimits.wheelCheck.times; times += 1)
    if ((await ask()).status === 429) refused += 1
  expect(refused).toBe(1)
})
