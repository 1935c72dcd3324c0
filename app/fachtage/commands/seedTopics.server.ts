import { openThread } from '~/discussions/commands/thread.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { createTopic } from '~/topics/commands/create.server'
import type { PlannedOrigin } from '../import/plan'
import type { Organiser } from '../policy'

/**
 * Creates the new topics of a plan and its origins, each with its thread; the caller holds the vocabulary's lock.
 * @param sessions ids of the sessions by the line's place in the draft
 */
export async function seedTopics(
  tx: Tx,
  viewer: Organiser,
  origins: readonly PlannedOrigin[],
  sessions: ReadonlyMap<number, number>,
): Promise<void> {
  const created = await newTopics(tx, viewer, origins)
  const wanted = origins.flatMap(({ index, topic, opening }) => {
    const topicId = 'id' in topic ? topic.id : created.get(topic.label.toLowerCase())
    const sessionId = sessions.get(index)
    return topicId && sessionId ? [{ topicId, sessionId, opening }] : []
  })
  // Threads lock their topics: in one order, two programmes wait for each other instead of blocking each other.
  for (const { topicId, sessionId, opening } of wanted.toSorted((a, b) => a.topicId - b.topicId)) {
    const origin = await tx.origin.create({
      data: { topicId, sessionId, createdAt: now() },
      select: { id: true },
    })
    const comment = await openThread(tx, {
      topicId,
      originId: origin.id,
      body: opening,
      authorId: viewer.id,
      organisationId: viewer.organisationId,
    })
    await tx.origin.update({
      where: { id: origin.id },
      data: { commentId: comment.id },
      select: { id: true },
    })
  }
}

async function newTopics(
  tx: Tx,
  viewer: Organiser,
  origins: readonly PlannedOrigin[],
): Promise<Map<string, number>> {
  const created = new Map<string, number>()
  for (const { topic } of origins) {
    if ('id' in topic || created.has(topic.label.toLowerCase())) continue
    const made = await createTopic(tx, viewer, topic)
    if (!made) throw new Error('A topic of this name came into being under the lock of the vocabulary')
    created.set(topic.label.toLowerCase(), made.id)
  }
  return created
}
