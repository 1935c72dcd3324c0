import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { changeState, countComment, nextVersion, recordRevision } from '~/entries/commands.server'
import type { EntryState } from '~/entries/schema'
import { noteChange } from '~/moderation/held/hold.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { htmlToText } from '~/platform/markdown/index.server'
import { done, type Result, refused } from '~/platform/result'
import { recordErasure } from '~/privacy/deletion/commands/list.server'
import { indexEntry } from '~/search/commands.server'
import { canDeleteComment, canEditComment } from '../policy'
import { type CommentSource, findComment } from '../queries/comment.server'
import { renderComment } from '../render.server'
import { lockSubject } from './subject.server'

/**
 * Changes an own comment and marks it as edited.
 * @param change.version the version the form was opened with
 * @returns `not_found`: not there for this viewer, or not theirs; `stale`: it changed in between
 */
export async function editComment(
  viewer: Viewer,
  change: { id: number; version: number; body: string },
): Promise<Result<{ id: number }, 'not_found' | 'stale'>> {
  const html = await renderComment(change.body)
  return db.$transaction(async (tx) => {
    const comment = await ownComment(tx, viewer, change.id)
    if (!comment || !isConfirmed(viewer) || !canEditComment(viewer, comment)) return refused('not_found')
    const unchanged = comment.body === change.body && comment.version === change.version
    if (unchanged) return done({ id: comment.id })
    const version = await nextVersion(tx, comment.id, change.version)
    if (version === null) return refused('stale')
    const changed = { before: { htmls: [comment.html] }, after: { htmls: [html] } }
    await noteChange(tx, viewer, comment, changed)
    await tx.comment.update({
      where: { entryId: comment.id },
      data: { body: change.body, bodyHtml: html, editedAt: now() },
    })
    const authorId = comment.authorId
    await recordRevision(tx, { entryId: comment.id, version, authorId, source: { body: change.body } })
    await indexEntry(tx, { entryId: comment.id, title: '', publicText: htmlToText(html) })
    if (comment.state !== 'held') {
      await recordActivity(tx, { verb: 'comment.edited', ...actor(viewer), entryId: comment.id })
    }
    return done({ id: comment.id })
  })
}

/**
 * Deletes an own comment: its text leaves the discussion and the search at once and stays in the revisions
 * until retention removes it.
 * @returns `not_found`: not there for this viewer, or not theirs
 */
export async function deleteComment(viewer: Viewer, id: number): Promise<Result<null, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const comment = await ownComment(tx, viewer, id)
    if (!comment || !canDeleteComment(viewer, comment)) return refused('not_found')
    if (!(await takeCommentOut(tx, comment))) return refused('not_found')
    await recordErasure(tx, 'entry', id)
    if (comment.state !== 'held') {
      await recordActivity(tx, { verb: 'comment.deleted', ...actor(viewer), entryId: id })
    }
    return done(null)
  })
}

/**
 * Takes a comment out of its discussion and the search for good; who may is for the caller to know.
 * @returns false where it was no longer in the state that the caller saw
 */
export async function takeCommentOut(
  tx: Tx,
  { id, state, subject }: { id: number; state: EntryState; subject: { id: number } },
): Promise<boolean> {
  if (!(await changeState(tx, id, state, 'deleted'))) return false
  if (state === 'visible') await countComment(tx, subject.id, -1)
  await tx.comment.update({ where: { entryId: id }, data: { body: '', bodyHtml: '' } })
  await indexEntry(tx, { entryId: id, title: '', publicText: '' })
  return true
}

/** The comment as it stands while its subject is held, so that nobody hides or deletes it meanwhile. */
async function ownComment(tx: Tx, viewer: Viewer, id: number): Promise<CommentSource | null> {
  const seen = await findComment(viewer, id, tx)
  if (!seen || !(await lockSubject(tx, viewer, seen.subject.id))) return null
  return findComment(viewer, id, tx)
}

function actor(viewer: Viewer) {
  return isConfirmed(viewer) ? { actorId: viewer.id, organisationId: viewer.organisationId } : {}
}
