import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'

/** A product or provider with the number of solutions that name it. */
export interface Mergeable {
  id: number
  name: string
  /** Vendor of a product. */
  vendor: string
  aliases: string[]
  uses: number
}

/** All products and providers that solutions can name, by name; none for those who do not curate. */
export async function mergeables(viewer: Viewer): Promise<{ products: Mergeable[]; providers: Mergeable[] }> {
  if (!isOrganiser(viewer)) return { products: [], providers: [] }
  const [products, providers] = await Promise.all([
    db.$queryRaw<Mergeable[]>`
      SELECT p.id, p.name, p.vendor, p.aliases,
        (SELECT count(*)::int FROM solution_product sp WHERE sp.product_id = p.id) AS uses
      FROM product p WHERE p.merged_into_id IS NULL ORDER BY p.name COLLATE "de-x-icu", p.id LIMIT 1000`,
    db.$queryRaw<Mergeable[]>`
      SELECT v.id, v.name, '' AS vendor,
        ARRAY(SELECT f.name FROM organisation f WHERE f.successor_id = v.id ORDER BY f.name) AS aliases,
        (SELECT count(*)::int FROM solution_provider sv WHERE sv.organisation_id = v.id) AS uses
      FROM organisation v WHERE v.kind = 'provider' AND v.successor_id IS NULL
      ORDER BY v.name COLLATE "de-x-icu", v.id LIMIT 1000`,
  ])
  return { products, providers }
}
