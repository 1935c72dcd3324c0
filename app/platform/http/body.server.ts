import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'

/** Bytes of a request's body that are enough for every form without files. */
export const formBodyLimit = 512 * 1024

/**
 * Reads the body while counting, before Remix sees the request; it ends up as a Buffer in `req.body`.
 * @param limitOf bytes allowed for a path
 */
export function readBody(limitOf: (path: string) => number): RequestHandler {
  const readers = new Map<number, RequestHandler>()
  return (req, res, next) => {
    const limit = limitOf(req.path)
    const reader = readers.get(limit) ?? express.raw({ type: () => true, limit, inflate: false })
    readers.set(limit, reader)
    reader(req, res, next)
  }
}

/** Answers what reading a body can run into: 413 above the limit, 400 cut off, 415 compressed. */
export function bodyErrors(
  answer: (req: Request, res: Response, status: 400 | 413) => void,
): ErrorRequestHandler {
  return (error: { status?: number }, req, res, next) => {
    if (res.headersSent || !error.status || error.status >= 500) return next(error)
    // The rest of an oversized body is not read: the connection ends after the answer.
    if (!req.complete) res.setHeader('Connection', 'close')
    answer(req, res, error.status === 413 ? 413 : 400)
  }
}
