import { afterAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution } from '#tests/support/factories'
import type { MemberViewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { indexEntry } from '~/search/commands.server'
import { plainSearch, search } from '~/search/queries.server'
import { mergeProducts } from '~/solutions/commands/merge.server'
import { findByKey } from '../queries/find.server'
import { findUpkeep } from '../queries/upkeep.server'
import type { Upkeep } from '../upkeep/schema'
import { keepEquipment, keepOrganisation } from './upkeep.server'

useDatabase()
afterAll(closeDatabase)

let organiser: MemberViewer
let member: MemberViewer & { organisationId: number }
let id: number
let key: string

beforeEach(async () => {
  organiser = await buildMember({ role: 'organiser' })
  const organisation = await buildOrganisation()
  id = organisation.id
  key = organisation.key
  member = await buildMember({ organisationId: id })
})

const input = (parts: Partial<Upkeep> = {}): Upkeep => ({
  version: 1,
  provider: null,
  products: [],
  verified: false,
  domains: [],
  sharedDomains: false,
  parent: null,
  ...parts,
})
const stored = () =>
  db.organisation.findUniqueOrThrow({
    where: { id },
    include: {
      provider: true,
      parent: true,
      organisationDomains: true,
      productsInUse: { include: { product: true } },
    },
  })

test('its own people keep provider and products, nothing else', async () => {
  const products = [{ name: 'Musterakte', vendor: 'Beispielsoft' }]
  const everything = input({ provider: 'KITU Muster', products, domains: ['a.example'], verified: true })
  expect(await keepEquipment(member, id, everything)).toEqual({ ok: true, value: null })
  const now = await stored()
  expect(now).toMatchObject({ version: 2, verifiedAt: null, organisationDomains: [] })
  expect(now.provider).toMatchObject({ name: 'KITU Muster', kind: 'provider', joinedAt: null })
  expect(now.productsInUse.map(({ product }) => product.name)).toEqual(['Musterakte'])
  expect(await keepOrganisation(member, id, everything)).toMatchObject({
    problem: { reason: 'not_allowed' },
  })
  const stranger = await buildMember()
  const waiting = await buildMember({ organisationId: id, confirmed: false })
  for (const viewer of [stranger, waiting]) {
    expect(await keepEquipment(viewer, id, input({ version: 2 }))).toMatchObject({
      problem: { reason: 'not_allowed' },
    })
    expect(await findUpkeep(viewer, { key })).toBeNull()
  }
  expect((await findUpkeep(member, { key }))?.may).toBe('equipment')
  expect((await findUpkeep(organiser, { key }))?.may).toBe('all')
})

test('products are for members to read', async () => {
  await keepEquipment(member, id, input({ products: [{ name: 'Musterakte', vendor: '' }] }))
  expect((await findByKey(await buildMember(), key))?.products).toMatchObject([{ name: 'Musterakte' }])
  expect((await findByKey({ kind: 'guest' }, key))?.products).toBeNull()
})

test('a register name stays, verification and domains change and are audited', async () => {
  const { name } = await stored()
  const changed = input({ name: 'Anders', shortName: 'Anders', verified: true, domains: ['b.example'] })
  expect((await keepOrganisation(organiser, id, changed)).ok).toBe(true)
  expect(await stored()).toMatchObject({ name, verifiedAt: expect.any(Date) })
  expect((await keepOrganisation(organiser, id, input({ version: 2 }))).ok).toBe(true)
  expect(await stored()).toMatchObject({ verifiedAt: null, organisationDomains: [] })
  const audit = await db.audit.findMany({ where: { actorId: organiser.id }, orderBy: { id: 'asc' } })
  expect(audit.map(({ verb }) => verb)).toEqual([
    'organisation.domain_added',
    'organisation.verified',
    'organisation.domain_removed',
    'organisation.unverified',
  ])
  expect(audit[0]?.facts).toEqual({ organisationId: id, domain: 'b.example' })
})

test("another organisation's domain is shared only deliberately", async () => {
  const other = await buildOrganisation()
  const domain = `gemeinsam-${id}.example`
  await db.organisationDomain.create({ data: { organisationId: other.id, domain } })
  const wanted = input({ domains: [domain, `eigene-${id}.example`] })
  expect(await keepOrganisation(organiser, id, wanted)).toEqual({
    ok: false,
    problem: { reason: 'foreign_domain', names: [domain] },
  })
  expect(await stored()).toMatchObject({ version: 1, organisationDomains: [] })
  expect((await keepOrganisation(organiser, id, { ...wanted, sharedDomains: true })).ok).toBe(true)
  expect((await stored()).organisationDomains).toHaveLength(2)
  // Once shared, it needs no second decision.
  expect((await keepOrganisation(organiser, id, { ...wanted, version: 2 })).ok).toBe(true)
})

test('two who edit at once: the later one is told', async () => {
  const results = await Promise.all([
    keepEquipment(member, id, input({ provider: 'Eins IT' })),
    keepOrganisation(organiser, id, input({ provider: 'Zwei IT' })),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ problem: { reason: 'stale' } })
  expect((await stored()).version).toBe(2)
})

test('what it belongs to is found by key or name, never in a circle', async () => {
  const above = await buildOrganisation({ kind: 'joint_administration' })
  const named = (parent: string, version: number) =>
    keepOrganisation(organiser, id, input({ parent, version }))
  expect((await named(above.name.toUpperCase(), 1)).ok).toBe(true)
  expect((await named(`Musterort (${above.key})`, 2)).ok).toBe(true)
  expect((await stored()).parent).toMatchObject({ id: above.id })
  expect(await named('Nirgendwo', 3)).toMatchObject({ problem: { reason: 'unknown_parent' } })
  expect(await named(key, 3)).toMatchObject({ problem: { reason: 'circle' } })
  expect(await keepOrganisation(organiser, above.id, input({ parent: key }))).toMatchObject({
    problem: { reason: 'circle' },
  })
  await db.organisation.createMany({
    data: ['1', '2'].map((slug) => ({
      kind: 'other',
      slug: `doppelt-${id}-${slug}`,
      name: `Doppelt ${id}`,
      shortName: 'Doppelt',
    })),
  })
  expect(await named(`Doppelt ${id}`, 3)).toMatchObject({ problem: { reason: 'ambiguous_parent' } })
})

test('nobody runs its own IT as its own provider', async () => {
  const provider = await db.organisation.create({
    data: { kind: 'provider', slug: `it-${id}`, name: `IT ${id}`, shortName: `IT ${id}` },
  })
  const own = input({ provider: `IT ${id}`, name: `IT ${id}`, shortName: `IT ${id}` })
  expect(await keepOrganisation(organiser, provider.id, own)).toMatchObject({
    problem: { reason: 'own_provider' },
  })
})

test('under a new name its solutions are found', async () => {
  const provider = await db.organisation.create({
    data: {
      kind: 'provider',
      slug: `wer-${id}`,
      name: 'Altname IT',
      shortName: 'Altname',
      joinedAt: new Date(),
    },
  })
  const author = await buildMember({ organisationId: provider.id })
  const solution = await buildSolution({ author })
  await db.$transaction((tx) =>
    indexEntry(tx, { entryId: solution.id, title: 'Fahrzeuge leihen', publicText: 'Text' }),
  )
  const renamed = input({ name: 'Quarzbach IT', shortName: 'Quarzbach' })
  expect((await keepOrganisation(organiser, provider.id, renamed)).ok).toBe(true)
  const { hits } = await search(organiser, plainSearch('Quarzbach'))
  expect(JSON.stringify(hits)).toContain('Fahrzeuge')
})

test('where products are merged, who ran the one runs the other', async () => {
  const products = ['Alt', 'Neu'].map((name) => ({ name: `${name} ${id}`, vendor: '' }))
  await keepEquipment(member, id, input({ products }))
  const [from, into] = await db.product.findMany({
    where: { name: { in: products.map(({ name }) => name) } },
    orderBy: { name: 'asc' },
  })
  if (!from || !into) throw new Error('the products are missing')
  expect((await mergeProducts(organiser, from.id, into.id)).ok).toBe(true)
  expect((await stored()).productsInUse.map(({ productId }) => productId)).toEqual([into.id])
})
