import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canCurateTopics } from '../policy'
import type { ProposalInput } from '../schema'
import { createTopic } from './create.server'
import { recountTopics } from './tagging.server'
import { indexTopic } from './vocabulary.server'

export type ProposalProblem = 'not_allowed' | 'gone' | 'label_taken' | 'unknown_topic'

/**
 * Answers a proposed topic: a new topic, an existing one, or none. The same word proposed elsewhere gets the same
 * answer, unless it is dropped.
 */
export async function resolveProposal(
  viewer: MemberViewer,
  proposalId: number,
  input: ProposalInput,
): Promise<Result<null, ProposalProblem>> {
  if (!canCurateTopics(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ label: string }[]>`
      SELECT label FROM topic_proposal WHERE id = ${proposalId} AND resolved_at IS NULL FOR UPDATE`
    const proposal = rows[0]
    if (!proposal) return refused('gone')
    if (input.decision === 'drop') {
      await answer(tx, viewer, [proposalId], null)
      return done(null)
    }
    const topicId = await chosenTopic(tx, viewer, input)
    if (typeof topicId === 'string') return refused(topicId)
    const alike = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM topic_proposal WHERE resolved_at IS NULL AND lower(label) = lower(${proposal.label})
      ORDER BY id FOR UPDATE`
    await answer(
      tx,
      viewer,
      alike.map(({ id }) => id),
      topicId,
    )
    if (input.decision === 'existing' && input.keepAsAlias) {
      await tx.topicAlias.createMany({ data: [{ topicId, alias: proposal.label }], skipDuplicates: true })
      await indexTopic(tx, topicId)
    }
    return done(null)
  })
}

async function chosenTopic(
  tx: Tx,
  viewer: MemberViewer,
  input: ProposalInput,
): Promise<number | 'label_taken' | 'unknown_topic'> {
  if (input.decision === 'new') {
    const made = await createTopic(tx, viewer, { label: input.label ?? '', field: input.field ?? '' })
    return made?.id ?? 'label_taken'
  }
  const topic = await tx.topic.findFirst({
    where: { entryId: input.topicId ?? 0, mergedIntoId: null },
    select: { entryId: true },
  })
  return topic?.entryId ?? 'unknown_topic'
}

async function answer(tx: Tx, viewer: MemberViewer, ids: number[], topicId: number | null): Promise<void> {
  const proposals = await tx.topicProposal.findMany({
    where: { id: { in: ids } },
    select: { id: true, entryId: true },
  })
  await tx.topicProposal.updateMany({ where: { id: { in: ids } }, data: { resolvedAt: now(), topicId } })
  if (topicId !== null) {
    await tx.entryTopic.createMany({
      data: proposals.map(({ entryId }) => ({ entryId, topicId })),
      skipDuplicates: true,
    })
    await recountTopics(tx, [topicId])
  }
  for (const { entryId } of proposals) {
    await recordActivity(tx, {
      verb: 'topic.proposal_resolved',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId,
      facts: { topic: topicId },
    })
  }
}
