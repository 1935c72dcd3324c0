import type { Mail } from '~/auth/mails'
import { paths } from '~/paths'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { memberWaitsMail } from '../mails'

/** Tells organisers and administrators that somebody of this organisation waits. */
export function tellOrganisers(tx: Tx, organisation: string, publicUrl: string): Promise<void> {
  return tellTeam(tx, memberWaitsMail({ organisation, link: publicUrl + paths.confirmations() }))
}

/** Sends a mail to every organiser and administrator. */
export async function tellTeam(tx: Tx, mail: Mail): Promise<void> {
  const team = await tx.member.findMany({
    where: {
      role: { in: ['organiser', 'administrator'] },
      confirmedAt: { not: null },
      suspendedAt: null,
      anonymisedAt: null,
    },
    select: { email: true },
  })
  for (const { email } of team) await enqueueMail(tx, { to: email, ...mail })
}
