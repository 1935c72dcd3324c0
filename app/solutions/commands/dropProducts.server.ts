import type { Tx } from '~/platform/db/client.server'
import { productLine } from '../schema'

/** A product that a solution or a request names, as a form lists it. */
export interface Named {
  id: number
  line: string
}

/** The products that a solution or a request names. */
export async function namedBy(tx: Tx, entryId: number): Promise<Named[]> {
  const products = await tx.product.findMany({
    where: {
      OR: [
        { solutionProducts: { some: { entryId } } },
        { requestProducts: { some: { requestId: entryId } } },
      ],
    },
    select: { id: true, name: true, vendor: true },
    orderBy: { id: 'asc' },
  })
  return products.map(({ id, ...product }) => ({ id, line: productLine(product) }))
}

/**
 * Takes products off a solution or a request. Those of them that nobody names any more go, and others like them that
 * former versions named.
 * @param isLike tells the products that are to go by their lines
 */
export async function dropProducts(
  tx: Tx,
  entryId: number,
  productIds: number[],
  isLike: (line: string) => boolean,
): Promise<void> {
  const named = { productId: { in: productIds } }
  await tx.solutionProduct.deleteMany({ where: { entryId, ...named } })
  await tx.requestProduct.deleteMany({ where: { requestId: entryId, ...named } })
  const unnamed = await tx.product.findMany({
    where: {
      mergedIntoId: null,
      solutionProducts: { none: {} },
      requestProducts: { none: {} },
      organisationProducts: { none: {} },
      products: { none: {} },
    },
    select: { id: true, name: true, vendor: true },
  })
  const ids = unnamed.filter((product) => isLike(productLine(product))).map(({ id }) => id)
  if (ids.length > 0) await tx.product.deleteMany({ where: { id: { in: ids } } })
}
