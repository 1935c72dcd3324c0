import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import type { bulkDecisions, DecisionKind } from '../../policy'
import { findThing } from '../../reports/things.server'
import { thingWords } from '../../reports/words'
import type { SeenThing } from '../schema'
import { decide } from './decide.server'

/** A thing that was not decided on, and why. */
export interface Undecided {
  what: string
  problem: 'not_found' | 'decided' | 'not_possible'
  /** What somebody else decided meanwhile. */
  decision: DecisionKind | null
}

/**
 * Decides on several things alike, each for itself: where somebody was faster with one, the others are decided all the
 * same.
 */
export async function decideAlike(
  viewer: Viewer,
  things: SeenThing[],
  input: { decision: (typeof bulkDecisions)[number]; reason: string },
  publicUrl: string,
): Promise<{ decided: number; undecided: Undecided[] }> {
  const undecided: Undecided[] = []
  let decided = 0
  for (const { seen, ...ref } of things) {
    const result = await decide(viewer, ref, { ...input, seen }, publicUrl)
    if (result.ok) {
      decided += 1
      continue
    }
    const [thing, last] = await Promise.all([
      findThing(db, ref),
      db.moderationDecision.findFirst({
        where: { kind: ref.kind, thingId: ref.id },
        orderBy: { id: 'desc' },
        select: { id: true, decision: true },
      }),
    ])
    const problem =
      result.problem === 'not_found' || result.problem === 'decided' ? result.problem : 'not_possible'
    const decision = last && last.id !== seen ? (last.decision as DecisionKind) : null
    undecided.push({ what: thingWords({ ...ref, title: '', part: '', ...thing }), problem, decision })
  }
  return { decided, undecided }
}
