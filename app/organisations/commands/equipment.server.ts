import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { namedProducts } from '~/solutions/commands/products.server'
import type { NamedProduct } from '~/solutions/schema'

/**
 * Sets what an organisation runs; products nobody named before come into being.
 * @returns whether anything changed
 */
export async function setProductsInUse(
  tx: Tx,
  organisationId: number,
  products: NamedProduct[],
): Promise<boolean> {
  const productIds = await namedProducts(tx, products)
  const { count: gone } = await tx.organisationProduct.deleteMany({
    where: { organisationId, productId: { notIn: productIds } },
  })
  const { count: fresh } = await tx.organisationProduct.createMany({
    data: productIds.map((productId) => ({ organisationId, productId, createdAt: now() })),
    skipDuplicates: true,
  })
  return gone + fresh > 0
}

/** Where a product went into another, who ran the one runs the other. */
export async function moveProductInUse(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO organisation_product (organisation_id, product_id, created_at)
    SELECT organisation_id, ${intoId}, created_at FROM organisation_product WHERE product_id = ${fromId}
    ON CONFLICT DO NOTHING`
  await tx.organisationProduct.deleteMany({ where: { productId: fromId } })
}
