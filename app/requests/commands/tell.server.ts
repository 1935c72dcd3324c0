import type { Mail } from '~/auth/mails'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import type { Part } from '../mails'

interface Receiver {
  name: string
  email: string
  part: Part
}

/**
 * Mails the asker, or the asker and everybody who joined: members who may read the request and have a confirmed
 * address, each once, never the one who acts.
 */
export async function tell(
  tx: Tx,
  { requestId, doerId, whom }: { requestId: number; doerId: number; whom: 'asker' | 'all' },
  mail: (receiver: Pick<Receiver, 'name' | 'part'>) => Mail,
): Promise<void> {
  const receivers = await tx.$queryRaw<Receiver[]>`
    SELECT m.name, m.email, CASE WHEN m.id = e.author_id THEN 'asker' ELSE 'joined' END AS part
    FROM entry e JOIN member m ON m.id = e.author_id OR (${whom === 'all'}
      AND EXISTS (SELECT FROM request_join j WHERE j.request_id = e.id AND j.member_id = m.id))
    WHERE e.id = ${requestId} AND e.state = 'visible' AND m.id <> ${doerId} AND m.confirmed_at IS NOT NULL
      AND m.email_verified_at IS NOT NULL AND m.suspended_at IS NULL AND m.anonymised_at IS NULL
      AND m.organisation_id IS NOT NULL
    ORDER BY m.id`
  for (const { name, email, part } of receivers) {
    await enqueueMail(tx, { to: email, ...mail({ name, part }) })
  }
}
