import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseEnv } from '~/platform/env.server'
import { createApp } from './app.server'

const settings = parseEnv({ PUBLIC_URL: 'https://nabe.example' })
if (!settings.ok) throw new Error(settings.problems.join())
const server = createServer(
  createApp({
    env: settings.env,
    build: () => Promise.reject<ServerBuild>(new Error('nothing of this reaches the routes')),
    assets: (_req, _res, next) => next(),
  }),
)
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void server.close())

it.each([
  ['TRACE', '/', 405],
  ['PUT', '/gesuche/neu', 405],
  ['OPTIONS', '/', 405],
  ['POST', '/gesuche/neu', 403],
  ['GET', '/anmelden/../loesungen', 404],
  ['GET', '/themen/%00', 404],
  ['GET', '/loesungen/1-x/unterlagen.zip.data', 404],
])('%s %s is answered with %i', async (method, path, status) => {
  const { port } = server.address() as AddressInfo
  const asked = request({ host: '127.0.0.1', port, method, path }).end()
  const [response] = await once(asked, 'response')
  response.resume()
  expect(response.statusCode).toBe(status)
})
