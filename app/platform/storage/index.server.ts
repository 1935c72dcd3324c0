import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { now } from '~/platform/clock.server'
import { diskStorage } from './disk.server'
import type { S3Settings } from './s3.server'
import type { Storage } from './types'

export { MissingFile, type Storage, StorageAway } from './types'

let opened: { settings: string; storage: Storage } | undefined

/** The bucket of this installation; null where files lie on the disk. */
export function s3Settings(): S3Settings | null {
  return settings().s3
}

function settings() {
  const { DATA_DIR, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = process.env
  return {
    folder: join(resolve(DATA_DIR || 'data'), 'attachments'),
    s3:
      S3_ENDPOINT && S3_BUCKET && S3_REGION && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
        ? {
            endpoint: S3_ENDPOINT,
            bucket: S3_BUCKET,
            region: S3_REGION,
            accessKeyId: S3_ACCESS_KEY_ID,
            secretAccessKey: S3_SECRET_ACCESS_KEY,
          }
        : null,
  }
}

/** Where this installation keeps files: in S3 where the environment names a bucket, else below `DATA_DIR`. */
export function storage(): Storage {
  const wanted = settings()
  const key = JSON.stringify(wanted)
  if (opened?.settings !== key) {
    opened = { settings: key, storage: wanted.s3 ? inS3(wanted.s3) : diskStorage(wanted.folder) }
  }
  return opened.storage
}

/** The client is large, and most installations never need it: it is loaded with the first file. */
function inS3(settings: S3Settings): Storage {
  let loaded: Promise<Storage> | undefined
  const s3 = () => {
    loaded ??= import('./s3.server').then(({ s3Storage }) => s3Storage(settings))
    return loaded
  }
  return {
    take: async (...file) => (await s3()).take(...file),
    read: async (key) => (await s3()).read(key),
    remove: async (key) => (await s3()).remove(key),
  }
}

/** A name under which nothing lies yet. */
export function newKey(extension: string): string {
  const id = randomUUID()
  return `${id.slice(0, 2)}/${id}.${extension}`
}

/** Folder of files on their way in, on the same disk as the storage, so that taking one over is a rename. */
export async function incomingFolder(): Promise<string> {
  const folder = join(settings().folder, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o750 })
  return folder
}

/** Removes files that came in more than a day ago and were never taken: their request or process died. */
export async function removeStrandedFiles(): Promise<void> {
  const folder = await incomingFolder()
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const file = await stat(path).catch(() => null)
    if (file && now().getTime() - file.mtimeMs > 24 * 60 * 60 * 1000) await rm(path, { force: true })
  }
}
