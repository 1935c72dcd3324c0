import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { NamedProduct } from '../schema'

/**
 * The products of these names; unknown ones come into being. A name that was merged leads to the product it went
 * into, an alias to its product; a name without vendor is the product of that name where there is only one.
 */
export async function namedProducts(tx: Tx, products: NamedProduct[]): Promise<number[]> {
  const ids: number[] = []
  for (const product of products)
    ids.push((await findProduct(tx, product)) ?? (await createProduct(tx, product)))
  return [...new Set(ids)]
}

async function findProduct(tx: Tx, { name, vendor }: NamedProduct): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number; exact: boolean }[]>`
    SELECT DISTINCT coalesce(merged_into_id, id) AS id,
      (lower(name) = lower(${name}) AND lower(vendor) = lower(${vendor})) AS exact
    FROM product
    WHERE (lower(name) = lower(${name}) AND (${vendor} = '' OR lower(vendor) = lower(${vendor})))
      OR (merged_into_id IS NULL AND (${vendor} = '' OR lower(vendor) = lower(${vendor}))
        AND EXISTS (SELECT 1 FROM unnest(aliases) a WHERE lower(a) = lower(${name})))
    ORDER BY exact DESC, id LIMIT 2`
  const [first, second] = rows
  if (!first) return null
  return first.exact || !second || second.id === first.id ? first.id : null
}

async function createProduct(tx: Tx, { name, vendor }: NamedProduct): Promise<number> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO product (name, vendor, created_at) VALUES (${name}, ${vendor}, ${now()})
    ON CONFLICT (lower(name), lower(vendor)) WHERE merged_into_id IS NULL
    DO UPDATE SET name = product.name RETURNING id`
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a product was neither made nor found')
  return id
}
