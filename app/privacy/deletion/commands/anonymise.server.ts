import { recordAudit } from '~/activity/commands.server'
import { t } from '~/i18n'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { forgetMails } from '~/platform/mail/queue.server'
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
      anonymisedAt: now(),
      version: { increment: 1 },
    },
  })
  await recordErasure(tx, 'member', id)
  await recordAudit(tx, { verb: 'member.anonymised', memberId: id })
  return person
}

/** Nobody but their author ever saw them: they are emptied at once, the rest is for the retention job. */
async function removeDrafts(tx: Tx, memberId: number): Promise<void> {
  const drafts = await tx.entry.findMany({
    where: { authorId: memberId, state: 'draft' },
    select: { id: true, attachments: { where: { state: 'visible' }, select: { storageKey: true } } },
  })
  const ids = drafts.map(({ id }) => id)
  if (ids.length === 0) return
  for (const key of drafts.flatMap(({ attachments }) => attachments.map(({ storageKey }) => storageKey))) {
    await jobs().enqueue(tx, 'attachment.erase', { key })
  }
  await tx.attachment.updateMany({ where: { entryId: { in: ids } }, data: { state: 'removed' } })
  await tx.revision.deleteMany({ where: { entryId: { in: ids } } })
  await tx.topicProposal.deleteMany({ where: { entryId: { in: ids } } })
  await tx.searchDocument.deleteMany({ where: { entryId: { in: ids } } })
  const nothing = { title: '', slug: 'entwurf', summary: '', body: '', bodyHtml: '', background: '' }
  const further = { backgroundHtml: '', results: '', resultsHtml: '', endedReason: '', legalBasis: '' }
  const last = { licence: '', softwareUrl: '', securityNotes: '', securityNotesHtml: '', contact: '' }
  await tx.solution.updateMany({
    where: { entryId: { in: ids } },
    data: { ...nothing, ...further, ...last },
  })
  await tx.entry.updateMany({ where: { id: { in: ids } }, data: { state: 'deleted', updatedAt: now() } })
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
