import type { Request, RequestHandler, Response } from 'express'
import getRawBody from 'raw-body'

/** Bytes of a request's body that are enough for every form without files. */
export const formBodyLimit = 512 * 1024

/** Bytes that are still taken, and thrown away, after an answer: a browser shows it only once it has sent all. */
export const patience = 64 * 1024 * 1024

/** How long a form may take to come in, in milliseconds. */
const formPatience = 60_000

/**
 * Reads the body while counting, before Remix sees the request; it ends up as a Buffer in `req.body`.
 * @param limitOf bytes allowed for a path
 * @param refuse answers 413 above the limit, as soon as it is passed, and 400 for a body cut off or compressed
 */
export function readBody(
  limitOf: (path: string) => number,
  refuse: (req: Request, res: Response, status: 400 | 413) => void,
): RequestHandler {
  return async (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    // The server itself waits longer, for files.
    const late = setTimeout(() => req.socket.destroy(), formPatience)
    try {
      const encoding = req.get('content-encoding')
      if (encoding && encoding !== 'identity')
        throw Object.assign(new Error('compressed body'), { status: 415 })
      req.body = await getRawBody(req, { limit: limitOf(req.path), length: req.get('content-length') })
    } catch (error) {
      refuse(req, res, (error as { status?: number }).status === 413 ? 413 : 400)
      return discard(req)
    } finally {
      clearTimeout(late)
    }
    next()
  }
}

/** Lets the sender send to its end, which browsers want before they show an answer, and throws it away. */
export function discard(req: Request): void {
  let bytes = 0
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > patience) req.socket.destroy()
  })
  req.on('error', () => {
    // Cut off: there is nobody left to answer.
  })
  req.resume()
}
