import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { createEntry, recordRevision } from '~/entries/commands.server'
import type { Tx } from '~/platform/db/client.server'
import { freeTopicSlug, indexTopic, labelTaken, lockVocabulary, topicSource } from './vocabulary.server'

/**
 * Adds a topic in the caller's transaction; who may do so is the caller's to decide.
 * @returns null where a topic of this name stands already
 */
export async function createTopic(
  tx: Tx,
  viewer: MemberViewer,
  { label, field }: { label: string; field: string },
): Promise<{ id: number; slug: string } | null> {
  await lockVocabulary(tx)
  if (await labelTaken(tx, label)) return null
  const slug = await freeTopicSlug(tx, label)
  const { id } = await createEntry(tx, {
    kind: 'topic',
    organisationId: null,
    authorId: null,
    state: 'visible',
  })
  await tx.topic.create({ data: { entryId: id, slug, label, field }, select: { entryId: true } })
  await recordRevision(tx, {
    entryId: id,
    version: 1,
    authorId: viewer.id,
    source: await topicSource(tx, id),
  })
  await indexTopic(tx, id)
  await recordActivity(tx, {
    verb: 'topic.created',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId: id,
  })
  return { id, slug }
}
