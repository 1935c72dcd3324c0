import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isPlainAddress } from './plain-address.server'

const app = express()
app.use((req, res) => void res.send(String(isPlainAddress(req.path, req.originalUrl))))
const server = createServer(app)
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void server.close())

/** Sends the path as it is: `fetch` would tidy it up. */
async function judged(path: string): Promise<boolean> {
  const { port } = server.address() as AddressInfo
  const asked = request({ host: '127.0.0.1', port, path }).end()
  const [response] = await once(asked, 'response')
  let text = ''
  for await (const part of response) text += part
  return text === 'true'
}

it.each([
  '/',
  '/loesungen',
  '/loesungen.data?x=../y',
  '/themen/stra%C3%9Fe',
  '/a%20b/c.d..e',
  '/x/..%2fy',
  '//a',
])('%s is an address', async (path) => expect(await judged(path)).toBe(true))

it.each([
  '/anmelden/../loesungen',
  '/anmelden/%2e%2E/loesungen',
  '/anmelden/.%2e/loesungen.data',
  '/anmelden/..\\loesungen',
  '/anmelden/./',
  '/themen/%00',
  '/themen/%E0%A4%A',
  '/themen/%ff',
  'http://other.example/loesungen',
])('%s is none', async (path) => expect(await judged(path)).toBe(false))
