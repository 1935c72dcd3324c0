import type { Readable } from 'node:stream'
import { log } from '~/platform/log/log.server'
import { MissingFile, storage } from '~/platform/storage/index.server'

/** The bytes of a file; null, and a line in the log, where the storage has lost them. */
export async function openAttachment(file: { id: number; storageKey: string }): Promise<Readable | null> {
  try {
    return await storage().read(file.storageKey)
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error
    log.error({ attachment: file.id }, 'the file of an attachment is missing')
    return null
  }
}
