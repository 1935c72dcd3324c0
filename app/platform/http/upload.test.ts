import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ReceivedUpload, receiveUpload } from './upload.server'

const folder = mkdtempSync(join(tmpdir(), 'nabe-upload-'))
const app = express()
let received: ReceivedUpload | undefined
app.use(
  receiveUpload({
    fileLimit: 1_000,
    folder: async () => folder,
    keeps: async () => true,
    receive: (_res, upload) => {
      received = upload
    },
    refuse: (_req, res, status) => void res.status(status).send('refused'),
  }),
)
app.use((_req, res) => void res.send(typeof received?.file === 'string' ? received.file : 'taken'))
const server = createServer(app)
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'

async function sent(body: string, type = 'multipart/form-data; boundary=x') {
  const { port } = server.address() as AddressInfo
  const headers = { 'content-type': type }
  const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body })
  return `${response.status} ${await response.text()}`
}

it.each([
  ['a whole form', `${part}%PDF\r\n--x--\r\n`, '200 taken'],
  ['a file above the limit', `${part}${'x'.repeat(1_001)}\r\n--x--\r\n`, '200 too_large'],
  ['a form without its end', `${part}%PDF`, '400 refused'],
  ['what is no form', 'garbage', '400 refused'],
  ['two files, of which it takes one', `${part}%PDF\r\n${part}%PDF\r\n--x--\r\n`, '200 taken'],
])('%s', async (_name, body, answer) => {
  expect(await sent(body)).toBe(answer)
})

it('a form without a boundary', async () => {
  expect(await sent(part, 'multipart/form-data')).toBe('400 refused')
})

it('leaves nothing on the disk', async () => {
  await expect.poll(() => readdirSync(folder)).toEqual([])
})
