import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { clamdAddress, scan, type Verdict } from '~/platform/scan/clamd.server'
import { storage } from '~/platform/storage/index.server'

/**
 * Lets the virus scanner look at an attachment, and deletes the bytes of an infected one. May run twice.
 * @throws Error where the scanner could not look; the attachment then stays in quarantine as `failed` until a later
 *   attempt succeeds
 */
export async function scanAttachment(id: number): Promise<void> {
  const attachment = await db.attachment.findFirst({ where: { id, state: 'visible' } })
  const address = clamdAddress()
  if (!attachment || !address) return
  const { storageKey, scanState } = attachment
  if (scanState === 'clean') return
  if (scanState === 'infected') return storage().remove(storageKey)
  let verdict: Verdict
  try {
    verdict = await scan(await storage().read(storageKey), address)
  } catch (error) {
    await settle(id, { scanState: 'failed' })
    throw error
  }
  if (verdict.clean) return settle(id, { scanState: 'clean' })
  await settle(id, { scanState: 'infected', signature: verdict.signature.slice(0, 200) })
  await storage().remove(storageKey)
}

/**
 * Puts every attachment that no scanner has passed yet in the queue, such as those from before there was one.
 * @returns how many
 */
export async function scanAllUnscanned(): Promise<number> {
  const waiting = await db.attachment.findMany({
    where: { state: 'visible', scanState: { in: ['not_scanned', 'failed', 'pending'] } },
    select: { id: true },
  })
  for (const { id } of waiting) await jobs().enqueue(db, 'attachment.scan', { id })
  return waiting.length
}

/** Removes the bytes of an attachment that is gone. May run twice. */
export function eraseFile(key: string): Promise<void> {
  return storage().remove(key)
}

async function settle(
  id: number,
  data: { scanState: 'clean' | 'infected' | 'failed'; signature?: string },
): Promise<void> {
  await db.attachment.updateMany({ where: { id }, data: { ...data, scannedAt: now() } })
}
