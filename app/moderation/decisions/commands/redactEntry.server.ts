import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { findRedactable } from '../../redaction/queries.server'
import { decide, lastDecision } from './decide.server'

/**
 * Decides to take a passage out of an entry, after its places were looked at.
 * @returns how many places there were; `not_possible`: the viewer wrote it; `nothing`: it stands nowhere (any more)
 */
export async function redactEntry(
  viewer: Viewer,
  redaction: { entryId: number; passage: string; whole?: boolean; reason: string },
  publicUrl: string,
): Promise<Result<{ places: number }, 'not_found' | 'not_possible' | 'nothing'>> {
  const { entryId, ...what } = redaction
  const entry = await findRedactable(viewer, entryId)
  if (!entry) return refused('not_found')
  const ref = { kind: entry.kind, id: entry.id }
  const input = { decision: 'redact', ...what, seen: await lastDecision(db, ref) } as const
  const result = await decide(viewer, ref, input, publicUrl)
  if (result.ok) return done({ places: result.value.places })
  if (result.problem === 'not_found' || result.problem === 'not_possible') return refused(result.problem)
  return refused('nothing')
}
