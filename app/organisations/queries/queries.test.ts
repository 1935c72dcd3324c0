import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { findMember } from '~/members/queries/find.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { findByKey, findBySlug } from './find.server'
import { listJoined } from './joined.server'
import { searchOrganisations } from './search.server'

useDatabase()

const town = (shortName: string, key: string, more: object = {}) =>
  db.organisation.create({
    data: { kind: 'municipality', key, name: `${shortName}, Stadt`, shortName, ...more },
    select: { id: true, key: true },
  })

beforeAll(async () => {
  await town('München', '98000001', { postcode: '80331', population: 1_500_000 })
  await town('Münchenbernsdorf', '98000002', { postcode: '07589', population: 2_900 })
  await town('Neustadt an der Weinstraße', '98000003', { postcode: '67433', joinedAt: new Date() })
  await town('Neustadt', '98000004', { postcode: '99762', population: 900 })
})
afterAll(closeDatabase)

const names = async (q: string) => (await searchOrganisations(q)).items.map(({ name }) => name)

test('a search takes words, the beginning of words, umlauts in two letters, postcode and key', async () => {
  expect(await names('münchen')).toEqual(['München', 'Münchenbernsdorf'])
  expect(await names('Muenchen')).toEqual(['München', 'Münchenbernsdorf'])
  expect(await names('weinstrasse')).toEqual(['Neustadt an der Weinstraße'])
  expect(await names('neustadt wein')).toEqual(['Neustadt an der Weinstraße'])
  expect(await names('NEUSTADT')).toEqual(['Neustadt', 'Neustadt an der Weinstraße'])
  expect(await names('07589')).toEqual(['Münchenbernsdorf'])
  expect(await names('98000001')).toEqual(['München'])
})

test.each([
  "o' & | !:*",
  '(((',
  '%%',
  '\\\\',
  '::*',
  'a'.repeat(5_000),
  '\u0000\u0000ab',
  '🚲🚲',
  '--',
  '0'.repeat(90),
])('odd input finds nothing and breaks nothing: %j', async (q) => {
  expect(await names(q)).toEqual([])
})

test('one letter is too short; more hits than shown are said', async () => {
  expect(await searchOrganisations(' m ')).toEqual({ items: [], more: false, tooShort: true })
  expect(await searchOrganisations('neustadt', 1)).toMatchObject({
    items: [{ name: 'Neustadt' }],
    more: true,
  })
})

test('what was merged into another is not offered, and its page names the successor', async () => {
  const successor = await town('Großneustadt', '98000005')
  await town('Altneustadt', '98000006', { successorId: successor.id })
  expect(await names('altneustadt')).toEqual([])
  expect((await findByKey(guest, '98000006'))?.successor).toMatchObject({ key: '98000005' })
})

test('guests and the unconfirmed get no names of people, members get their colleagues', async () => {
  const organisation = await db.organisation.findFirstOrThrow({ where: { key: '98000001' } })
  const colleague = await buildMember({ organisationId: organisation.id })
  const released = await buildMember({ organisationId: organisation.id, namePublic: true })
  await buildMember({ organisationId: organisation.id, confirmed: false })
  const member = await buildMember()
  const waiting = await buildMember({ confirmed: false })
  for (const viewer of [guest, waiting]) {
    const page = await findByKey(viewer, '98000001')
    expect(page?.colleagues).toBeNull()
    expect(JSON.stringify(page)).not.toContain(colleague.name)
    expect(await findMember(viewer, colleague.id)).toBeNull()
    expect(await findMember(viewer, released.id)).toMatchObject({ name: released.name })
  }
  const page = await findByKey(member, '98000001')
  expect(page?.colleagues?.map(({ id }) => id)).toEqual([colleague.id, released.id])
  expect(await findMember(member, colleague.id)).toMatchObject({ name: colleague.name })
  expect(await findMember(member, waiting.id)).toBeNull()
})

test.each(['', '0', 'abc', '98000001x', ' 98000001', '9'.repeat(40), "98000001'"])(
  'no page for the key %j',
  async (key) => {
    expect(await findByKey(guest, key)).toBeNull()
  },
)

test('no page for a slug in other letters', async () => {
  await db.organisation.create({
    data: { kind: 'provider', slug: 'muster-it', name: 'Muster IT', shortName: 'Muster IT' },
  })
  expect(await findBySlug(guest, 'muster-it')).toMatchObject({ name: 'Muster IT' })
  expect(await findBySlug(guest, 'Muster-IT')).toBeNull()
})

test('the list of who takes part pages both ways without losing anybody', async () => {
  for (let n = 0; n < 7; n += 1) await buildOrganisation()
  const all = (await listJoined(null, 100)).items.map(({ id }) => id)
  const seen: number[] = []
  let cursor: string | null = null
  let last = await listJoined(null, 3)
  for (;;) {
    seen.push(...last.items.map(({ id }) => id))
    cursor = last.older
    if (!cursor) break
    last = await listJoined(cursor, 3)
  }
  expect(seen).toEqual(all)
  const before = await listJoined(last.newer, 3)
  expect(before.items.map(({ id }) => id)).toEqual(all.slice(-last.items.length - 3, -last.items.length))
  for (const broken of ['x', 'n0', 'n99999999999', 'v-1', 'n2147483647']) {
    expect(await listJoined(broken, 3)).toMatchObject({ brokenCursor: true, newer: null })
  }
})
