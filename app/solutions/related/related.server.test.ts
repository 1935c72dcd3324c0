import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { guest, type MemberViewer } from '~/auth/viewer'
import type { Visibility } from '~/entries/schema'
import { closeDatabase, db } from '~/platform/db/client.server'
import { indexEntry } from '~/search/commands.server'
import { relate, relateDue } from './commands.server'
import { relatedSolutions } from './queries.server'

useDatabase()
afterAll(closeDatabase)

let member: MemberViewer & { organisationId: number }
let topic: { id: number }
const ids: Record<string, number> = {}

async function write(name: string, title: string, visibility: Visibility = 'public', publicText = '') {
  const { id } = await buildSolution({ author: await buildMember(), visibility })
  await db.solution.update({ where: { entryId: id }, data: { title, summary: '', costOnce: '1k_5k' } })
  await db.entryTopic.create({ data: { entryId: id, topicId: topic.id } })
  await db.$transaction((tx) => indexEntry(tx, { entryId: id, title, publicText }))
  ids[name] = id
}

const idOf = (name: string) => ids[name] ?? 0
const related = async (name: string, viewer: typeof guest | MemberViewer = guest) =>
  (await relatedSolutions(viewer, idOf(name))).map(({ title }) => title)

beforeAll(async () => {
  member = await buildMember()
  topic = await buildTopic()
  await write('dog', 'Hundesteuer online anmelden')
  await write('dogs', 'Anmeldung der Hundesteuer im Internet')
  await write('secret', 'Hundesteuer online anmelden mit Ausweis', 'members')
  await write('rink', 'Eisbahn auf dem Marktplatz')
  for (let number = 1; number <= 12; number += 1) await write(`noise${number}`, `Quartier Nummer ${number}`)
  await relateDue(100)
})

describe('related solutions', () => {
  test('are named both ways, others are not', async () => {
    expect(await related('dog')).toEqual(['Anmeldung der Hundesteuer im Internet'])
    expect(await related('dogs')).toEqual(['Hundesteuer online anmelden'])
    expect(await related('rink')).toEqual([])
  })

  test('for members only are shown to members only', async () => {
    expect(await related('dog', member)).toContain('Hundesteuer online anmelden mit Ausweis')
    expect(await related('dog', await buildMember({ confirmed: false }))).not.toContain(
      'Hundesteuer online anmelden mit Ausweis',
    )
  })

  test('keep their cost for members', async () => {
    const costs = async (viewer: typeof guest | MemberViewer) =>
      (await relatedSolutions(viewer, idOf('dogs'))).map(({ costOnce }) => costOnce)
    expect(new Set(await costs(guest))).toEqual(new Set([null]))
    expect(new Set(await costs(member))).toEqual(new Set(['1k_5k']))
  })

  test('vanish while they are hidden, and once their text is another', async () => {
    await db.entry.update({ where: { id: idOf('dogs') }, data: { state: 'hidden' } })
    expect(await related('dog')).toEqual([])
    await db.entry.update({ where: { id: idOf('dogs') }, data: { state: 'visible', version: 2 } })
    expect(await related('dog')).toHaveLength(1)
    const title = 'Trinkbrunnen am Bahnhof'
    await db.solution.update({ where: { entryId: idOf('dogs') }, data: { title, relatedAt: null } })
    await db.$transaction((tx) => indexEntry(tx, { entryId: idOf('dogs'), title, publicText: '' }))
    expect(await relateDue(100)).toBe(1)
    expect(await relateDue(100)).toBe(0)
    expect(await related('dog')).toEqual([])
  })

  test('of what is not there are none', async () => {
    await expect(relate(2_000_000_000)).resolves.toBeUndefined()
    expect(await relatedSolutions(guest, 2_000_000_000)).toEqual([])
  })
})
