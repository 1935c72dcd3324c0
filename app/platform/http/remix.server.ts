import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'

type LoadContext = (req: ExpressRequest, res: ExpressResponse) => AppLoadContext

/**
 * Hands requests to Remix. Unlike Remix's own Express adapter it takes the body that `readBody` has already
 * counted and builds the address from the site's own origin instead of the Host header.
 */
export function remixHandler(options: {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: string
  publicUrl: string
  loadContext: LoadContext
  /** Looks at an answer before it is sent, and may exchange it. */
  answered?: (req: ExpressRequest, res: ExpressResponse, response: Response) => Promise<Response>
}): RequestHandler {
  const handle = createRequestHandler(options.build, options.mode)
  return async (req, res, next) => {
    try {
      const context = options.loadContext(req, res)
      const response = await handle(toRequest(req, res, options.publicUrl), context)
      await sendResponse(options.answered ? await options.answered(req, res, response) : response, res)
    } catch (error) {
      next(error)
    }
  }
}

function toRequest(req: ExpressRequest, res: ExpressResponse, publicUrl: string): Request {
  const controller = new AbortController()
  res.on('close', () => {
    if (!res.writableFinished) controller.abort()
  })
  const headers = new Headers()
  for (let i = 0; i + 1 < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i] as string
    if (!name.startsWith(':')) headers.append(name, req.rawHeaders[i + 1] as string)
  }
  // Remix compares Origin with these and answers 500; `sameOrigin` has compared it with the site's own address, and
  // what a proxy makes of Host is no concern of ours.
  headers.delete('x-forwarded-host')
  headers.set('host', hostOf(headers.get('origin')) ?? new URL(publicUrl).host)
  const body = Buffer.isBuffer(req.body) && req.body.length > 0 ? new Uint8Array(req.body) : undefined
  return new Request(publicUrl + req.originalUrl, {
    method: req.method,
    headers,
    signal: controller.signal,
    ...(req.method !== 'GET' && req.method !== 'HEAD' && body ? { body } : {}),
  })
}

function hostOf(origin: string | null): string | null {
  return origin && URL.canParse(origin) ? new URL(origin).host : null
}

/** Sends an answer made with the Fetch API. */
export async function sendResponse(response: Response, res: ExpressResponse): Promise<void> {
  res.statusCode = response.status
  // What a route says nothing of may be somebody's own, and a browser keeps a 301 for ever, also where the old name
  // comes back one day.
  res.setHeader('Cache-Control', 'no-store')
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.appendHeader(name, value)
    else res.setHeader(name, value)
  }
  // In the data form of a page Remix loses the headers of what its loader threw.
  if (response.status === 429 && !res.hasHeader('retry-after')) res.setHeader('Retry-After', '60')
  if (!response.body) return void res.end()
  // Compression, the pipeline and what observes the request all listen; Node takes more than ten for a leak.
  res.setMaxListeners(20)
  try {
    // Remix's own writer does not wait for a slow reader, and would hold a whole download in memory.
    await pipeline(Readable.fromWeb(response.body as ReadableStream), res)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Whoever asked has closed the connection. */
function isGone(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string }
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || name === 'AbortError'
}
