import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GuestPages } from './store.server'

let pages: GuestPages
let server: Server
let asked: string[]
let made: string[]
let page: () => Promise<Response> | Response

const html = (text: string, headers: Record<string, string> = {}) =>
  new Response(`<p>${text}</p>`, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })

beforeEach(async () => {
  pages = new GuestPages()
  pages.setLive(true)
  asked = []
  made = []
  page = () => html(`Seite ${made.length}`)
  server = createServer((req, res) => {
    asked.push(req.url ?? '')
    const make = async () => {
      made.push(req.url ?? '')
      const answer = await pages.consider(req, await page(), { 'x-content-type-options': 'nosniff' })
      res.writeHead(answer.status, Object.fromEntries(answer.headers))
      res.end(Buffer.from(await answer.arrayBuffer()))
    }
    if (!pages.answer(req, res, make)) void make()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

interface Got {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, async (res) => {
      const body = Buffer.concat(await res.toArray())
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The page is kept as soon as it was sent. */
async function kept(path: string): Promise<void> {
  await get(path)
  const before = made.length
  await get(path)
  expect(made.length).toBe(before)
}

describe('a page for guests', () => {
  test('is made once, and sent in the encoding that is asked for, with the headers it had', async () => {
    await kept('/themen')
    const plain = await get('/themen')
    const zipped = await get('/themen', { 'accept-encoding': 'gzip, deflate' })
    const brotli = await get('/themen', { 'accept-encoding': 'gzip, deflate, br' })
    const refused = await get('/themen', { 'accept-encoding': 'br;q=0, gzip;q=0.5' })
    expect(plain.body.toString()).toMatch(/^<p>Seite \d<\/p>$/)
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect([plain, zipped, brotli, refused].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
      'gzip',
    ])
    expect(plain.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      vary: 'Accept-Encoding, Cookie',
    })
    const head = await get('/themen', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
  })

  test('is not sent to who has it already, kept or made anew', async () => {
    page = () => html('Immer gleich')
    const first = await get('/themen')
    const { etag = '' } = first.headers
    for (const step of [() => undefined, () => kept('/themen'), () => pages.drop()]) {
      await step()
      const again = await get('/themen', { 'if-none-match': etag })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    page = () => html('Anders')
    pages.drop()
    expect((await get('/themen', { 'if-none-match': etag })).status).toBe(200)
  })

  test('is made anew after a write, also one that came while it was made', async () => {
    await kept('/themen')
    const before = (await get('/themen')).body.toString()
    pages.drop()
    expect((await get('/themen')).body.toString()).not.toBe(before)

    pages.drop()
    page = () => {
      pages.drop()
      return html(`Seite ${made.length}`)
    }
    for (let time = 0; time < 3; time += 1) await get('/loesungen')
    expect(made.filter((path) => path === '/loesungen')).toHaveLength(3)
    await get('/loesungen')
    expect(made.filter((path) => path === '/loesungen')).toHaveLength(4)
  })

  test('is made anew after a form was posted here', async () => {
    await kept('/themen')
    const before = made.length
    await get('/themen', {}, 'POST')
    await get('/themen')
    expect(made.length).toBe(before + 2)
  })
})

describe('a page that many ask for at once', () => {
  /** Lets what is made wait until it is let go. */
  function holdMaking(answer: () => Response): () => void {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    page = async () => {
      await held
      return answer()
    }
    return release
  }

  const waiting = (number: number, path = '/themen') =>
    vi.waitFor(() => expect(asked.filter((one) => one === path)).toHaveLength(number))

  test('is made once', async () => {
    const release = holdMaking(() => html(`Seite ${made.length}`))
    const all = Array.from({ length: 20 }, () => get('/themen', { 'accept-encoding': 'br' }))
    await waiting(20)
    release()
    const bodies = (await Promise.all(all)).map(({ body }) => brotliDecompressSync(body).toString())
    expect(new Set(bodies)).toEqual(new Set(['<p>Seite 1</p>']))
    expect(made).toEqual(['/themen'])
  })

  test('is made by each where it is none for guests after all', async () => {
    const release = holdMaking(() => new Response('weg', { status: 404 }))
    const all = Array.from({ length: 5 }, () => get('/themen/weg'))
    await waiting(5, '/themen/weg')
    release()
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(made).toHaveLength(5)
  })

  test('is made anew for who asked after a write, and for who waited for one from before it', async () => {
    const release = holdMaking(() => html(`Seite ${made.length}`))
    const before = [get('/themen'), get('/themen')]
    await waiting(2)
    pages.drop()
    const after = get('/themen')
    await waiting(3)
    expect(made).toHaveLength(2)
    release()
    await Promise.all([...before, after])
    await kept('/themen')
    expect(made).toHaveLength(2)
  })

  test('is made by the next where the first has gone', async () => {
    const release = holdMaking(() => html('da'))
    const { port } = server.address() as AddressInfo
    const first = request({ host: '127.0.0.1', port, path: '/themen', agent: false })
    first.on('error', () => undefined)
    first.end()
    await waiting(1)
    const next = get('/themen')
    await waiting(2)
    first.destroy()
    await vi.waitFor(() => expect(made).toHaveLength(2))
    release()
    expect((await next).body.toString()).toBe('<p>da</p>')
  })
})

describe('is not kept', () => {
  const never = async (path: string, headers: Record<string, string> = {}) => {
    for (let time = 0; time < 2; time += 1) await get(path, headers)
    expect(made).toEqual([path, path])
  }

  test.each([
    '/suche?q=a',
    '/konto',
    '/themen?x=1',
    '/loesungen?seite=a&seite=b',
    '/anmelden',
    '/kommunen?q=Leipzig',
  ])('%s', (path) => never(path))

  test.each(['nabe=abc', 'andere=1; __Host-nabe=abc', '__Host-nabe-anmeldung=1'])(
    'for who has %s',
    (cookie) => never('/themen', { cookie }),
  )

  test('but cookies of others change nothing', async () => {
    await kept('/themen')
    const before = made.length
    await get('/themen', { cookie: '_pk_id=1; hinabend=2' })
    expect(made.length).toBe(before)
  })

  test.each([
    ['an error', () => new Response('<p>weg</p>', { status: 404, headers: { 'Content-Type': 'text/html' } })],
    ['a page with a nonce', () => html('x', { 'Content-Security-Policy': "script-src 'nonce-abc'" })],
    ['a page with a cookie', () => html('x', { 'Set-Cookie': 'nabe=1' })],
    ['a file', () => new Response('x', { headers: { 'Content-Type': 'text/plain' } })],
  ])('%s', async (_, answer) => {
    page = answer
    await never('/themen')
  })

  test('while nobody tells of the writes of others', async () => {
    pages.setLive(false)
    await never('/themen')
  })

  test('where only its head was asked for', async () => {
    await get('/themen', {}, 'HEAD')
    expect((await get('/themen')).body.length).toBeGreaterThan(0)
    expect(made).toHaveLength(2)
  })

  test('for longer than a minute', async () => {
    await kept('/themen')
    const before = made.length
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
    await get('/themen')
    vi.restoreAllMocks()
    expect(made.length).toBe(before + 1)
  })

  test('beyond 32 MB: the oldest go', async () => {
    const big = 'x'.repeat(1024).repeat(4 * 1024)
    page = () => html(`${made.length}${big}`)
    for (let number = 1; number <= 12; number += 1) await kept(`/kommunen/${number}`)
    const before = made.length
    await get('/kommunen/12')
    expect(made.length).toBe(before)
    await get('/kommunen/1')
    expect(made.length).toBe(before + 1)
  })
})
