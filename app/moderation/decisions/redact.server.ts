import type { MemberViewer } from '~/auth/viewer'
import type { Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { redactPassage } from '../redaction/commands.server'
import type { Thing } from '../reports/things.server'

/**
 * Takes a passage out of a thing, and out of what reports and decisions say of it: those who report quote.
 * @returns at how many places it stood
 */
export async function redact(
  tx: Tx,
  viewer: MemberViewer & { organisationId: number },
  thing: Thing,
  what: { passage: string; whole?: boolean; reason: string },
): Promise<Result<number, 'no_passage'>> {
  if (thing.entryId === null) return refused('no_passage')
  const result = await redactPassage(tx, viewer, { entryId: thing.entryId, ...what })
  return result.ok ? done(result.value.places) : refused('no_passage')
}
