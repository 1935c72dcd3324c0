import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { slugify } from '~/platform/text/slugify'

/**
 * The providers of these names, in their order; unknown ones come into being as organisations of kind
 * "provider" that do not take part yet. A name that was merged leads to its successor.
 */
export async function namedProviders(tx: Tx, names: string[]): Promise<number[]> {
  const ids: number[] = []
  for (const name of names) ids.push((await findProvider(tx, name)) ?? (await createProvider(tx, name)))
  return [...new Set(ids)]
}

/**
 * Leads one provider to another: its name stays and finds the successor. What carries its name must have moved
 * before.
 */
export async function succeedProvider(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.organisation.updateMany({ where: { successorId: fromId }, data: { successorId: intoId } })
  await tx.organisation.updateMany({ where: { providerId: fromId }, data: { providerId: intoId } })
  await tx.organisation.update({
    where: { id: fromId },
    data: { successorId: intoId },
    select: { id: true },
  })
}

async function findProvider(tx: Tx, name: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT coalesce(successor_id, id) AS id FROM organisation
    WHERE kind = 'provider' AND (lower(name) = lower(${name}) OR lower(short_name) = lower(${name}))
    ORDER BY successor_id NULLS FIRST, id LIMIT 1`
  return rows[0]?.id ?? null
}

async function createProvider(tx: Tx, name: string): Promise<number> {
  const slug = slugify(name)
  for (let attempt = 1; ; attempt += 1) {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO organisation (kind, slug, name, short_name, created_at)
      VALUES ('provider', ${attempt === 1 ? slug : `${slug}-${attempt}`}, ${name}, ${name}, ${now()})
      ON CONFLICT (slug) DO NOTHING RETURNING id`
    if (rows[0]) return rows[0].id
    // Somebody else may just have made the same provider.
    const made = await findProvider(tx, name)
    if (made !== null) return made
  }
}
