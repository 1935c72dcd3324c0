import { recordActivity, type Verb } from '~/activity/commands.server'
import { isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'
import { changeState, countComment } from '~/entries/commands.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { answerIntended } from '~/requests/commands/offer.server'
import { reindexEntry } from '~/search/commands/reindex.server'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import { authorOf } from './author.server'
import { releasedMail } from './mails'
import { findWaiting, type WaitingPost } from './queries.server'

type Team = MemberViewer & { organisationId: number }

/** What happens when others see a post for the first time. */
const published: Record<WaitingPost['kind'], Verb> = {
  solution: 'solution.published',
  request: 'request.published',
  comment: 'comment.written',
}

/**
 * Lets everybody of their audience see posts that wait; all that publishing brings happens now. A post that is in sight
 * and got many links leaves the queue.
 * @returns how many were released by this; `not_found`: the viewer is not of the Fachtag team
 */
export async function releasePosts(
  viewer: Viewer,
  ids: number[],
  publicUrl: string,
): Promise<Result<number, 'not_found'>> {
  if (!isOrganiser(viewer)) return refused('not_found')
  let count = 0
  // One transaction each: a long queue must not keep what it counts from others, and in one order there is no deadlock.
  for (const id of [...new Set(ids)].sort((one, other) => one - other)) {
    if (await db.$transaction((tx) => release(tx, viewer, id, publicUrl))) count += 1
  }
  return done(count)
}

async function release(tx: Tx, viewer: Team, id: number, publicUrl: string): Promise<boolean> {
  const seen = await findWaiting(viewer, id, tx)
  if (!seen) return false
  // What a discussion hangs on is held before any of its comments.
  if (seen.subjectId !== null) {
    await tx.$queryRaw`SELECT 1 FROM entry WHERE id = ${seen.subjectId} FOR NO KEY UPDATE`
  }
  await tx.$queryRaw`SELECT 1 FROM entry WHERE id = ${id} FOR UPDATE`
  const post = await findWaiting(viewer, id, tx)
  if (!post) return false
  await tx.heldPost.deleteMany({ where: { entryId: id } })
  if (post.state === 'held') await publish(tx, post, publicUrl)
  await recordActivity(tx, {
    verb: 'entry.released',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId: id,
  })
  return true
}

async function publish(tx: Tx, post: WaitingPost, publicUrl: string): Promise<void> {
  const { id, kind, subjectId, authorId, organisationId } = post
  await changeState(tx, id, 'held', 'visible')
  await tx.entry.update({ where: { id }, data: { lastActivityAt: now() }, select: { id: true } })
  if (subjectId === null) await recountTopicsOf(tx, id)
  else await countComment(tx, subjectId, 1)
  await reindexEntry(tx, id)
  await recordActivity(tx, {
    verb: published[kind],
    actorId: authorId,
    organisationId,
    entryId: id,
    facts: subjectId === null ? {} : { subjectId, reply: post.isReply },
  })
  const author = await authorOf(tx, authorId)
  if (!author) return
  if (kind === 'solution') {
    await answerIntended(tx, author.viewer, { solutionId: id, requestId: null, publicUrl })
  }
  const mail = releasedMail({ name: author.viewer.name, post, link: publicUrl + post.address })
  await enqueueMail(tx, { to: author.email, ...mail })
}
