import type { Visibility } from '~/entries/schema'
import type { Tx } from '~/platform/db/client.server'
import { renderComment } from '../render.server'
import { storeComment } from './store.server'

/** The comment that opens the thread of a Fachtag's Vortrag on a topic. */
export interface OpeningComment {
  topicId: number
  originId: number
  body: string
  authorId: number
  organisationId: number
}

/**
 * Opens a thread for an origin, in the transaction that seeds the topic; the caller has checked that its
 * viewer may, and keeps the id as the origin's comment.
 * @returns the comment's id
 */
export async function openThread(tx: Tx, opening: OpeningComment): Promise<{ id: number }> {
  const html = await renderComment(opening.body)
  const [topic] = await tx.$queryRaw<{ visibility: Visibility }[]>`
    SELECT visibility FROM entry WHERE id = ${opening.topicId} AND kind = 'topic' FOR NO KEY UPDATE`
  if (!topic) throw new Error(`There is no topic ${opening.topicId} to open a thread on`)
  const id = await storeComment(tx, {
    subjectId: opening.topicId,
    visibility: topic.visibility,
    parentId: null,
    originId: opening.originId,
    authorId: opening.authorId,
    organisationId: opening.organisationId,
    body: opening.body,
    html,
    submissionKey: null,
    hold: null,
  })
  return { id }
}

/** Gives all comments below a subject the visibility it has now, in the transaction that changes it. */
export async function setCommentVisibility(tx: Tx, subjectId: number, visibility: Visibility): Promise<void> {
  await tx.$executeRaw`
    WITH roots AS (SELECT entry_id FROM comment WHERE subject_id = ${subjectId} AND parent_id IS NULL),
    comments AS (SELECT entry_id FROM roots UNION ALL
      SELECT c.entry_id FROM comment c WHERE c.parent_id IN (SELECT entry_id FROM roots))
    UPDATE entry SET visibility = ${visibility} WHERE id IN (SELECT entry_id FROM comments)`
}
