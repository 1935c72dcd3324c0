import { recordActivity } from '~/activity/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

/** What an entry is to be about. */
export interface Tags {
  entryId: number
  topicIds: number[]
  /** A topic that is missing, in the author's words. */
  proposed: string | null
  actorId: number
  organisationId: number | null
}

/**
 * Puts an entry under these topics and no others. Topics that were merged lead to where they went; a proposal
 * that names an existing topic, or a synonym of exactly one, becomes that topic.
 * @returns false when one of the topics does not exist; nothing is written then
 */
export async function tagEntry(tx: Tx, tags: Tags): Promise<boolean> {
  const known = await tx.topic.findMany({
    where: { entryId: { in: tags.topicIds } },
    select: { entryId: true, mergedIntoId: true },
  })
  if (known.length !== new Set(tags.topicIds).size) return false
  const named = tags.proposed === null ? null : await topicNamed(tx, tags.proposed)
  const wanted = new Set(known.map((topic) => topic.mergedIntoId ?? topic.entryId))
  if (named !== null) wanted.add(named)
  const before = await tx.entryTopic.findMany({
    where: { entryId: tags.entryId },
    select: { topicId: true },
  })
  await tx.entryTopic.deleteMany({ where: { entryId: tags.entryId, topicId: { notIn: [...wanted] } } })
  await tx.entryTopic.createMany({
    data: [...wanted].map((topicId) => ({ entryId: tags.entryId, topicId })),
    skipDuplicates: true,
  })
  await keepProposal(tx, tags, named === null ? tags.proposed : null)
  await recountTopics(tx, [...before.map(({ topicId }) => topicId), ...wanted])
  return true
}

/**
 * Counts the solutions and open requests of topics anew: those that everybody sees. Call it whenever tags, state,
 * visibility or a request's outcome change.
 */
export async function recountTopics(tx: Tx, topicIds: number[]): Promise<void> {
  if (topicIds.length === 0) return
  // In one order, so that two writers wait for each other instead of blocking each other.
  await tx.$queryRaw`SELECT entry_id FROM topic WHERE entry_id = ANY(${topicIds}) ORDER BY entry_id FOR UPDATE`
  await tx.$executeRaw`
    UPDATE topic t SET solution_count = (
      SELECT count(*) FROM entry_topic et JOIN entry e ON e.id = et.entry_id
      WHERE et.topic_id = t.entry_id AND e.kind = 'solution' AND e.state = 'visible' AND e.visibility = 'public'),
    request_count = (
      SELECT count(*) FROM entry_topic et JOIN entry e ON e.id = et.entry_id JOIN request r ON r.entry_id = e.id
      WHERE et.topic_id = t.entry_id AND r.outcome IS NULL AND e.state = 'visible' AND e.visibility = 'public')
    WHERE t.entry_id = ANY(${topicIds})`
}

/** Counts anew the topics an entry is about, after its state or visibility changed. */
export async function recountTopicsOf(tx: Tx, entryId: number): Promise<void> {
  const rows = await tx.entryTopic.findMany({ where: { entryId }, select: { topicId: true } })
  await recountTopics(
    tx,
    rows.map(({ topicId }) => topicId),
  )
}

async function topicNamed(tx: Tx, label: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number; by_label: boolean }[]>`
    SELECT t.entry_id AS id, lower(t.label) = lower(${label}) AS by_label FROM topic t
    WHERE t.merged_into_id IS NULL AND (lower(t.label) = lower(${label}) OR EXISTS (
      SELECT 1 FROM topic_alias a WHERE a.topic_id = t.entry_id AND lower(a.alias) = lower(${label})))
    ORDER BY by_label DESC LIMIT 2`
  const [first, second] = rows
  if (!first) return null
  return first.by_label || !second ? first.id : null
}

/** An entry has one open proposal at most; the organisers' answers to earlier ones stay. */
async function keepProposal(tx: Tx, tags: Tags, label: string | null): Promise<void> {
  const open = await tx.topicProposal.findFirst({
    where: { entryId: tags.entryId, resolvedAt: null },
    select: { id: true, label: true },
  })
  if (label === null) {
    if (open) await tx.topicProposal.update({ where: { id: open.id }, data: { resolvedAt: now() } })
    return
  }
  if (open?.label === label) return
  const answered = await tx.topicProposal.findUnique({
    where: { entryId_label: { entryId: tags.entryId, label } },
    select: { id: true },
  })
  if (answered) {
    if (open) await tx.topicProposal.update({ where: { id: open.id }, data: { resolvedAt: now() } })
    await tx.topicProposal.update({ where: { id: answered.id }, data: { resolvedAt: null, topicId: null } })
    return
  }
  if (open) {
    await tx.topicProposal.update({ where: { id: open.id }, data: { label } })
    return
  }
  await tx.topicProposal.create({ data: { entryId: tags.entryId, label, createdAt: now() } })
  await recordActivity(tx, {
    verb: 'topic.proposed',
    actorId: tags.actorId,
    organisationId: tags.organisationId,
    entryId: tags.entryId,
  })
}
