import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { incomingFolder, newKey, storage } from '~/platform/storage/index.server'
import { archiveOf } from '../archive.server'
import { contentOf } from '../content.server'
import { exportFailedMail, exportReadyMail } from '../mails'
import { exportDays } from '../schema'

/** Tries after which somebody is told that it failed. */
const attempts = 3

/** A job: which one, and how often it was tried. */
interface Packing {
  id: number
  /** Begins at 1. */
  attempt: number
  publicUrl: string
}

/**
 * Packs what was asked for into the storage and says so by mail. May run twice.
 * @throws Error where it failed, to be tried again; after the last attempt whoever asked is told
 */
export async function buildExport({ id, attempt, publicUrl }: Packing): Promise<void> {
  const asked = await db.dataExport.findFirst({ where: { id, state: 'queued' } })
  if (!asked) return
  try {
    await pack(id, asked.memberId, publicUrl)
  } catch (error) {
    if (attempt >= attempts) await fail(id, publicUrl)
    throw error
  }
}

async function pack(id: number, memberId: number, publicUrl: string): Promise<void> {
  const content = await contentOf(memberId)
  if (!content) return
  const path = join(await incomingFolder(), `${randomUUID()}.zip`)
  const key = newKey('zip')
  let bytes: number
  try {
    await pipeline(archiveOf(content, now()), createWriteStream(path, { mode: 0o640 }))
    bytes = (await stat(path)).size
    await storage().take(key, path, { mediaType: 'application/zip', bytes })
  } finally {
    await rm(path, { force: true })
  }
  const readyAt = now()
  const expiresAt = new Date(readyAt.getTime() + exportDays * 86_400_000)
  const kept = await db.$transaction(async (tx) => {
    const { count } = await tx.dataExport.updateMany({
      where: { id, state: 'queued' },
      data: { state: 'ready', storageKey: key, bytes, readyAt, expiresAt },
    })
    if (count === 0) return false
    const to = await recipient(id)
    await enqueueMail(tx, { to: to.email, ...exportReadyMail({ ...to, expiresAt, publicUrl }) })
    return true
  })
  // Somebody deleted the account meanwhile, or another process was faster.
  if (!kept) await storage().remove(key)
}

async function fail(id: number, publicUrl: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.dataExport.updateMany({
      where: { id, state: 'queued' },
      data: { state: 'failed' },
    })
    if (count === 0) return
    const to = await recipient(id)
    await enqueueMail(tx, { to: to.email, ...exportFailedMail({ ...to, publicUrl }) })
  })
}

/** Whoever asked, and the page on which they did. */
async function recipient(id: number): Promise<{ name: string; email: string; path: string }> {
  const { memberId, askedBy } = await db.dataExport.findUniqueOrThrow({
    where: { id },
    select: { memberId: true, askedBy: { select: { id: true, name: true, email: true } } },
  })
  const path = memberId === askedBy.id ? paths.ownData() : paths.memberData(memberId)
  return { name: askedBy.name, email: askedBy.email, path }
}
