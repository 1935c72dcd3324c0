import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/log/log.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { tidyIndex } from '~/search/commands.server'
import { deletionDoneMail } from '../mails'
import { anonymiseMember, anonymising } from './anonymise.server'
import { eraseText } from './texts.server'

/**
 * Carries out the deletions whose day has come. May run in several processes; one that fails stays due and keeps no
 * other from its turn.
 * @returns how many
 */
export async function runDueDeletions(): Promise<number> {
  const due = await db.memberDeletion.findMany({
    where: { dueAt: { lte: now() } },
    orderBy: { dueAt: 'asc' },
    select: { memberId: true },
  })
  let count = 0
  for (const { memberId } of due) {
    try {
      if (await runDeletion(memberId)) count += 1
    } catch (error) {
      log.error({ err: error, memberId }, 'deleting an account failed')
    }
  }
  return count
}

/** Carries out one deletion that is due; false where it was undone or done meanwhile. */
export async function runDeletion(memberId: number): Promise<boolean> {
  const happened = await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT FROM member_deletion WHERE member_id = ${memberId} AND due_at <= ${now()} FOR UPDATE SKIP LOCKED`
    if (rows.length === 0) return false
    const chosen = await tx.memberDeletionEntry.findMany({ where: { memberId }, orderBy: { entryId: 'asc' } })
    for (const { entryId } of chosen) await eraseText(tx, entryId)
    const person = await anonymiseMember(tx, memberId)
    if (person) await enqueueMail(tx, { to: person.email, ...deletionDoneMail({ name: person.name }) })
    return person !== null
  }, anonymising)
  // What the search learned of the person's words goes with the next tidying.
  if (happened) await tidyIndex()
  return happened
}
