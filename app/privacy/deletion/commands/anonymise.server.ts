import { recordAudit } from '~/activity/commands.server'
import { t } from '~/i18n'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { forgetMails } from '~/platform/mail/queue.server'
import { purgeEntries } from '../../retention/purge.server'
import { forgetContacts } from '../contacts.server'
import type { Forgotten } from '../forgetting'
import { referencesOf } from '../tables.server'
import { forgetInTexts } from '../texts.server'
import { recordErasure } from './list.server'

/** What anonymising may take; Prisma's usual five seconds are for a click. */
export const anonymising = { timeout: 300_000, maxWait: 30_000 }

/**
 * Takes a person out of the database, for good. The row stays, as the author of texts that belong to the municipality,
 * and says "Ehemaliges Mitglied"; whatever would go with the row (sessions, tokens, factors, identities, exports) goes,
 * drafts too, and name and address leave every text. Run it in a transaction with `anonymising` as its options, and
 * `tidyIndex` after it.
 * @returns who it was, for a last mail; null where there is nobody (any more)
 */
export async function anonymiseMember(tx: Tx, memberId: number): Promise<Forgotten | null> {
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId} FOR UPDATE`
  const member = await tx.member.findFirst({ where: { id: memberId, anonymisedAt: null } })
  if (!member) return null
  const { id, name, email } = member
  const person: Forgotten = { id, name, email }
  await removeDrafts(tx, id)
  await forgetContacts(tx, person)
  await forgetInTexts(tx, person)
  await tx.$executeRaw`UPDATE solution SET contact_member_id = NULL WHERE contact_member_id = ${id}`
  await tx.$executeRaw`UPDATE reuse SET contact_id = NULL WHERE contact_id = ${id}`
  await removeWhatIsTheirs(tx, id)
  await tx.demoMail.deleteMany({ where: { recipient: { equals: email, mode: 'insensitive' } } })
  await forgetMails(tx, email)
  await tx.member.update({
    where: { id },
    data: {
      name: t('privacy.formerMember'),
      email: `ehemalig-${id}@nabe.invalid`,
      functionTitle: '',
      wantedOrganisation: '',
      refusalReason: '',
      passwordHash: null,
      namePublic: false,
      role: 'member',
      emailVerifiedAt: null,
      suspendedAt: null,
      suspendedUntil: null,
      anonymisedAt: now(),
      version: { increment: 1 },
    },
  })
  await recordErasure(tx, 'member', id)
  await recordAudit(tx, { verb: 'member.anonymised', memberId: id })
  return person
}

/** Nobody but their author ever saw them. */
async function removeDrafts(tx: Tx, memberId: number): Promise<void> {
  const drafts = await tx.entry.findMany({
    where: { authorId: memberId, state: 'draft' },
    select: { id: true },
  })
  if (drafts.length === 0) return
  await purgeEntries(
    tx,
    drafts.map(({ id }) => id),
  )
}

/** Rows that belong to the person alone refer to them with ON DELETE CASCADE; an invitation is theirs until it is taken. */
async function removeWhatIsTheirs(tx: Tx, memberId: number): Promise<void> {
  const exports = await tx.dataExport.findMany({
    where: { memberId, storageKey: { not: null } },
    select: { storageKey: true },
  })
  for (const { storageKey: key } of exports) {
    if (key) await jobs().enqueue(tx, 'attachment.erase', { key })
  }
  for (const { table, column } of (await referencesOf(tx, ['member'])).filter(({ cascades }) => cascades)) {
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(column)} = ${memberId}`
  }
  await tx.memberDeletion.deleteMany({ where: { memberId } })
}
