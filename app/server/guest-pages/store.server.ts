import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isGuestPage, isGuestReading } from './address'
import { KeptPage } from './keptPage.server'

const bytesAtMost = 32 * 1024 * 1024

/** What is kept, and how it went so far. */
export interface GuestPagesState {
  live: boolean
  pages: number
  bytes: number
  /** Requests answered out of memory. */
  hits: number
  /** Requests whose page could be kept, but was not there. */
  misses: number
  /** How often all pages were forgotten. */
  drops: number
}

/** A page that is being made, and who waits for it. */
interface Making {
  /** What `version` was when it began. */
  version: number
  waiting: { request: IncomingMessage; response: ServerResponse; make: () => void }[]
}

/**
 * Pages of guests, whole and compressed, until anything is written. A page is kept only if nothing was written since
 * its making began; `drop` empties all. However many ask for one that is not there, it is made once. Nothing is kept
 * or answered while the store is not `live`.
 */
export class GuestPages {
  #kept = new Map<string, KeptPage>()
  #bytes = 0
  #live = false
  #version = 0
  #hits = 0
  #misses = 0
  #making = new Map<string, Making>()
  #madeFor = new WeakMap<IncomingMessage, Making>()

  /** Changes whenever something was written. */
  get version(): number {
    return this.#version
  }

  /** What is kept just now. */
  state(): GuestPagesState {
    const { size: pages } = this.#kept
    const [hits, misses, drops] = [this.#hits, this.#misses, this.#version]
    return { live: this.#live, pages, bytes: this.#bytes, hits, misses, drops }
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

  /**
   * Answers a request with the page that is kept for it, at once or as soon as somebody else's request has made it.
   * @param make makes the page for this request, where there is none to wait for after all
   * @returns false where nothing was done
   */
  answer(request: IncomingMessage, response: ServerResponse, make: () => void): boolean {
    const { url = '' } = request
    if (!this.#live || !isGuestReading(request)) return false
    const page = this.#kept.get(url)
    if (page && !page.isOver) {
      const before = page.bytes
      this.#hits += 1
      page.send(request, response)
      this.#grow(page.bytes - before)
      return true
    }
    if (!isGuestPage(url)) return false
    const making = this.#making.get(url)
    if (making?.version === this.#version) {
      making.waiting.push({ request, response, make })
      return true
    }
    this.#misses += 1
    if (request.method === 'GET') this.#begin(url, request, response)
    return false
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
    const making = this.#madeFor.get(request)
    if (!making || !isSameForAll(response)) return response
    const html = Buffer.from(await response.arrayBuffer())
    const page = new KeptPage(html, textsOf({ ...common, ...Object.fromEntries(response.headers) }))
    const { status, headers, body = null } = page.answerTo(request)
    if (this.#live && making.version === this.#version) this.#keep(request.url ?? '', page, making)
    return new Response(body, { status, headers })
  }

  #begin(url: string, request: IncomingMessage, response: ServerResponse): void {
    const making: Making = { version: this.#version, waiting: [] }
    this.#making.set(url, making)
    this.#madeFor.set(request, making)
    // Whoever asked first may have gone before it was there.
    response.once('close', () => this.#end(url, making, !response.writableFinished))
  }

  #keep(url: string, page: KeptPage, making: Making): void {
    this.#bytes -= this.#kept.get(url)?.bytes ?? 0
    this.#kept.delete(url)
    this.#kept.set(url, page)
    this.#grow(page.bytes)
    this.#end(url, making, true)
  }

  /**
   * Lets those go on who waited.
   * @param again whether asking again makes sense; what is no page for guests after all, each makes for itself
   */
  #end(url: string, making: Making, again: boolean): void {
    if (this.#making.get(url) === making) this.#making.delete(url)
    for (const { request, response, make } of making.waiting.splice(0)) {
      if (response.destroyed) continue
      const asks = again || making.version !== this.#version
      if (!asks || !this.answer(request, response, make)) make()
    }
  }

  /** The oldest pages make room. */
  #grow(bytes: number): void {
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

/** The headers of a page as texts, but for the one that names a single request. */
function textsOf({ 'x-request-id': _own, ...headers }: OutgoingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
