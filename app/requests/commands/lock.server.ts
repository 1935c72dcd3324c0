import type { Viewer } from '~/auth/viewer'
import { visibleOrOwn } from '~/entries/visibility.server'
import type { Tx } from '~/platform/db/client.server'
import type { OwnedRequest } from '../policy'

/** A request as its commands need it. */
export interface LockedRequest extends OwnedRequest {
  id: number
  slug: string
  title: string
  solvedById: number | null
}

/**
 * Holds a request until the transaction ends, so that its counts and its outcome stay right while others write there.
 * @returns null where the viewer does not see it
 */
export async function lockRequest(tx: Tx, viewer: Viewer, id: number): Promise<LockedRequest | null> {
  const rows = await tx.$queryRaw<LockedRequest[]>`
    SELECT e.id, r.slug, r.title, e.author_id AS "authorId", e.organisation_id AS "organisationId", e.state,
      r.outcome, r.solved_by_id AS "solvedById"
    FROM entry e JOIN request r ON r.entry_id = e.id
    WHERE e.id = ${id} AND ${visibleOrOwn(viewer)} FOR NO KEY UPDATE OF e, r`
  return rows[0] ?? null
}
