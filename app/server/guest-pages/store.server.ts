import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { guestPageOf } from './address'

const compressed = { gzip: promisify(gzip), brotli: promisify(brotliCompress) }
const longestMilliseconds = 60_000
const bytesAtMost = 32 * 1024 * 1024

type Encoding = 'br' | 'gzip' | 'identity'

/** A page as it is sent: for each encoding its headers and bytes. */
interface Kept {
  etag: string
  until: number
  bytes: number
  variants: Record<Encoding, { headers: OutgoingHttpHeaders; body: Buffer }>
  unchanged: OutgoingHttpHeaders
}

/** Headers by which browsers and proxies ask each time whether a page is still as they have it. */
const revalidated = { 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Cookie' }

/**
 * Pages of guests, whole and compressed, until anything is written. A page is kept only if nothing was written since
 * its making began; `drop` empties all. Nothing is kept or answered while the store is not `live`.
 */
export class GuestPages {
  #kept = new Map<string, Kept>()
  #bytes = 0
  #live = false
  #version = 0
  /** What `version` was when a request came in. */
  #since = new WeakMap<IncomingMessage, number>()

  /** Changes whenever something was written. */
  get version(): number {
    return this.#version
  }

  /** Forgets every page, and those that are being made. */
  drop(): void {
    this.#version += 1
    this.#kept.clear()
    this.#bytes = 0
  }

  /** Says whether this process hears of what others write; without that it keeps nothing. */
  setLive(live: boolean): void {
    this.#live = live
    this.drop()
  }

  /** Answers a request with the page that is kept for it; false where there is none. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const address = this.#live ? guestPageOf(request) : null
    if (address === null) return false
    const page = this.#kept.get(address)
    if (!page || page.until < Date.now()) {
      this.#since.set(request, this.#version)
      return false
    }
    if (request.headers['if-none-match']?.includes(page.etag)) {
      response.writeHead(304, page.unchanged).end()
      return true
    }
    const { headers, body } = page.variants[encodingFor(request.headers['accept-encoding'])]
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }

  /**
   * Looks at what was made for a request before it is sent: a write forgets all pages, a page for guests is kept.
   * @param response what Remix answers
   * @param common headers that the server has set already
   * @returns what to send
   */
  async consider(
    request: IncomingMessage,
    response: Response,
    common: OutgoingHttpHeaders,
  ): Promise<Response> {
    if (request.method === 'POST') this.drop()
    const since = this.#since.get(request)
    const address = since === undefined || request.method !== 'GET' ? null : guestPageOf(request)
    if (since === undefined || address === null || !isSameForAll(response)) return response
    const html = await response.text()
    const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
    const headers = new Headers(response.headers)
    for (const [name, value] of Object.entries({ ...revalidated, etag })) headers.set(name, value)
    const sent = { ...common, ...Object.fromEntries(headers) }
    void this.#keep(address, since, { etag, html, headers: sent })
    if (request.headers['if-none-match']?.includes(etag)) return new Response(null, { status: 304, headers })
    return new Response(html, { status: 200, headers })
  }

  async #keep(
    address: string,
    since: number,
    { etag, html, headers }: { etag: string; html: string; headers: OutgoingHttpHeaders },
  ): Promise<void> {
    const plain = Buffer.from(html)
    const [zipped, brotli] = await Promise.all([
      compressed.gzip(plain),
      compressed.brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    ])
    if (!this.#live || since !== this.#version || this.#kept.has(address)) return
    const variant = (body: Buffer, encoding?: Encoding) => ({
      body,
      headers: {
        ...headers,
        ...(encoding && { 'content-encoding': encoding }),
        'content-length': body.length,
      },
    })
    const bytes = plain.length + zipped.length + brotli.length + address.length
    this.#kept.set(address, {
      etag,
      bytes,
      until: Date.now() + longestMilliseconds,
      variants: { identity: variant(plain), gzip: variant(zipped, 'gzip'), br: variant(brotli, 'br') },
      unchanged: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-type')),
    })
    this.#bytes += bytes
    for (const [oldest, page] of this.#kept) {
      if (this.#bytes <= bytesAtMost) break
      this.#kept.delete(oldest)
      this.#bytes -= page.bytes
    }
  }
}

/** A page that says the same to every guest: complete, without a cookie or a nonce, and not forbidden to be kept. */
function isSameForAll({ status, headers }: Response): boolean {
  return (
    status === 200 &&
    headers.get('content-type')?.startsWith('text/html') === true &&
    !headers.has('set-cookie') &&
    !headers.get('content-security-policy')?.includes("'nonce-")
  )
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? '')
  const takes = (name: string) =>
    text.includes(name) && !new RegExp(`${name}\\s*;\\s*q=0(?![.\\d]*[1-9])`).test(text)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
