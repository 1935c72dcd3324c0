import type { Mail } from '~/auth/mails'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import type { Part } from '../mails'

interface Receiver {
  name: string
  email: string
  part: Part
}

/** Colleagues told where the asker has left. */
const colleagues = 5

/**
 * Mails the asker, or the asker and everybody who joined, as long as they work for the organisation that asks or
 * joined; some of the asking organisation's people where its asker has left. Each once, with a confirmed address, never
 * the one who acts.
 */
export async function tell(
  tx: Tx,
  { requestId, doerId, whom }: { requestId: number; doerId: number; whom: 'asker' | 'all' },
  mail: (receiver: Pick<Receiver, 'name' | 'part'>) => Mail,
): Promise<void> {
  const receivers = await tx.$queryRaw<Receiver[]>`
    WITH reachable AS (
      SELECT m.id, m.name, m.email, m.organisation_id FROM member m
      WHERE m.confirmed_at IS NOT NULL AND m.email_verified_at IS NOT NULL AND m.suspended_at IS NULL
        AND m.anonymised_at IS NULL
    ), request AS (
      SELECT id, organisation_id, author_id FROM entry WHERE id = ${requestId} AND state = 'visible'
    ), asker AS (
      SELECT m.* FROM request q JOIN reachable m ON m.organisation_id = q.organisation_id
      ORDER BY m.id = q.author_id DESC, m.id LIMIT (SELECT CASE WHEN EXISTS (SELECT FROM request q
        JOIN reachable m ON m.id = q.author_id AND m.organisation_id = q.organisation_id) THEN 1 ELSE ${colleagues} END)
    ), joined AS (
      SELECT m.* FROM request q JOIN request_join j ON j.request_id = q.id
      JOIN reachable m ON m.id = j.member_id AND m.organisation_id = j.organisation_id WHERE ${whom === 'all'}
    )
    SELECT name, email, part FROM (
      SELECT DISTINCT ON (id) id, name, email, part
      FROM (SELECT *, 'asker' AS part FROM asker UNION ALL SELECT *, 'joined' FROM joined) found
      ORDER BY id, part) told
    WHERE id <> ${doerId} ORDER BY id`
  for (const { name, email, part } of receivers) {
    await enqueueMail(tx, { to: email, ...mail({ name, part }) })
  }
}
