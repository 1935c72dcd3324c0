import { paths } from '~/paths'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { setReuseContact } from '~/reuse/commands/contact.server'
import { setSolutionContact } from '~/solutions/commands/contact.server'
import type { HandOver } from '../leaving/schema'
import { withoutContactMail } from '../mails'
import type { Leaving } from '../queries/leaving.server'

/**
 * Makes the chosen colleagues those to call about what somebody who goes was called about, and tells all who stay what
 * is left without anybody.
 * @returns `unknown_colleague`: one of those chosen does not work there (any more)
 */
export async function handOverContacts(
  tx: Tx,
  leaving: Leaving,
  { handOver, actorId, publicUrl }: { handOver: HandOver; actorId: number; publicUrl: string },
): Promise<Result<null, 'unknown_colleague'>> {
  const plan = planOf(leaving, handOver)
  const known = new Set(leaving.colleagues.map(({ id }) => id))
  if (plan.some(({ to }) => to !== null && !known.has(to))) return refused('unknown_colleague')
  for (const { to, solutionId, reuseId } of plan) {
    if (to === null) continue
    if (reuseId !== null) await setReuseContact(tx, { reuseId, memberId: to, actorId })
    else await setSolutionContact(tx, { entryId: solutionId, memberId: to, actorId })
  }
  const orphans = plan.filter(({ to }) => to === null).map(({ title }) => title)
  await tellColleagues(tx, leaving, orphans, publicUrl)
  return done(null)
}

interface Passing {
  title: string
  solutionId: number
  /** Null: it is about the solution itself. */
  reuseId: number | null
  /** Null: nobody was chosen. */
  to: number | null
}

function planOf({ solutions, reuses }: Leaving, { all, ...each }: HandOver): Passing[] {
  return [
    ...solutions.map(({ id, title }) => ({
      title,
      solutionId: id,
      reuseId: null,
      to: each.solutions.get(id) ?? all,
    })),
    ...reuses.map(({ id, reuseId, title }) => ({
      title,
      solutionId: id,
      reuseId,
      to: each.reuses.get(reuseId) ?? all,
    })),
  ]
}

async function tellColleagues(tx: Tx, leaving: Leaving, titles: string[], publicUrl: string): Promise<void> {
  if (titles.length === 0) return
  const colleagues = await tx.member.findMany({
    where: {
      id: { not: leaving.member.id },
      organisationId: leaving.organisation.id,
      confirmedAt: { not: null },
      suspendedAt: null,
      anonymisedAt: null,
    },
    select: { email: true, name: true },
  })
  for (const { email, name } of colleagues) {
    const mail = withoutContactMail({ name, titles, link: publicUrl + paths.account() })
    await enqueueMail(tx, { to: email, ...mail })
  }
}
