import type { Viewer } from '~/auth/viewer'
import type { EntryState, Visibility } from '~/entries/schema'
import { visibleOrOwn } from '~/entries/visibility.server'
import type { Tx } from '~/platform/db/client.server'

/**
 * Holds what a discussion hangs on until the transaction ends, so that counters and visibility stay right
 * while others write there. Always taken before any of its comments: one order, no deadlock.
 * @returns null where the viewer does not see it
 */
export async function lockSubject(
  tx: Tx,
  viewer: Viewer,
  subjectId: number,
): Promise<{ id: number; kind: string; state: EntryState; visibility: Visibility } | null> {
  const rows = await tx.$queryRaw<{ id: number; kind: string; state: EntryState; visibility: Visibility }[]>`
    SELECT e.id, e.kind, e.state, e.visibility FROM entry e
    WHERE e.id = ${subjectId} AND ${visibleOrOwn(viewer)} FOR NO KEY UPDATE`
  return rows[0] ?? null
}
