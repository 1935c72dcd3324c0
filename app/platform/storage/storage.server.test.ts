import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveClock, now } from '../clock.server'
import { diskStorage } from './disk.server'
import { incomingFolder, MissingFile, newKey, removeStrandedFiles, type Storage } from './index.server'
import { s3Storage } from './s3.server'

const folder = mkdtempSync(join(tmpdir(), 'nabe-storage-'))
afterAll(() => rmSync(folder, { recursive: true }))

function incoming(content: Buffer): string {
  const path = join(folder, `incoming-${Math.random()}`)
  writeFileSync(path, content)
  return path
}

describe.each(['disk', 'S3'] as const)('files on %s', (kind) => {
  let storage: Storage
  let server: Server | undefined
  beforeAll(async () => {
    if (kind === 'disk') {
      storage = diskStorage(join(folder, 'disk'))
      return
    }
    const s3 = new S3rver({
      directory: join(folder, 's3'),
      silent: true,
      configureBuckets: [{ name: 'nabe', configs: [] }],
    })
    await s3.configureBuckets()
    const made = createServer(s3.callback())
    server = made
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
    const address = made.address()
    storage = s3Storage({
      endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      region: 'eu-central-1',
      bucket: 'nabe',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    })
  })
  afterAll(() => {
    server?.closeAllConnections()
    server?.close()
  })

  const take = async (content: Buffer) => {
    const key = newKey('pdf')
    const path = incoming(content)
    await storage.take(key, path, { mediaType: 'application/pdf', bytes: content.length })
    expect(existsSync(path)).toBe(false)
    return key
  }

  it('come back as they were, small and in several parts', async () => {
    for (const content of [Buffer.from('%PDF-1.4 ä'), Buffer.alloc(12 * 1024 * 1024 + 7, 'abc')]) {
      const key = await take(content)
      expect((await buffer(await storage.read(key))).equals(content)).toBe(true)
    }
  })

  it('are gone once removed, which may be said twice', async () => {
    const key = await take(Buffer.from('x'))
    await storage.remove(key)
    await storage.remove(key)
    await expect(storage.read(key)).rejects.toBeInstanceOf(MissingFile)
  })

  it('lie under keys of ours and no others', async () => {
    for (const key of ['../../etc/passwd', 'aa/../../x.pdf', '', 'aa/x.pdf', `${newKey('pdf')}/..`]) {
      await expect(Promise.resolve().then(() => storage.read(key))).rejects.toThrow('malformed storage key')
    }
  })
})

it('files that were never taken are tidied away after a day', async () => {
  process.env.DATA_DIR = join(folder, 'data')
  const incomingFiles = await incomingFolder()
  writeFileSync(join(incomingFiles, 'left'), 'x')
  await removeStrandedFiles()
  expect(readdirSync(incomingFiles)).toEqual(['left'])
  moveClock(25 * 60 * 60 * 1000)
  expect(now().getTime()).toBeGreaterThan(Date.now())
  await removeStrandedFiles()
  moveClock(0)
  expect(readdirSync(incomingFiles)).toEqual([])
})
