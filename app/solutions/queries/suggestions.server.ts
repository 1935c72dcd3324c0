import { db } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { productLine } from '../schema'

const most = 10

/** Products whose name, vendor or alias begins with what was typed, most used first, as lines of the form. */
export async function suggestProducts(typed: string): Promise<string[]> {
  const pattern = beginning(typed)
  if (pattern === null) return []
  const rows = await db.$queryRaw<{ name: string; vendor: string }[]>`
    SELECT p.name, p.vendor FROM product p JOIN solution_product sp ON sp.product_id = p.id
      JOIN entry e ON e.id = sp.entry_id AND e.state = 'visible'
    WHERE p.merged_into_id IS NULL AND (p.name ILIKE ${pattern} OR p.vendor ILIKE ${pattern}
      OR EXISTS (SELECT 1 FROM unnest(p.aliases) a WHERE a ILIKE ${pattern}))
    GROUP BY p.id ORDER BY count(*) DESC, p.name COLLATE "de-x-icu" LIMIT ${most}`
  return rows.map(productLine)
}

/** Providers whose name begins with what was typed: those that take part and those that visible solutions name. */
export async function suggestProviders(typed: string): Promise<string[]> {
  const pattern = beginning(typed)
  if (pattern === null) return []
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT v.name FROM organisation v
    WHERE v.kind = 'provider' AND v.successor_id IS NULL
      AND (v.name ILIKE ${pattern} OR v.short_name ILIKE ${pattern} OR EXISTS (
        SELECT 1 FROM organisation f WHERE f.successor_id = v.id AND f.name ILIKE ${pattern}))
      AND (v.joined_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM solution_provider sv JOIN entry e ON e.id = sv.entry_id AND e.state = 'visible'
        WHERE sv.organisation_id = v.id))
    ORDER BY v.name COLLATE "de-x-icu" LIMIT ${most}`
  return rows.map(({ name }) => name)
}

/** A pattern for ILIKE; null where too little was typed. */
function beginning(typed: string): string | null {
  const text = normaliseLine(typed).slice(0, 120)
  return text.length < 2 ? null : `${text.replace(/[\\%_]/g, '\\$&')}%`
}
