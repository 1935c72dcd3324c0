import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { storage } from '~/platform/storage/index.server'

/** After this long without a word a job was lost with its process. */
const lostAfterHours = 24

/**
 * Removes packed files whose days are over, and gives up what was never packed, so that it can be asked for again.
 * @returns how many files
 */
export async function removeExpiredExports(): Promise<number> {
  const over = await db.dataExport.findMany({ where: { state: 'ready', expiresAt: { lte: now() } } })
  for (const { id, storageKey } of over) {
    if (storageKey) await storage().remove(storageKey)
    await db.dataExport.updateMany({
      where: { id, state: 'ready' },
      data: { state: 'expired', storageKey: null },
    })
  }
  const lost = new Date(now().getTime() - lostAfterHours * 3_600_000)
  await db.dataExport.updateMany({
    where: { state: 'queued', createdAt: { lte: lost } },
    data: { state: 'failed' },
  })
  return over.length
}
