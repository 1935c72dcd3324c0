import { isDatabaseAway } from '~/platform/db/away.server'
import { isDiskFull } from '~/platform/diskFull.server'
import { StorageAway } from '~/platform/storage/index.server'

/** What a page needs and does not get just now: PostgreSQL, the storage of files, or room on a disk. */
export type Outage = 'database' | 'storage' | 'full'

/** The status that says so. */
export const outageStatus: Record<Outage, 503 | 507> = { database: 503, storage: 503, full: 507 }

/** Seconds after which asking again makes sense. */
export const outageRetryAfter = '10'

/** Whether an error comes from something that will be back by itself, or once somebody has mended it; null where it is ours. */
export function outageOf(error: unknown): Outage | null {
  if (error instanceof StorageAway) return 'storage'
  if (isDiskFull(error)) return 'full'
  return isDatabaseAway(error) ? 'database' : null
}
