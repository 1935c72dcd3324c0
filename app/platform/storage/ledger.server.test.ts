import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { appendLines, readLines } from './ledger.server'

const folder = mkdtempSync(join(tmpdir(), 'nabe-ledger-'))
const before = { ...process.env }
let server: Server
let endpoint = ''

beforeAll(async () => {
  const s3 = new S3rver({
    directory: join(folder, 's3'),
    silent: true,
    configureBuckets: [{ name: 'nabe', configs: [] }],
  })
  await s3.configureBuckets()
  server = createServer(s3.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterEach(() => {
  process.env = { ...before }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

it.each(['disk', 'S3'] as const)('lines are added to what is there, on %s', async (kind) => {
  process.env.DATA_DIR = join(folder, 'data')
  if (kind === 'S3') {
    Object.assign(process.env, {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: 'nabe',
      S3_REGION: 'eu-central-1',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    })
  }
  expect(await readLines('list.jsonl')).toEqual([])
  await appendLines('list.jsonl', ['{"a":"ä"}', '{"b":1}'])
  await appendLines('list.jsonl', ['{"c":2}'])
  expect(await readLines('list.jsonl')).toEqual(['{"a":"ä"}', '{"b":1}', '{"c":2}'])
  if (kind === 'disk') {
    expect(readFileSync(join(folder, 'data/list.jsonl'), 'utf8')).toBe('{"a":"ä"}\n{"b":1}\n{"c":2}\n')
  }
})
