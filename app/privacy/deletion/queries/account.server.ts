import { createHash } from 'node:crypto'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { findLeaving, type Leaving } from '~/members/queries/leaving.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { canActForOthers, canDeleteAccount } from '../policy'
import type { DeletionReason } from '../schema'
import { type OwnText, textsOf } from './texts.server'

/** What somebody decides on who has an account deleted. */
export interface AccountToDelete {
  member: { id: number; name: string }
  /** What the person is called about and who could be instead; null where there is no organisation. */
  leaving: Leaving | null
  texts: OwnText[]
  drafts: number
}

/** The account and what hangs on it; null where the viewer may not delete it, or it is on its way out already. */
export async function findAccountToDelete(viewer: Viewer, memberId: number): Promise<AccountToDelete | null> {
  if (!canDeleteAccount(viewer, { id: memberId })) return null
  const member = await db.member.findFirst({
    where: { id: memberId, anonymisedAt: null, deletion: null },
    select: { id: true, name: true },
  })
  if (!member) return null
  const [leaving, texts, drafts] = await Promise.all([
    findLeaving(viewer, memberId),
    textsOf(memberId),
    db.entry.count({ where: { authorId: memberId, state: 'draft' } }),
  ])
  return { member, leaving, texts, drafts }
}

/** A deletion that waits for its day. */
export interface PendingDeletion {
  memberId: number
  name: string
  dueAt: Date
}

/** The deletion that the code of a mail stands for; null where it is unknown, undone or done. */
export async function deletionByCode(code: string): Promise<PendingDeletion | null> {
  const deletion = await db.memberDeletion.findFirst({
    where: { codeHashes: { has: hashedCode(code) }, dueAt: { gt: now() } },
    select: { memberId: true, dueAt: true, member: { select: { name: true } } },
  })
  return deletion && { memberId: deletion.memberId, dueAt: deletion.dueAt, name: deletion.member.name }
}

/** Somebody's deletion as administrators see it; null where there is none. */
export async function pendingDeletion(
  viewer: MemberViewer,
  memberId: number,
): Promise<(PendingDeletion & { reason: DeletionReason | 'own' }) | null> {
  if (!canActForOthers(viewer)) return null
  const deletion = await db.memberDeletion.findUnique({
    where: { memberId },
    select: { dueAt: true, reason: true, member: { select: { name: true } } },
  })
  if (!deletion) return null
  const { dueAt, reason, member } = deletion
  return { memberId, dueAt, reason: reason as DeletionReason | 'own', name: member.name }
}

/** What the database keeps of a code. */
export function hashedCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
