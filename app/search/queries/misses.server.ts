import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'

const shown = 200

/** A word that was searched for in vain. */
export interface Miss {
  query: string
  times: number
  lastAt: Date
}

/** What was searched for most without a hit; null for others than the Fachtag team. */
export async function listMisses(viewer: Viewer): Promise<Miss[] | null> {
  if (!isOrganiser(viewer)) return null
  return db.searchMiss.findMany({ orderBy: [{ times: 'desc' }, { lastAt: 'desc' }], take: shown })
}
