import { type DemoReport, reports, waitingComment } from '../moderation'
import { loadComment } from './discussions.server'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

/** What waits for the Fachtag team, and one report that it has answered. */
export async function loadModeration(stage: Stage): Promise<void> {
  for (const reported of reports) await loadReport(stage, reported)
  const { below, author, daysAgo, body, reason, links } = waitingComment
  const subject = { id: stage.solution(below), visibility: 'public' } as const
  const held = { reasons: [reason], links }
  await loadComment(stage, { subject, comment: { author, daysAgo, body }, held })
}

async function loadReport(stage: Stage, { comment, reports, decision }: DemoReport): Promise<void> {
  const { rows } = await stage.client.query<{ id: number }>(
    `SELECT c.entry_id AS id FROM comment c JOIN entry e ON e.id = c.entry_id
     WHERE c.subject_id = $1 AND e.author_id = $2 AND starts_with(c.body, $3)`,
    [stage.solution(comment.below), stage.member(comment.author), comment.begins],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`the demonstration world has no comment „${comment.begins}“`)
  const thing = { kind: 'comment', thing_id: id, entry_id: id }
  const decisionId = decision
    ? await insertWithId(stage.client, 'moderation_decision', {
        ...thing,
        decision: 'nothing',
        member_id: stage.member(comment.author),
        decider_id: stage.member(decision.decider),
        reason: decision.reason,
        state_before: 'visible',
        decided_at: stage.daysAgo(decision.daysAgo),
      })
    : null
  for (const { reporter, daysAgo, reason, text } of reports) {
    const at = stage.daysAgo(daysAgo)
    await insertRow(stage.client, 'report', {
      ...thing,
      seen_version: 1,
      reason,
      text,
      reporter_id: reporter && stage.member(reporter),
      decision_id: decisionId,
      created_at: at,
      updated_at: at,
    })
  }
}
