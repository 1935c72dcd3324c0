import { isDeepStrictEqual } from 'node:util'
import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { nextVersion, recordRevision } from '~/entries/commands.server'
import { db, type Tx } from '~/platform/db/client.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { done, type Result, refused } from '~/platform/result'
import { canCurateTopics } from '../policy'
import type { TopicInput } from '../schema'
import { freeTopicSlug, indexTopic, labelTaken, lockVocabulary, topicSource } from './vocabulary.server'

export type EditTopicProblem = 'not_allowed' | 'stale' | 'label_taken'

/** Saves a topic's name, field, introduction and synonyms; a former address leads to the new one. */
export async function editTopic(
  viewer: MemberViewer,
  topicId: number,
  input: TopicInput,
): Promise<Result<{ slug: string }, EditTopicProblem>> {
  if (!canCurateTopics(viewer)) return refused('not_allowed')
  const introductionHtml = input.introduction
    ? await renderMarkdown(input.introduction, { kind: 'body' })
    : ''
  return db.$transaction(async (tx) => {
    await lockVocabulary(tx)
    const topic = await tx.topic.findUnique({ where: { entryId: topicId } })
    if (!topic || topic.mergedIntoId !== null) return refused('not_allowed')
    if (await saysTheSame(tx, topicId, input)) return done({ slug: topic.slug })
    if (await labelTaken(tx, input.label, topicId)) return refused('label_taken')
    const version = await nextVersion(tx, topicId, input.version)
    if (version === null) return refused('stale')
    const slug = topic.label === input.label ? topic.slug : await freeTopicSlug(tx, input.label, topicId)
    if (slug !== topic.slug) await keepFormerSlug(tx, topicId, topic.slug, slug)
    const { label, field, introduction } = input
    await tx.topic.update({
      where: { entryId: topicId },
      data: { label, field, introduction, introductionHtml, slug },
      select: { entryId: true },
    })
    await tx.topicAlias.deleteMany({ where: { topicId, alias: { notIn: input.aliases } } })
    await tx.topicAlias.createMany({
      data: input.aliases.map((alias) => ({ topicId, alias })),
      skipDuplicates: true,
    })
    await indexTopic(tx, topicId)
    await recordRevision(tx, {
      entryId: topicId,
      version,
      authorId: viewer.id,
      source: await topicSource(tx, topicId),
    })
    await recordActivity(tx, {
      verb: 'topic.edited',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: topicId,
      facts: { version, renamed: topic.label !== label },
    })
    return done({ slug })
  })
}

/** Whether nothing would change: then there is nothing to conflict with. */
async function saysTheSame(tx: Tx, topicId: number, input: TopicInput): Promise<boolean> {
  const { label, field, introduction } = input
  const { aliases, ...stored } = await topicSource(tx, topicId)
  return (
    isDeepStrictEqual(stored, { label, field, introduction }) &&
    isDeepStrictEqual(new Set(aliases), new Set(input.aliases))
  )
}

async function keepFormerSlug(tx: Tx, topicId: number, former: string, present: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { kind: 'topic', slug: present, targetId: topicId } })
  await tx.formerSlug.create({ data: { kind: 'topic', slug: former, targetId: topicId } })
}
