import type { Viewer } from '~/auth/viewer'
import { decide, lastDecision as lastDecisionOn } from '~/moderation/decisions/commands/decide.server'
import { undo } from '~/moderation/decisions/commands/review.server'
import type { ThingRef } from '~/moderation/reports/thing'
import { db } from '~/platform/db/client.server'

const publicUrl = 'https://nabe.example'

/** The last decision on a thing; 0 for none. */
export function lastDecision(ref: ThingRef): Promise<number> {
  return lastDecisionOn(db, ref)
}

/** Has the Fachtag team hide a thing. */
export async function hide(viewer: Viewer, ref: ThingRef, reason = 'Grund') {
  return decide(viewer, ref, { decision: 'hide', reason, seen: await lastDecision(ref) }, publicUrl)
}

/** Takes the last decision on a thing back. */
export async function undoLast(viewer: Viewer, ref: ThingRef, review = 'Doch in Ordnung') {
  return undo(viewer, { id: await lastDecision(ref), review }, publicUrl)
}
