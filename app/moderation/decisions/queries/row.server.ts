import type { Tx } from '~/platform/db/client.server'
import type { DecisionKind } from '../../policy'
import type { ThingKind } from '../../reports/thing'
import type { Thing } from '../../reports/things.server'

/** A decision as it is kept. */
export interface DecisionRow {
  id: number
  decision: DecisionKind
  kind: ThingKind
  thingId: number
  memberId: number | null
  deciderId: number | null
  reason: string
  stateBefore: Thing['state']
  days: number | null
  suspendedUntil: Date | null
  decidedAt: Date
  answer: string
  answeredAt: Date | null
  reviewedAt: Date | null
  reviewedById: number | null
  review: string
  undoneAt: Date | null
  /** A deleted file's bytes are gone. */
  erasedAt: Date | null
}

/** One decision, or null. */
export async function readDecision(tx: Tx, id: number): Promise<DecisionRow | null> {
  return (await tx.moderationDecision.findUnique({ where: { id } })) as DecisionRow | null
}
