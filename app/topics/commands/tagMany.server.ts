import { recordActivities } from '~/activity/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { recountTopics, type Tags } from './tagging.server'

/**
 * Puts many entries without author under their topics and no others. A proposal that was answered before keeps its
 * answer. The solutions of topics are not counted: call `recountAllTopics` after the last of them.
 */
export async function tagEntries(tx: Tx, tags: Omit<Tags, 'actorId'>[]): Promise<void> {
  const ids = tags.map(({ entryId }) => entryId)
  const pairs = tags.flatMap(({ entryId, topicIds }) => topicIds.map((topicId) => ({ entryId, topicId })))
  await tx.entryTopic.deleteMany({ where: { entryId: { in: ids } } })
  await tx.$executeRaw`
    INSERT INTO entry_topic (entry_id, topic_id)
    SELECT r.e, coalesce(t.merged_into_id, t.entry_id)
    FROM unnest(${pairs.map(({ entryId }) => entryId)}::int[], ${pairs.map(({ topicId }) => topicId)}::int[]) AS r (e, t)
      JOIN topic t ON t.entry_id = r.t
    ON CONFLICT DO NOTHING`
  await keepProposals(tx, ids, tags)
}

async function keepProposals(tx: Tx, ids: number[], tags: Omit<Tags, 'actorId'>[]): Promise<void> {
  const proposed = tags.flatMap(({ entryId, proposed: label }) =>
    label === null ? [] : [{ entryId, label }],
  )
  const entryIds = proposed.map(({ entryId }) => entryId)
  const labels = proposed.map(({ label }) => label)
  await tx.$executeRaw`
    UPDATE topic_proposal p SET resolved_at = ${now()}
    WHERE p.entry_id = ANY(${ids}::int[]) AND p.resolved_at IS NULL AND NOT EXISTS (
      SELECT FROM unnest(${entryIds}::int[], ${labels}::text[]) AS r (e, l) WHERE r.e = p.entry_id AND r.l = p.label)`
  if (proposed.length === 0) return
  const fresh = await tx.$queryRaw<{ entryId: number }[]>`
    INSERT INTO topic_proposal (entry_id, label, created_at)
    SELECT r.e, r.l, ${now()} FROM unnest(${entryIds}::int[], ${labels}::text[]) AS r (e, l)
    ON CONFLICT (entry_id, label) DO NOTHING RETURNING entry_id AS "entryId"`
  await tx.$executeRaw`
    INSERT INTO entry_topic (entry_id, topic_id)
    SELECT p.entry_id, coalesce(t.merged_into_id, t.entry_id)
    FROM unnest(${entryIds}::int[], ${labels}::text[]) AS r (e, l)
      JOIN topic_proposal p ON p.entry_id = r.e AND p.label = r.l JOIN topic t ON t.entry_id = p.topic_id
    ON CONFLICT DO NOTHING`
  const organisations = new Map(tags.map(({ entryId, organisationId }) => [entryId, organisationId]))
  await recordActivities(
    tx,
    fresh.map(({ entryId }) => ({
      verb: 'topic.proposed',
      organisationId: organisations.get(entryId) ?? null,
      entryId,
    })),
  )
}

/** Counts the solutions of every topic anew. */
export async function recountAllTopics(tx: Tx): Promise<void> {
  const topics = await tx.topic.findMany({ select: { entryId: true } })
  await recountTopics(
    tx,
    topics.map(({ entryId }) => entryId),
  )
}
