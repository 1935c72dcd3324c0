import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { takeCommentOut } from '~/discussions/commands/change.server'
import { changeState } from '~/entries/commands.server'
import type { EntryKind, EntryState } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import { canDeleteText, canRestoreText } from '../policy'
import { restorableSince } from '../queries/texts.server'
import { recordErasure } from './list.server'

interface LockedText {
  id: number
  kind: EntryKind
  state: EntryState
  authorId: number | null
  organisationId: number | null
  hiddenReason: string
}

/**
 * Deletes an own solution or request: nobody sees it any more. Its author can have it back until the retention job
 * purges it.
 */
export async function deleteText(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return db.$transaction(async (tx) => {
    const text = await lockText(tx, id)
    if (!text) return refused('not_allowed')
    // A second press finds the work done.
    if (canRestoreText(viewer, text)) return done(null)
    if (!canDeleteText(viewer, text)) return refused('not_allowed')
    await takeOut(tx, text, viewer.id)
    const { organisationId } = viewer
    await recordActivity(tx, { verb: 'entry.deleted', actorId: viewer.id, organisationId, entryId: id })
    return done(null)
  })
}

/** Brings a deleted solution or request back to where it was. */
export async function restoreText(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return db.$transaction(async (tx) => {
    const text = await lockText(tx, id)
    if (!text) return refused('not_allowed')
    const deletion = await tx.entryDeletion.findFirst({
      where: { entryId: id, deletedById: viewer.id, deletedAt: { gt: restorableSince() } },
    })
    if (!deletion || !canRestoreText(viewer, text)) return refused('not_allowed')
    const { stateBefore, hiddenReason } = deletion
    await changeState(tx, id, 'deleted', stateBefore as EntryState, hiddenReason)
    await tx.entryDeletion.delete({ where: { entryId: id } })
    await recountTopicsOf(tx, id)
    await recordErasure(tx, 'entry_restored', id)
    const { organisationId } = viewer
    await recordActivity(tx, { verb: 'entry.restored', actorId: viewer.id, organisationId, entryId: id })
    return done(null)
  })
}

/**
 * Deletes a text for good, whoever sees it: with an account, or anew after a restore. What is a draft or deleted
 * already, or no longer there, stays as it is.
 */
export async function eraseText(tx: Tx, id: number): Promise<void> {
  const text = await lockText(tx, id)
  if (!text || text.state === 'deleted') return
  if (text.kind === 'comment') {
    const { subjectId } = await tx.comment.findUniqueOrThrow({ where: { entryId: id } })
    await takeCommentOut(tx, { ...text, subject: { id: subjectId } })
    await recordErasure(tx, 'entry', id)
  } else if (text.kind === 'solution' || text.kind === 'request') {
    await takeOut(tx, text, null)
  }
}

/** @param byId who can have it back; null: nobody */
async function takeOut(tx: Tx, text: LockedText, byId: number | null): Promise<void> {
  const { id, state, hiddenReason } = text
  await changeState(tx, id, state, 'deleted')
  await recountTopicsOf(tx, id)
  if (byId !== null) {
    const data = { deletedById: byId, stateBefore: state, hiddenReason, deletedAt: now() }
    await tx.entryDeletion.upsert({ where: { entryId: id }, create: { entryId: id, ...data }, update: data })
  }
  await recordErasure(tx, 'entry', id)
}

async function lockText(tx: Tx, id: number): Promise<LockedText | null> {
  const rows = await tx.$queryRaw<LockedText[]>`
    SELECT id, kind, state, author_id AS "authorId", organisation_id AS "organisationId",
      hidden_reason AS "hiddenReason"
    FROM entry WHERE id = ${id} FOR NO KEY UPDATE`
  return rows[0] ?? null
}
