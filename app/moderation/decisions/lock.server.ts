import type { Tx } from '~/platform/db/client.server'
import type { ThingRef } from '../reports/thing'

/** Has decisions on one thing, and reports of it, wait for each other until the transaction ends. Taken before all else. */
export async function lockThing(tx: Tx, { kind, id }: ThingRef): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`moderation ${kind}`}), ${id})`
}
