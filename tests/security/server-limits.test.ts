import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writable } from '#tests/support/attack/pages'
import { each, send, site, takeBack } from '#tests/support/attack/site'
import { sendRaw, talkTo } from '#tests/support/attack/socket'
import { isFile } from '#tests/support/permissions/visitors'
import { parseEnv } from '~/platform/env.server'
import { createApp } from '~/server/app.server'
import { limitedServer } from '~/server/connections.server'

const settings = parseEnv({ PORT: '1' })
if (!settings.ok) throw new Error(settings.problems.join())

describe('a connection', () => {
  let server: Server
  let hasty: string
  beforeAll(async () => {
    server = limitedServer(
      createApp({
        env: { ...settings.env, publicUrl: 'http://nabe.example' },
        build: () => Promise.reject<ServerBuild>(new Error('nothing of this reaches the routes')),
        assets: (req, res, next) =>
          req.path === '/gross' ? void res.end(Buffer.alloc(64 * 1024 * 1024)) : next(),
      }),
      { headers: 300, request: 700, idle: 300, silence: 600, checkEvery: 50, connections: 20 },
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    hasty = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('that says nothing is closed', async () => {
    expect(await talkTo(hasty, () => undefined)).toMatchObject({ closed: true })
  })

  it('whose headers trickle in is closed', async () => {
    const drip = await talkTo(hasty, (socket) => {
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
      const timer = setInterval(() => socket.write('X-Slow: a\r\n'), 50)
      socket.on('close', () => clearInterval(timer))
    })
    expect(drip).toMatchObject({ closed: true })
    expect(drip.statuses).not.toContain(200)
  })

  it.each([
    ['with a length', 'Content-Length: 10000', 'a'],
    ['in chunks', 'Transfer-Encoding: chunked', '1\r\na\r\n'],
  ])('whose body trickles in is closed: %s', async (_, framing, drop) => {
    const drip = await talkTo(hasty, (socket) => {
      socket.write(
        `POST /gesuche/neu HTTP/1.1\r\nHost: x\r\nOrigin: http://nabe.example\r\nContent-Type: application/x-www-form-urlencoded\r\n${framing}\r\n\r\n`,
      )
      const timer = setInterval(() => socket.write(drop), 50)
      socket.on('close', () => clearInterval(timer))
    })
    expect(drip).toMatchObject({ closed: true })
  })

  it('whose other end is half closed is closed', async () => {
    const half = await talkTo(hasty, (socket) => {
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
      socket.end()
    })
    expect(half).toMatchObject({ closed: true })
  })

  it('that asks and never reads is closed', async () => {
    let gone: () => void = () => undefined
    const ended = new Promise<void>((resolve) => {
      gone = resolve
    })
    server.once('connection', (socket) => socket.once('close', gone))
    const deaf = talkTo(
      hasty,
      (socket) => {
        socket.pause()
        socket.write('GET /gross HTTP/1.1\r\nHost: x\r\n\r\n')
        void ended.then(() => socket.resume())
      },
      { patience: 20_000 },
    )
    await ended
    expect((await deaf).closed).toBe(true)
  })

  it('without a next request is closed', async () => {
    const kept = await sendRaw(hasty, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(kept).toMatchObject({ statuses: [200], closed: true })
  })

  it('is one of so many at once, and there is room again afterwards', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, () => talkTo(hasty, () => undefined)))
    expect(many.every(({ closed }) => closed)).toBe(true)
    expect(
      (await sendRaw(hasty, 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).statuses,
    ).toEqual([200])
  })
})

describe('the running site', () => {
  const bye = 'Connection: close\r\n\r\n'
  const form = 'Content-Type: application/x-www-form-urlencoded\r\n'
  const head = (method: string, path: string) =>
    `${method} ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${site.address}\r\n`

  it.each([
    ['10,000 headers', `${Array.from({ length: 10_000 }, (_, n) => `X-${n}: a`).join('\r\n')}\r\n`],
    ['10,000 cookies', `Cookie: ${Array.from({ length: 10_000 }, (_, n) => `a${n}=b`).join('; ')}\r\n`],
    ['one header of 1 MB', `X-Long: ${'a'.repeat(1_000_000)}\r\n`],
    ['a header of one name of 1 MB', `${'X'.repeat(1_000_000)}: a\r\n`],
  ])('refuses %s', async (_, headers) => {
    const { statuses } = await sendRaw(site.address, `${head('GET', '/')}${headers}${bye}`)
    expect(statuses.filter((status) => status !== 431)).toEqual([])
    expect((await send('/healthz')).status).toBe(200)
  })

  it('refuses an address of 1 MB', async () => {
    const { statuses } = await sendRaw(
      site.address,
      `${head('GET', `/suche?q=${'a'.repeat(1_000_000)}`)}${bye}`,
    )
    expect(statuses.filter((status) => status !== 431)).toEqual([])
    expect((await send('/healthz')).status).toBe(200)
  })

  const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n'
  it.each([
    ['two lengths that differ', `Content-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`],
    ['a list of lengths', `Content-Length: 0, ${smuggled.length}\r\n\r\n${smuggled}`],
    ['a length and chunks', `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks and a length', `Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks twice', `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks not last', `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks of another case', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks after a vertical tab', `Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a space before the colon', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a folded header', `Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a length with a sign', `Content-Length: +0\r\n\r\n${smuggled}`],
    ['a length in hex', `Content-Length: 0x0\r\n\r\n${smuggled}`],
    ['a negative length', `Content-Length: -1\r\n\r\n${smuggled}`],
    ['an endless chunk', 'Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n'],
    ['a chunk that is none', 'Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n'],
    ['bare line feeds', `Content-Length: 0\n\n${smuggled}`],
    ['a header with NUL', `X-A: a\x00b\r\n\r\n`],
    ['a header without a colon', 'Nonsense\r\n\r\n'],
  ])('takes no request out of another: %s', async (_, rest) => {
    const { statuses, text } = await sendRaw(
      site.address,
      `${head('POST', '/abmelden')}${form}${rest}`,
      1_500,
    )
    expect(statuses.length, text.slice(0, 300)).toBeLessThanOrEqual(1)
    expect(statuses.filter((status) => status < 400)).toEqual([])
  })

  it('answers requests sent in one go each for itself, and in their order', async () => {
    const each = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
    const { statuses } = await sendRaw(
      site.address,
      `${each('/gibt-es-nicht')}${each('/healthz')}${each('/%E0')}GET /healthz HTTP/1.1\r\nHost: x\r\n${bye}`,
    )
    expect(statuses).toEqual([404, 200, 404, 200])
  })

  it('believes no Host: addresses in answers are its own', async () => {
    for (const host of ['evil.example', 'evil.example:80', 'x@evil.example', '']) {
      const { text } = await sendRaw(
        site.address,
        `GET /konto HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n${bye}`,
      )
      expect(text).not.toContain('evil.example')
    }
    expect((await sendRaw(site.address, `GET / HTTP/1.1\r\n${bye}`)).statuses).toEqual([400])
  })

  it('takes no body above the limit of its address, told beforehand or not', async () => {
    const wrong: string[] = []
    const [usual, whole] = ['a='.padEnd(600_000, 'x'), 'a='.padEnd(7_000_000, 'x')]
    const places = writable.filter(
      ({ address, route }, at) =>
        !isFile(address) && writable.findIndex((place) => place.route === route) === at,
    )
    await each(places, async ({ address, role }) => {
      const over = (body: string) =>
        send(address, { role, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body })
      // Few addresses take more than a form.
      const { status } = (await over(usual)).status === 413 ? { status: 413 } : await over(whole)
      if (status !== 413) wrong.push(`${address}: ${status}`)
    })
    const chunked = await talkTo(
      site.address,
      (socket) => {
        socket.write(`${head('POST', '/gesuche/neu')}${form}Transfer-Encoding: chunked\r\n\r\n`)
        for (let n = 0; n < 20; n += 1) socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`)
        socket.write('0\r\n\r\n')
      },
      { until: (text) => text.includes('HTTP/1.1 ') },
    )
    if (chunked.statuses[0] !== 413) wrong.push(`chunked: ${chunked.statuses}`)
    expect({ wrong, changed: await takeBack() }).toEqual({ wrong: [], changed: [] })
  })

  it('unpacks nothing on its way in', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'x']) {
      const { status } = await send('/gesuche/neu', {
        role: 'Autorin',
        form: { a: 'b' },
        headers: { 'Content-Encoding': encoding },
      })
      expect(status).toBe(400)
    }
  })

  it('takes no form of more fields than any of its own', async () => {
    const { status } = await send('/gesuche/neu', {
      role: 'Autorin',
      form: Array.from({ length: 13_000 }, (_, n): [string, string] => [`f${n}`, '']),
    })
    expect(status).toBe(400)
  })

  it('speaks HTTP/1.1 alone, and no other protocol', async () => {
    for (const request of [
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Key: a\r\n\r\n',
    ]) {
      const { statuses, text } = await sendRaw(site.address, request, 2_000)
      expect(statuses.includes(101)).toBe(false)
      expect(text).not.toContain('evil.example')
    }
    expect((await send('/healthz')).status).toBe(200)
  })
})
