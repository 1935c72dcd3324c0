import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { callRoute } from '#tests/support/route'
import { guest } from '~/auth/viewer'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { askWhetherStillRunning } from '~/still-running/commands/ask.server'
import { action, loader } from './laeuft-das-noch'

useDatabase()
beforeAll(() => jobs().prepare())
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

async function asked() {
  const author = await buildMember()
  const solution = await buildSolution({ author })
  const data = { status: 'in_use', statusConfirmedAt: now() }
  await db.solution.update({ where: { entryId: solution.id }, data })
  moveClock(400 * 24 * 60 * 60 * 1000)
  await askWhetherStillRunning('https://forum.example')
  const code = codeIn((await queuedMails(author.email)).at(-1))
  const fields = { code, thing: 'solution', id: String(solution.id) }
  const stored = () => db.solution.findUniqueOrThrow({ where: { entryId: solution.id } })
  return { author, solution, code, fields, stored }
}

const page = (code: string, viewer: Parameters<typeof callRoute>[0]['viewer'] = guest) =>
  callRoute({ loader, url: `/laeuft-das-noch${code ? `?code=${code}` : ''}`, viewer })

test('the link of a mail shows the question and changes nothing until its button is pressed', async () => {
  const { solution, code, fields, stored } = await asked()
  const before = await stored()
  expect((await page(code)).data.questions).toMatchObject([{ id: solution.id, title: before.title }])
  expect(await stored()).toEqual(before)
  const url = '/laeuft-das-noch'
  const answer = await callRoute({ action, url, form: { ...fields, answer: 'runs' } })
  expect(answer.location).toContain('gespeichert')
  expect((await stored()).statusConfirmedAt).not.toEqual(before.statusConfirmedAt)
  expect((await page(code)).data.questions).toEqual([])
})

test('an end without its reason keeps what was typed and changes nothing', async () => {
  const { fields, stored, solution } = await asked()
  const answer = await callRoute({
    action,
    url: '/laeuft-das-noch',
    form: { ...fields, answer: 'ended', reason: ` ${'x'.repeat(600)}` },
  })
  expect(answer.status).toBe(400)
  expect(answer.data.refused).toMatchObject({ thing: 'solution', id: solution.id })
  expect(answer.data.refused.text).toContain('x'.repeat(600))
  expect((await stored()).status).toBe('in_use')
})

test('whoever has neither code nor session signs in; a wrong code says so', async () => {
  const { fields, author } = await asked()
  expect((await page('')).location).toContain('/anmelden')
  expect((await page('abc')).status).toBe(410)
  const { code: _code, ...without } = fields
  const unsigned = await callRoute({ action, url: '/laeuft-das-noch', form: { ...without, answer: 'runs' } })
  expect(unsigned.status).toBe(401)
  expect((await page('', author)).data.questions).toHaveLength(1)
})

test('nonsense is no error of ours', async () => {
  const { author, code } = await asked()
  const nonsense: Record<string, string>[] = [
    {},
    { code },
    { code, thing: 'x', id: '-1', answer: 'y' },
    { code, id: '99999999999' },
  ]
  for (const form of nonsense) {
    const answer = await callRoute({ action, url: '/laeuft-das-noch', form, viewer: author })
    expect(answer.status).toBe(400)
  }
  const gone = { code, thing: 'solution', id: '2147483647', answer: 'runs' }
  const answer = await callRoute({ action, url: '/laeuft-das-noch', form: gone })
  expect(answer.location).toContain('vorbei')
})
