import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { findSolution } from '../queries/page.server'
import { suggestProducts, suggestProviders } from '../queries/suggestions.server'
import { mergeProducts, mergeProviders } from './merge.server'
import { publishSolution } from './publish.server'

useDatabase()
afterAll(closeDatabase)

async function naming(parts: { products?: string; providers?: string }): Promise<number> {
  const made = await publishSolution(await buildMember(), solutionInput((await buildTopic()).id, parts))
  if (!made.ok) throw new Error(made.problem)
  return made.value.id
}

const product = (name: string) => db.product.findFirstOrThrow({ where: { name } })
const provider = (name: string) => db.organisation.findFirstOrThrow({ where: { name, kind: 'provider' } })

test('a merged product takes its solutions and requests along and its name leads on', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const old = await naming({ products: 'Ratsbeispiel alt' })
  await naming({ products: 'Ratsbeispiel' })
  const [from, into] = [await product('Ratsbeispiel alt'), await product('Ratsbeispiel')]
  const requests = [await buildRequest({ author: organiser }), await buildRequest({ author: organiser })]
  const [one, both] = requests.map(({ id }) => id)
  await db.requestProduct.createMany({
    data: [
      { requestId: one ?? 0, productId: from.id },
      { requestId: both ?? 0, productId: from.id },
      { requestId: both ?? 0, productId: into.id },
    ],
  })
  expect((await mergeProducts(await buildMember(), from.id, into.id)).ok).toBe(false)
  expect((await mergeProducts(organiser, from.id, from.id)).ok).toBe(false)
  expect((await mergeProducts(organiser, from.id, into.id)).ok).toBe(true)
  expect((await findSolution(guest, old))?.products.map(({ name }) => name)).toEqual(['Ratsbeispiel'])
  for (const { id: requestId } of requests) {
    expect(await db.requestProduct.findMany({ where: { requestId } })).toEqual([
      { requestId, productId: into.id },
    ])
  }
  const again = await naming({ products: 'ratsbeispiel ALT' })
  expect((await findSolution(guest, again))?.products.map(({ id }) => id)).toEqual([into.id])
  expect(await suggestProducts('ratsbeispiel a')).toEqual(['Ratsbeispiel'])
  expect((await product('Ratsbeispiel')).aliases).toEqual(['Ratsbeispiel alt'])
})

test('a merged provider has a successor; one that takes part stays', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const old = await naming({ providers: 'KDZ Muster' })
  await naming({ providers: 'Kommunales Datenzentrum Muster' })
  const [from, into] = [await provider('KDZ Muster'), await provider('Kommunales Datenzentrum Muster')]
  expect((await mergeProviders(organiser, from.id, into.id)).ok).toBe(true)
  expect((await findSolution(guest, old))?.providers.map(({ id }) => id)).toEqual([into.id])
  const again = await naming({ providers: 'kdz muster' })
  expect((await findSolution(guest, again))?.providers.map(({ id }) => id)).toEqual([into.id])
  expect(await suggestProviders('KDZ')).toEqual(['Kommunales Datenzentrum Muster'])
  await naming({ providers: 'Drittes Rechenzentrum' })
  await db.organisation.update({ where: { id: into.id }, data: { joinedAt: new Date() } })
  const third = await provider('Drittes Rechenzentrum')
  expect(await mergeProviders(organiser, into.id, third.id)).toEqual({ ok: false, problem: 'takes_part' })
})

test('typing marks of patterns finds nothing more', async () => {
  expect(await suggestProducts('%%')).toEqual([])
  expect(await suggestProducts('\u0000_')).toEqual([])
  expect(await suggestProviders('x')).toEqual([])
})
