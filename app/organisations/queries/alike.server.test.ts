import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { missingSolutions } from '~/reuse/queries/missing.server'
import { loader as list } from '~/routes/loesungen._index'
import { weights } from '../likeness'
import { organisationsLike } from './alike.server'

useDatabase()
afterAll(closeDatabase)

async function world() {
  const product = await db.product.create({ data: { name: 'Musterakte', vendor: 'Beispielsoft' } })
  const further = await db.product.create({ data: { name: 'Musterfinanz', vendor: 'beispielsoft' } })
  const provider = await db.organisation.create({
    data: { kind: 'provider', slug: 'muster-it', name: 'Muster IT', shortName: 'Muster IT' },
  })
  const place = { state: 'SN', sizeBand: 3, lat: 51, lon: 12 }
  const own = await buildOrganisation({ ...place, providerId: provider.id })
  const all = {
    product: await buildOrganisation({ state: 'TH', sizeBand: 7 }),
    vendor: await buildOrganisation({ state: 'TH', sizeBand: 6 }),
    provider: await buildOrganisation({ providerId: provider.id }),
    near: await buildOrganisation({ ...place, lat: 51.1 }),
    size: await buildOrganisation({ sizeBand: 3 }),
    state: await buildOrganisation({ state: 'SN' }),
    merged: await buildOrganisation({ ...place }),
  }
  await db.organisation.update({ where: { id: all.merged.id }, data: { successorId: own.id } })
  await db.organisationProduct.createMany({
    data: [
      { organisationId: own.id, productId: product.id },
      { organisationId: all.product.id, productId: product.id },
      { organisationId: all.product.id, productId: further.id },
      { organisationId: all.vendor.id, productId: further.id },
    ],
  })
  return { own, all, member: await buildMember({ organisationId: own.id }) }
}

test('ranks by what is in common, in SQL as in the browser, and lists what those have', async () => {
  const { own, all, member } = await world()
  const alike = await organisationsLike(member, own.id)
  expect(alike.map(({ id }) => id)).toEqual([
    all.near.id,
    all.product.id,
    all.vendor.id,
    all.provider.id,
    all.size.id,
  ])
  expect(alike[1]?.score).toBe(weights.product + weights.kind)
  // The database chooses the same ones when only a few are asked for.
  for (const few of [1, 2, 3]) {
    expect((await organisationsLike(member, own.id, few)).map(({ id }) => id)).toEqual(
      alike.slice(0, few).map(({ id }) => id),
    )
  }
  expect(await organisationsLike(guest, own.id)).toEqual([])

  const author = await buildMember({ organisationId: all.product.id })
  const near = await buildMember({ organisationId: all.near.id })
  const stranger = await buildMember({ organisationId: all.state.id })
  const first = await buildSolution({ author: near })
  const second = await buildSolution({ author })
  const third = await buildSolution({ author })
  const elsewhere = await buildSolution({ author: stranger })
  const ask = (query: string, viewer = member as typeof member | typeof guest) =>
    callRoute({ loader: list, url: `/loesungen?${query}`, viewer })
  const answer = await ask('wie-unsere=1')
  const ids = (data: { page: { items: { id: number }[] } }) => data.page.items.map(({ id }) => id)
  expect(ids(answer.data)).toEqual([first.id, third.id, second.id])
  expect(answer.data.reasons[all.product.id]).toContain('gleiches Fachverfahren (Musterakte)')
  expect(answer.data.count).toBe(3)
  expect(ids((await ask('wie-unsere=1&sort=diskutiert')).data).sort()).toEqual(
    [first.id, second.id, third.id].sort(),
  )
  expect(ids((await ask('')).data)).toContain(elsewhere.id)
  const open = await ask('wie-unsere=1', guest)
  expect(open.data).toMatchObject({ own: null, filters: { alike: false } })

  await db.reuse.createMany({
    data: [
      { solutionId: elsewhere.id, organisationId: all.near.id, memberId: near.id, state: 'in_use' },
      { solutionId: elsewhere.id, organisationId: all.product.id, memberId: author.id, state: 'testing' },
      { solutionId: second.id, organisationId: all.near.id, memberId: near.id, state: 'in_use' },
      { solutionId: first.id, organisationId: all.product.id, memberId: author.id, state: 'ended' },
    ],
  })
  const like = alike.map(({ id }) => id)
  const missing = await missingSolutions(member, like)
  expect(missing.map(({ id, users }) => [id, users])).toEqual([
    [elsewhere.id, 2],
    [second.id, 1],
  ])
  expect(missing[0]?.names).toEqual(
    [all.near.name, all.product.name].map((name) => name.replace('Gemeinde ', '')),
  )
  await db.reuse.create({
    data: { solutionId: elsewhere.id, organisationId: own.id, memberId: member.id, state: 'ended' },
  })
  expect((await missingSolutions(member, like)).map(({ id }) => id)).toEqual([second.id])
})
