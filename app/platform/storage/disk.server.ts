import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkKey, MissingFile, type Storage } from './types'

/**
 * Files in a folder. A file appears under its key by being renamed, after its bytes are on the disk: a power cut
 * leaves all of it or nothing.
 * @param folder absolute; made when the first file comes
 */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    checkKey(key)
    return join(folder, key)
  }
  return {
    async take(key, path) {
      const target = pathOf(key)
      await sync(path)
      await mkdir(dirname(target), { recursive: true, mode: 0o750 })
      await rename(path, target)
      await sync(dirname(target))
    },
    async read(key) {
      const path = pathOf(key)
      const file = await open(path).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new MissingFile(key) : error
      })
      return createReadStream(path, { fd: file })
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

async function sync(path: string): Promise<void> {
  // Windows opens no folders; there the file system keeps the rename.
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR' || error.code === 'EPERM') return null
    throw error
  })
  try {
    await file?.sync()
  } finally {
    await file?.close()
  }
}
