import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { holdOf } from '~/moderation/held/hold.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { writing } from '../policy'
import { renderComment } from '../render.server'
import { storeComment } from './store.server'
import { lockSubject } from './subject.server'

/** A comment as the form hands it over, checked by `commentForm`. */
export interface CommentInput {
  subjectId: number
  /** The comment it answers; an answer to an answer joins the same thread. */
  parentId?: number | undefined
  body: string
  submissionKey?: string | undefined
}

/**
 * Writes a comment below a solution, request or topic; it waits where the Fachtag team looks first.
 * @returns its id; `not_found`: the viewer does not see the subject; `not_allowed`: not confirmed, or the
 * subject is closed; `parent_gone`: what it answers is no longer there
 */
export async function writeComment(
  viewer: Viewer,
  input: CommentInput,
): Promise<Result<{ id: number }, 'not_found' | 'not_allowed' | 'parent_gone'>> {
  if (!isConfirmed(viewer)) return refused('not_allowed')
  const html = await renderComment(input.body)
  return db.$transaction(async (tx) => {
    const subject = await lockSubject(tx, viewer, input.subjectId)
    if (!subject || !['solution', 'request', 'topic'].includes(subject.kind)) return refused('not_found')
    if (writing(viewer, subject) !== 'allowed') return refused('not_allowed')
    const parentId = input.parentId ? await threadOf(tx, viewer, subject.id, input.parentId) : null
    if (parentId === undefined) return refused('parent_gone')
    const hold = await holdOf(tx, viewer, { htmls: [html] })
    const id = await storeComment(tx, {
      subjectId: subject.id,
      visibility: subject.visibility,
      parentId,
      originId: null,
      authorId: viewer.id,
      organisationId: viewer.organisationId,
      body: input.body,
      html,
      submissionKey: input.submissionKey ?? null,
      hold,
    })
    return done({ id })
  })
}

/** The comment that an answer to this one hangs on; undefined where nobody can answer it. */
async function threadOf(
  tx: Tx,
  viewer: Viewer,
  subjectId: number,
  commentId: number,
): Promise<number | undefined> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT coalesce(c.parent_id, c.entry_id) AS id FROM comment c JOIN entry e ON e.id = c.entry_id
    WHERE c.entry_id = ${commentId} AND c.subject_id = ${subjectId} AND ${visibleTo(viewer)}`
  return rows[0]?.id
}
