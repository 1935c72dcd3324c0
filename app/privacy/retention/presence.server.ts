import { hashOfCode } from '~/auth/codes.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'

/**
 * Notes when everybody was last here, by their sessions and by what the audit log says of them; before it forgets.
 * Also those who were never here since their account was made.
 */
export async function notePresence(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO member_presence (member_id, seen_at)
    SELECT m.id, greatest(m.created_at, s.at, a.at)
    FROM member m
    LEFT JOIN (SELECT member_id, max(used_at) AS at FROM session GROUP BY 1) s ON s.member_id = m.id
    LEFT JOIN (SELECT actor_id, max(at) AS at FROM audit GROUP BY 1) a ON a.actor_id = m.id
    WHERE m.anonymised_at IS NULL
    ON CONFLICT (member_id) DO UPDATE SET seen_at = EXCLUDED.seen_at
    WHERE member_presence.seen_at < EXCLUDED.seen_at`
}

/** Whose account a code keeps, without using it; null where it is unknown or was used. */
export async function findPresence(code: string): Promise<{ email: string } | null> {
  const rows = await db.$queryRaw<{ email: string }[]>`
    SELECT m.email FROM member_presence p JOIN member m ON m.id = p.member_id
    WHERE p.code_hash = ${hashOfCode(code)} AND m.anonymised_at IS NULL`
  return rows[0] ?? null
}

/** Keeps an account, with the code of the mail that asked; false where it is unknown or was used. */
export async function keepAccount(code: string): Promise<boolean> {
  const { count } = await db.memberPresence.updateMany({
    where: { codeHash: hashOfCode(code) },
    data: { seenAt: now(), askedAt: null, codeHash: null },
  })
  return count > 0
}
