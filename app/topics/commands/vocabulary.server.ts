import type { Tx } from '~/platform/db/client.server'
import { htmlToText } from '~/platform/markdown/index.server'
import { slugify } from '~/platform/text/slugify'
import { indexEntry } from '~/search/commands.server'

/** An address for a topic of this name that no other topic has or had. */
export async function freeTopicSlug(tx: Tx, label: string, topicId: number | null = null): Promise<string> {
  const wanted = slugify(label)
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`
    const taken = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM topic WHERE slug = ${slug} AND entry_id IS DISTINCT FROM ${topicId}
      UNION ALL
      SELECT 1 FROM former_slug WHERE kind = 'topic' AND slug = ${slug} AND target_id IS DISTINCT FROM ${topicId}`
    if (taken.length === 0) return slug
  }
}

/** Whether another topic that still stands has this name. */
export async function labelTaken(tx: Tx, label: string, topicId: number | null = null): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM topic WHERE lower(label) = lower(${label}) AND merged_into_id IS NULL
      AND entry_id IS DISTINCT FROM ${topicId}`
  return rows.length > 0
}

/** Serialises what changes the names of topics, so that two of one name cannot come into being. */
export async function lockVocabulary(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('topic vocabulary'))`
}

/** Tells the search what a topic is called and what it is about. */
export async function indexTopic(tx: Tx, topicId: number): Promise<void> {
  const topic = await tx.topic.findUniqueOrThrow({
    where: { entryId: topicId },
    select: { label: true, introductionHtml: true, topicAliass: { select: { alias: true } } },
  })
  const words = [...topic.topicAliass.map(({ alias }) => alias), htmlToText(topic.introductionHtml)]
  await indexEntry(tx, {
    entryId: topicId,
    title: topic.label,
    publicText: words.filter((text) => text !== '').join('\n'),
  })
}

/** What a revision of a topic keeps. */
export async function topicSource(tx: Tx, topicId: number) {
  const topic = await tx.topic.findUniqueOrThrow({
    where: { entryId: topicId },
    select: {
      label: true,
      field: true,
      introduction: true,
      topicAliass: { select: { alias: true }, orderBy: { alias: 'asc' } },
    },
  })
  const { topicAliass, ...source } = topic
  return { ...source, aliases: topicAliass.map(({ alias }) => alias) }
}
