import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { changeState, recordRevision } from '~/entries/commands.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canCurateTopics } from '../policy'
import { recountTopics } from './tagging.server'
import { indexTopic, lockVocabulary, topicSource } from './vocabulary.server'

/**
 * Moves all of one topic into another: tags, origins, comments, synonyms, former addresses. The name that goes
 * becomes a synonym, its address leads on.
 */
export async function mergeTopics(
  viewer: MemberViewer,
  fromId: number,
  intoId: number,
): Promise<Result<{ slug: string }, 'not_allowed' | 'unknown_topic'>> {
  if (!canCurateTopics(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await lockVocabulary(tx)
    const topics = await tx.topic.findMany({
      where: { entryId: { in: [fromId, intoId] }, mergedIntoId: null },
    })
    const from = topics.find(({ entryId }) => entryId === fromId)
    const into = topics.find(({ entryId }) => entryId === intoId)
    if (!from || !into || from === into) return refused('unknown_topic')
    await moveTags(tx, fromId, intoId)
    await moveOrigins(tx, fromId, intoId)
    await moveComments(tx, fromId, intoId)
    await moveNames(tx, from, into)
    await changeState(tx, fromId, 'visible', 'deleted')
    await recountTopics(tx, [fromId, intoId])
    await indexTopic(tx, intoId)
    const { version } = await tx.entry.update({
      where: { id: intoId },
      data: { version: { increment: 1 }, updatedAt: now() },
      select: { version: true },
    })
    await recordRevision(tx, {
      entryId: intoId,
      version,
      authorId: viewer.id,
      source: await topicSource(tx, intoId),
    })
    await recordActivity(tx, {
      verb: 'topic.merged',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: intoId,
      facts: { from: fromId },
    })
    return done({ slug: into.slug })
  })
}

async function moveTags(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO entry_topic (entry_id, topic_id) SELECT entry_id, ${intoId} FROM entry_topic WHERE topic_id = ${fromId}
    ON CONFLICT DO NOTHING`
  await tx.entryTopic.deleteMany({ where: { topicId: fromId } })
  await tx.topicProposal.updateMany({ where: { topicId: fromId }, data: { topicId: intoId } })
}

/** Where both topics came out of one session, one origin is left, and what points to the other moves along. */
async function moveOrigins(tx: Tx, fromId: number, intoId: number): Promise<void> {
  const origins = await tx.origin.findMany({ where: { topicId: fromId } })
  for (const origin of origins) {
    const twin = await tx.origin.findUnique({
      where: { topicId_sessionId: { topicId: intoId, sessionId: origin.sessionId } },
    })
    if (!twin) {
      await tx.origin.update({ where: { id: origin.id }, data: { topicId: intoId } })
      continue
    }
    await tx.comment.updateMany({ where: { originId: origin.id }, data: { originId: twin.id } })
    await tx.solution.updateMany({ where: { originId: origin.id }, data: { originId: twin.id } })
    if (twin.commentId === null && origin.commentId !== null) {
      await tx.origin.update({ where: { id: twin.id }, data: { commentId: origin.commentId } })
    }
    await tx.origin.delete({ where: { id: origin.id } })
  }
}

async function moveComments(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.comment.updateMany({ where: { subjectId: fromId }, data: { subjectId: intoId } })
  await tx.$executeRaw`
    UPDATE entry i SET comment_count = i.comment_count + f.comment_count,
      last_activity_at = greatest(i.last_activity_at, f.last_activity_at)
    FROM entry f WHERE i.id = ${intoId} AND f.id = ${fromId}`
  await tx.entry.update({ where: { id: fromId }, data: { commentCount: 0 }, select: { id: true } })
}

async function moveNames(
  tx: Tx,
  from: { entryId: number; label: string },
  into: { entryId: number; label: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO topic_alias (topic_id, alias)
    SELECT ${into.entryId}, alias FROM (
      SELECT alias FROM topic_alias WHERE topic_id = ${from.entryId} UNION SELECT ${from.label}::text) names
    WHERE lower(alias) <> lower(${into.label})
      AND NOT EXISTS (SELECT 1 FROM topic_alias a WHERE a.topic_id = ${into.entryId} AND lower(a.alias) = lower(names.alias))
    ON CONFLICT DO NOTHING`
  await tx.topicAlias.deleteMany({ where: { topicId: from.entryId } })
  await tx.topic.updateMany({
    where: { OR: [{ entryId: from.entryId }, { mergedIntoId: from.entryId }] },
    data: { mergedIntoId: into.entryId },
  })
  await tx.formerSlug.updateMany({
    where: { kind: 'topic', targetId: from.entryId },
    data: { targetId: into.entryId },
  })
}
