import { db } from '~/platform/db/client.server'

/** Until when somebody is suspended and what the Fachtag team wrote to them about it. */
export interface Suspension {
  until: Date
  reason: string
}

/**
 * The suspension of whoever has this address, where it ends by itself. For somebody who has just given the password:
 * others must not learn of it.
 */
export async function findSuspension(email: string): Promise<Suspension | null> {
  const rows = await db.$queryRaw<Suspension[]>`
    SELECT m.suspended_until AS until, d.reason FROM member m
    JOIN moderation_decision d ON d.member_id = m.id AND d.suspended_until = m.suspended_until AND d.undone_at IS NULL
    WHERE lower(m.email) = lower(${email}) AND m.anonymised_at IS NULL AND m.suspended_at IS NOT NULL
    ORDER BY d.id DESC LIMIT 1`
  return rows[0] ?? null
}
