import type { Tx } from '~/platform/db/client.server'

/** Requests that name one product name the other instead. */
export async function moveProductOfRequests(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO request_product (request_id, product_id)
    SELECT request_id, ${intoId} FROM request_product WHERE product_id = ${fromId} ON CONFLICT DO NOTHING`
  await tx.requestProduct.deleteMany({ where: { productId: fromId } })
}
