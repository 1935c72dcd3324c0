import type { MemberViewer } from '~/auth/viewer'
import type { Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { redactPassage } from '../redaction/commands.server'
import { withoutPassage } from '../redaction/passage'
import type { ThingRef } from '../reports/thing'
import type { Thing } from '../reports/things.server'

/**
 * Takes a passage out of a thing, and out of what reports and decisions say of it: those who report quote.
 * @returns how many places of the thing it were
 */
export async function redact(
  tx: Tx,
  viewer: MemberViewer & { organisationId: number },
  thing: Thing,
  what: { passage: string; whole?: boolean; reason: string },
): Promise<Result<number, 'no_passage'>> {
  if (thing.entryId === null) return refused('no_passage')
  const result = await redactPassage(tx, viewer, { entryId: thing.entryId, ...what })
  if (!result.ok) return refused('no_passage')
  await redactCase(tx, thing, what.passage)
  return done(result.value.places)
}

async function redactCase(tx: Tx, { kind, id }: ThingRef, passage: string): Promise<void> {
  const reports = await tx.report.findMany({
    where: { kind, thingId: id, text: { not: '' } },
    select: { id: true, text: true },
  })
  for (const report of reports) {
    const text = withoutPassage(report.text, passage)
    if (text !== report.text) await tx.report.update({ where: { id: report.id }, data: { text } })
  }
  const decisions = await tx.moderationDecision.findMany({
    where: { kind, thingId: id },
    select: { id: true, reason: true, answer: true, review: true },
  })
  for (const { id: decisionId, ...texts } of decisions) {
    const [reason, answer, review] = [texts.reason, texts.answer, texts.review].map((text) =>
      withoutPassage(text, passage),
    )
    await tx.moderationDecision.update({ where: { id: decisionId }, data: { reason, answer, review } })
  }
}
