import { isConfirmed, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'

/** A request that only colleagues see any more. */
export interface WithdrawnRequest {
  id: number
  slug: string
  title: string
  updatedAt: Date
}

/** What the viewer's organisation withdrew, the last withdrawn first. */
export async function withdrawnRequests(viewer: Viewer): Promise<WithdrawnRequest[]> {
  if (!isConfirmed(viewer)) return []
  return db.$queryRaw<WithdrawnRequest[]>`
    SELECT e.id, r.slug, r.title, e.updated_at AS "updatedAt" FROM entry e JOIN request r ON r.entry_id = e.id
    WHERE e.organisation_id = ${viewer.organisationId} AND e.state = 'withdrawn'
    ORDER BY e.updated_at DESC, e.id DESC LIMIT 200`
}
