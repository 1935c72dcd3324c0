import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'
import { type Encoding, encodingFor } from '~/platform/http/encoding.server'

const longestMilliseconds = 60_000
/** About; they are kept as text. */
const bytesOfHeaders = 2_048

type Headers = Record<string, string>
type Variant = { headers: Headers; body: Buffer<ArrayBuffer> }

/** Headers by which browsers and proxies ask each time whether a page is still as they have it. */
const revalidated = { 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Cookie' }

/** A page as it is sent: compressed once, its headers written down once. */
export class KeptPage {
  readonly etag: string
  readonly #until = Date.now() + longestMilliseconds
  readonly #headers: Headers
  readonly #unchanged: Headers
  readonly #brotli: Buffer<ArrayBuffer>
  readonly #variants = new Map<Encoding, Variant>()
  #bytes: number

  /**
   * @param html the whole document
   * @param headers what it is sent with, names in lower case
   */
  constructor(html: Buffer, headers: Headers) {
    this.etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
    this.#headers = { ...headers, ...revalidated, etag: this.etag }
    this.#unchanged = { ...revalidated, etag: this.etag }
    this.#brotli = brotliCompressSync(html, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
    })
    this.#bytes = this.#brotli.length + bytesOfHeaders
  }

  get isOver(): boolean {
    return this.#until < Date.now()
  }

  /** Bytes it takes by now, its headers included. */
  get bytes(): number {
    return this.#bytes
  }

  /** Answers a request with it, or that it is still as the browser has it. */
  send(request: IncomingMessage, response: ServerResponse): void {
    const { status, headers, body } = this.answerTo(request)
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  /** What to answer a request: all of it, or that nothing has changed. */
  answerTo({ headers: asked }: IncomingMessage): {
    status: number
    headers: Headers
    body?: Buffer<ArrayBuffer>
  } {
    if (asked['if-none-match']?.includes(this.etag)) return { status: 304, headers: this.#unchanged }
    return { status: 200, ...this.#variant(encodingFor(asked['accept-encoding'])) }
  }

  #variant(encoding: Encoding): Variant {
    const kept = this.#variants.get(encoding)
    if (kept) return kept
    const body = this.#encode(encoding)
    const headers = {
      ...this.#headers,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': String(body.length),
    }
    const variant = { headers, body }
    this.#variants.set(encoding, variant)
    if (encoding !== 'br') this.#bytes += body.length
    return variant
  }

  #encode(encoding: Encoding): Buffer<ArrayBuffer> {
    if (encoding === 'br') return this.#brotli
    const plain = brotliDecompressSync(this.#brotli)
    return encoding === 'gzip' ? gzipSync(plain) : plain
  }
}
