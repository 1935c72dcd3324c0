import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { readBody } from './body.server'
import { sameOrigin } from './same-origin.server'
import { contentSecurityPolicy, securityHeaders } from './security-headers.server'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function site(...handlers: RequestHandler[]): Promise<string> {
  const app = express()
  for (const handler of handlers) app.use(handler)
  app.use((req, res) => void res.send(String(Buffer.isBuffer(req.body) ? req.body.length : 'none')))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('writes from other sites', () => {
  const guard = sameOrigin(['https://nabe.example.de'], (_req, res) => void res.status(403).send('refused'))
  const post = async (headers: Record<string, string>) =>
    (await fetch(await site(guard), { method: 'POST', headers })).status

  it.each([
    ['of this site', { origin: 'https://nabe.example.de' }, 200],
    [
      'of this site, as browsers say it',
      { origin: 'https://nabe.example.de', 'sec-fetch-site': 'same-origin' },
      200,
    ],
    ['without an origin but of this site', { 'sec-fetch-site': 'same-origin' }, 200],
    ['of another site', { origin: 'https://boese.example' }, 403],
    ['of the same host under http', { origin: 'http://nabe.example.de' }, 403],
    ['of a subdomain', { origin: 'https://x.nabe.example.de', 'sec-fetch-site': 'same-site' }, 403],
    ['of a sandbox', { origin: 'null' }, 403],
    [
      'with a right origin and a contradicting mark',
      { origin: 'https://nabe.example.de', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['of nobody', {}, 403],
    ['with a forged host', { origin: 'https://boese.example', 'x-forwarded-host': 'boese.example' }, 403],
  ])('%s', async (_name, headers, status) => {
    expect(await post(headers as Record<string, string>)).toBe(status)
  })

  it('lets reading through', async () => {
    expect((await fetch(await site(guard), { headers: { origin: 'https://boese.example' } })).status).toBe(
      200,
    )
  })
})

describe('bodies', () => {
  const reader = readBody(
    (path) => (path === '/gross' ? 2_000 : 1_000),
    (_req, res, status) => void res.status(status).send('refused'),
  )

  it('reads one below the cap of its path', async () => {
    const url = await site(reader)
    expect(await (await fetch(url, { method: 'POST', body: 'x'.repeat(1_000) })).text()).toBe('1000')
    expect(await (await fetch(`${url}/gross`, { method: 'POST', body: 'x'.repeat(2_000) })).text()).toBe(
      '2000',
    )
  })

  it('refuses one above it by its announced length', async () => {
    const response = await fetch(await site(reader), { method: 'POST', body: 'x'.repeat(1_001) })
    expect(response.status).toBe(413)
  })

  it('refuses one that never says its length, before it ends', async () => {
    const url = new URL(await site(reader))
    const answer = await new Promise<number>((resolve, reject) => {
      const req = request({ host: url.hostname, port: url.port, method: 'POST' }, (res) => {
        resolve(res.statusCode ?? 0)
        req.destroy()
      })
      req.on('error', (error) => reject(error))
      req.write('x'.repeat(600))
      req.write('x'.repeat(600))
    })
    expect(answer).toBe(413)
  })

  it('refuses a compressed one', async () => {
    const response = await fetch(await site(reader), {
      method: 'POST',
      body: 'x',
      headers: { 'content-encoding': 'gzip' },
    })
    expect(response.status).toBe(400)
  })
})

describe('security headers', () => {
  it('stand on every answer, HSTS only under https', async () => {
    const plain = await fetch(await site(securityHeaders({ https: false })))
    expect(plain.headers.get('content-security-policy')).toBe(contentSecurityPolicy())
    expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
    expect(plain.headers.get('strict-transport-security')).toBeNull()
    const secure = await fetch(await site(securityHeaders({ https: true })))
    expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
  })

  it('never allow inline scripts or other hosts', () => {
    expect(contentSecurityPolicy('abc')).toContain("script-src 'self' 'nonce-abc'")
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|https?:|\*/)
    expect(contentSecurityPolicy()).toContain("frame-ancestors 'none'")
  })
})
