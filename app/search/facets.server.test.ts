import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import {
  buildMember,
  buildOrganisation,
  buildOrigin,
  buildSolution,
  buildTopic,
} from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { indexEntry } from './commands.server'
import { plainSearch, search } from './queries.server'
import type { SearchInput } from './schema'

useDatabase()

let fachtagSlug = ''
let topicSlug: string
let saxon: { id: number; name: string }

const facets = async (q: string, narrowed: SearchInput['facets'] = {}) => {
  const result = await search(guest, { ...plainSearch(q), facets: narrowed })
  return {
    titles: result.hits.map(({ title }) => title).sort(),
    facets: Object.fromEntries(
      result.facets.map(({ name, values }) => [
        name,
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      ]),
    ),
  }
}

async function write(title: string, place: { state: string; sizeBand: number }, year: number) {
  const organisation = await buildOrganisation(place)
  const author = await buildMember({ organisationId: organisation.id })
  const { id } = await buildSolution({ author })
  await db.entry.update({
    where: { id },
    data: { publishedAt: new Date(`${year}-06-01T00:00:00Z`) },
  })
  await db.solution.update({ where: { entryId: id }, data: { title, summary: '' } })
  await db.$transaction((tx) => indexEntry(tx, { entryId: id, title, publicText: 'Pumpe im Klärwerk' }))
  return { id, organisation }
}

beforeAll(async () => {
  const first = await write('Alte Pumpe', { state: 'SN', sizeBand: 1 }, 2023)
  const second = await write('Neue Pumpe', { state: 'BY', sizeBand: 4 }, 2025)
  saxon = first.organisation
  const topic = await buildTopic()
  topicSlug = topic.slug
  await db.entryTopic.create({ data: { entryId: first.id, topicId: topic.id } })
  const origin = await buildOrigin({ topicId: topic.id })
  fachtagSlug = origin.fachtag.slug
  await db.solution.update({ where: { entryId: first.id }, data: { originId: origin.id } })
  await db.solution.update({ where: { entryId: first.id }, data: { status: 'trial' } })
  await db.solution.update({ where: { entryId: second.id }, data: { status: 'in_use' } })
  const provider = await db.organisation.create({
    data: { kind: 'provider', slug: 'rechenzentrum', name: 'Rechenzentrum', shortName: 'Rechenzentrum' },
  })
  await db.solutionProvider.create({ data: { entryId: second.id, organisationId: provider.id } })
})

describe('facets', () => {
  it('count the hits of each value', async () => {
    const { titles, facets: counts } = await facets('Pumpe')
    expect(titles).toEqual(['Alte Pumpe', 'Neue Pumpe'])
    expect(counts).toMatchObject({
      art: { solution: 2 },
      land: { SN: 1, BY: 1 },
      status: { erprobung: 1, 'im-einsatz': 1 },
      jahr: { 2023: 1, 2025: 1 },
      anbieter: { rechenzentrum: 1 },
    })
    expect(counts.thema?.[topicSlug]).toBe(1)
    expect(counts.fachtag?.[fachtagSlug]).toBe(1)
  })

  it.each([
    ['land', 'SN', 'Alte Pumpe'],
    ['jahr', '2025', 'Neue Pumpe'],
    ['status', 'erprobung', 'Alte Pumpe'],
    ['anbieter', 'rechenzentrum', 'Neue Pumpe'],
  ] as const)('narrow by %s', async (name, value, title) => {
    expect((await facets('Pumpe', { [name]: value })).titles).toEqual([title])
  })

  it('narrow by topic, Fachtag, size and kind', async () => {
    expect((await facets('Pumpe', { fachtag: fachtagSlug })).titles).toEqual(['Alte Pumpe'])
    expect((await facets('Pumpe', { thema: topicSlug })).titles).toEqual(['Alte Pumpe'])
    const sizes = Object.keys((await facets('Pumpe')).facets.groesse ?? {})
    expect(sizes).toHaveLength(2)
    for (const groesse of sizes) expect((await facets('Pumpe', { groesse })).titles).toHaveLength(1)
    expect((await facets('Pumpe', { art: 'comment' })).titles).toEqual([])
  })
})

describe('operators', () => {
  it.each([
    ['Pumpe land:Sachsen', ['Alte Pumpe']],
    ['Pumpe land:by', ['Neue Pumpe']],
    ['Pumpe status:"im Einsatz"', ['Neue Pumpe']],
    ['Pumpe -neue', ['Alte Pumpe']],
    ['"neue pumpe"', ['Neue Pumpe']],
    ['"pumpe neue"', []],
  ])('%s', async (q, titles) => {
    expect((await facets(q)).titles).toEqual(titles)
  })

  it('name a topic and a municipality', async () => {
    expect((await facets(`Pumpe thema:${topicSlug}`)).titles).toEqual(['Alte Pumpe'])
    expect((await facets(`Pumpe kommune:"${saxon.name}"`)).titles).toEqual(['Alte Pumpe'])
  })

  it('sort by time', async () => {
    const { hits } = await search(guest, { ...plainSearch('Pumpe'), sort: 'newest' })
    expect(hits.map(({ title }) => title)).toEqual(['Neue Pumpe', 'Alte Pumpe'])
  })
})
