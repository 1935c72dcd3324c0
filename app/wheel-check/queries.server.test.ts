import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildSolution } from '#tests/support/factories'
import type { MemberViewer } from '~/auth/viewer'
import type { Visibility } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { indexEntry } from '~/search/commands.server'
import { checkWheel } from './queries.server'
import { renderWheelCheck } from './render.server'
import { wheelCheckInput } from './schema'

useDatabase()
afterAll(closeDatabase)

type Member = MemberViewer & { organisationId: number }
let viewer: Member
let other: Member
let unconfirmed: Member

async function solution(title: string, parts: { author?: Member; visibility?: Visibility } = {}) {
  const { id } = await buildSolution({ author: parts.author ?? other, visibility: parts.visibility })
  await db.solution.update({ where: { entryId: id }, data: { title, summary: '' } })
  await db.$transaction((tx) => indexEntry(tx, { entryId: id, title, publicText: '' }))
  return id
}

async function request(title: string, author: Member) {
  const { id } = await buildRequest({ author })
  await db.request.update({ where: { entryId: id }, data: { title, summary: '' } })
  await db.$transaction((tx) => indexEntry(tx, { entryId: id, title, publicText: '' }))
  return id
}

const found = async (title: string, who: Member = viewer) => {
  const { solutions, requests } = await checkWheel(who, wheelCheckInput('solution', title, ''))
  return { solutions: solutions.map((one) => one.title), requests: requests.map((one) => one.title) }
}

beforeAll(async () => {
  viewer = await buildMember()
  other = await buildMember()
  unconfirmed = await buildMember({ confirmed: false })
  for (let number = 1; number <= 12; number += 1) await solution(`Quartier Nummer ${number}`)
})

describe('the wheel check', () => {
  it('tells who has it and how many reuse it, not what the own organisation has', async () => {
    const id = await solution('Hundesteuer online anmelden')
    await solution('Hundesteuer bei uns anmelden', { author: viewer })
    await db.entry.update({ where: { id }, data: { reuseCount: 4 } })
    const result = await checkWheel(viewer, wheelCheckInput('solution', 'Anmeldung Hundesteuer', ''))
    expect(result.solutions).toMatchObject([
      { id, title: 'Hundesteuer online anmelden', reuseCount: 4, isReused: false, sameSize: false },
    ])
    expect(other.organisationName).toContain(result.solutions[0]?.organisation?.name)
    expect(result.solutions[0]?.words).toEqual(expect.arrayContaining(['Hundesteuer', 'anmelden']))
  })

  it('shows what is for members to members alone', async () => {
    await solution('Quittenmus im Rathaus kochen', { visibility: 'members' })
    expect((await found('Quittenmus kochen')).solutions).toEqual(['Quittenmus im Rathaus kochen'])
    expect((await found('Quittenmus kochen', unconfirmed)).solutions).toEqual([])
  })

  it('names open requests with all who seek, closed ones no more', async () => {
    const id = await request('Wer hat schon einen Trinkbrunnen?', other)
    await db.request.update({ where: { entryId: id }, data: { joinCount: 2 } })
    const result = await checkWheel(viewer, wheelCheckInput('request', 'Trinkbrunnen aufstellen', ''))
    expect(result.requests).toMatchObject([{ id, seekers: 3, isJoined: false }])
    await db.requestJoin.create({
      data: { requestId: id, organisationId: viewer.organisationId, memberId: viewer.id },
    })
    const joined = await checkWheel(viewer, wheelCheckInput('request', 'Trinkbrunnen aufstellen', ''))
    expect(joined.requests).toMatchObject([{ isJoined: true }])
    await db.request.update({ where: { entryId: id }, data: { outcome: 'closed', outcomeAt: now() } })
    expect((await found('Trinkbrunnen aufstellen')).requests).toEqual([])
  })

  it('says that nothing is alike only where enough is written', async () => {
    const html = async (title: string) =>
      renderWheelCheck(await checkWheel(viewer, wheelCheckInput('solution', title, '')))
    expect(await html('Zeppelin landet')).toContain('Sie sind die Ersten')
    expect(await html('Zep')).toBe('')
  })

  it('lets members act, the unconfirmed read', async () => {
    const html = async (who: Member) =>
      renderWheelCheck(await checkWheel(who, wheelCheckInput('solution', 'Hundesteuer online anmelden', '')))
    expect(await html(viewer)).toContain('Das nutzen wir auch')
    expect(await html(unconfirmed)).toContain('Hundesteuer')
    expect(await html(unconfirmed)).not.toContain('<button type="submit"')
  })

  it('escapes what others wrote', async () => {
    await solution('Zwetschgen <img src=x onerror=alert(1)> entkernen')
    const html = renderWheelCheck(
      await checkWheel(viewer, wheelCheckInput('solution', 'Zwetschgen entkernen', '')),
    )
    expect(html).toContain('&lt;')
    expect(html).not.toContain('<img')
  })

  it.each([
    'x'.repeat(10_000),
    '"',
    ':*&|!()<->',
    '%_\\',
    '👩‍💻🚒',
    '\u0000',
    'und oder die',
    '- '.repeat(300),
  ])('answers bad input %#', async (text) => {
    await expect(checkWheel(viewer, wheelCheckInput('request', text, text))).resolves.toBeDefined()
  })
})
