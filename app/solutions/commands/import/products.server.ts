import type { Tx } from '~/platform/db/client.server'
import { type NamedProduct, productLine } from '../../schema'
import { namedProducts } from '../products.server'
import type { Placed } from './write.server'

/** Gives solutions the products of their lines and no others; each name is looked up once. */
export async function storeProducts(tx: Tx, placed: Placed[]): Promise<void> {
  const named = new Map<string, NamedProduct>()
  for (const { input } of placed) for (const product of input.products) named.set(keyOf(product), product)
  const ids = new Map<string, number>()
  // In one order, so that two writers that bring the same products wait for each other.
  for (const key of [...named.keys()].sort()) {
    const product = named.get(key)
    const [id] = product ? await namedProducts(tx, [product]) : []
    if (id !== undefined) ids.set(key, id)
  }
  const entryIds = placed.filter(({ known }) => known !== null).map(({ entryId }) => entryId)
  if (entryIds.length > 0) await tx.solutionProduct.deleteMany({ where: { entryId: { in: entryIds } } })
  const data = placed.flatMap(({ entryId, input }) =>
    input.products.flatMap((product) => {
      const productId = ids.get(keyOf(product))
      return productId === undefined ? [] : [{ entryId, productId }]
    }),
  )
  if (data.length > 0) await tx.solutionProduct.createMany({ data, skipDuplicates: true })
}

function keyOf(product: NamedProduct): string {
  return productLine(product).toLowerCase()
}
