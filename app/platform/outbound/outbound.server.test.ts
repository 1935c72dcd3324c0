import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchOutbound } from './fetch.server'
import { checkUrl, mayReach, OutboundRefused } from './reach.server'

const open = { ownNetwork: false, loopback: false }
const all = { ownNetwork: true, loopback: true }
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const get = (url: string, reach = all) => fetchOutbound(url, { method: 'GET', headers: {} }, reach)

describe('addresses', () => {
  it.each(['9.9.9.9', '2a01:4f8::1', '::ffff:9.9.9.9'])('%s is open to all', (ip) => {
    expect(mayReach(ip, open)).toBe(true)
  })

  it.each(['10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1', 'fd12::1', '::ffff:10.0.0.1'])(
    '%s only with the own network',
    (ip) => {
      expect(mayReach(ip, open)).toBe(false)
      expect(mayReach(ip, { ...open, ownNetwork: true })).toBe(true)
    },
  )

  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('%s only on loopback', (ip) => {
    expect(mayReach(ip, { ...open, ownNetwork: true })).toBe(false)
    expect(mayReach(ip, { ...open, loopback: true })).toBe(true)
  })

  it.each([
    '0.0.0.0',
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    'fe80::1',
    '::',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '224.0.0.1',
    '255.255.255.255',
    'nicht.einmal.eine',
  ])('%s never', (ip) => {
    expect(mayReach(ip, all)).toBe(false)
  })

  it.each([
    'http://nabe.example/',
    'ftp://nabe.example/',
    'javascript:alert(1)',
    'https://wer:da@nabe.example/',
    'http://10.0.0.1/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://0x7f.1/',
    'https://2130706433/',
  ])('%s is no place to go', (url) => {
    expect(() => checkUrl(new URL(url), { ...all, loopback: false })).toThrow(OutboundRefused)
  })
})

describe('asking another server', () => {
  it('gets its answer', async () => {
    const url = await serve((_req, res) => res.setHeader('content-type', 'application/json').end('{"a":1}'))
    const answer = await get(url)
    expect([answer.status, await answer.json()]).toEqual([200, { a: 1 }])
  })

  it('looks at what a name leads to, not at the name', async () => {
    const url = (await serve((_req, res) => res.end('geheim'))).replace('127.0.0.1', 'localhost')
    expect(await (await get(url)).text()).toBe('geheim')
    const tls = url.replace('http:', 'https:')
    await expect(get(tls, open)).rejects.toThrow(/private_address/)
  })

  it('follows no redirect', async () => {
    const url = await serve((_req, res) => res.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end())
    expect((await get(url)).status).toBe(302)
  })

  it('stops where an answer has no end', async () => {
    const url = await serve((_req, res) => {
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(65_536))) {}
        if (!res.destroyed) res.once('drain', more)
      }
      more()
    })
    await expect(get(url)).rejects.toThrow(/too_large/)
  })

  it('waits for nobody who says nothing', async () => {
    const url = await serve(() => {})
    const asked = fetchOutbound(url, { method: 'GET', headers: {}, signal: AbortSignal.timeout(50) }, all)
    await expect(asked).rejects.toThrow(/timeout/i)
  })
})
