import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import type { Request, RequestHandler, Response } from 'express'
import { discard, patience } from './body.server'

/** A file that came in with a form. It lies on the disk until the answer has gone out, unless somebody takes it. */
export interface ReceivedFile {
  path: string
  bytes: number
  /** Lower-case hex. */
  sha256: string
  /** As the sender called it: not to be trusted. */
  name: string
}

/** A form with a file, read while it streamed. */
export interface ReceivedUpload {
  form: FormData
  /** Null where none was chosen; `too_large` above the limit, `not_kept` from somebody who may send none. */
  file: ReceivedFile | 'too_large' | 'not_kept' | null
}

interface UploadOptions {
  /** Bytes of one file. */
  fileLimit: number
  /** Where files go on their way in. */
  folder: () => Promise<string>
  /** Whether this sender's file is worth keeping; else its bytes are thrown away as they come. */
  keeps: (res: Response) => Promise<boolean>
  receive: (res: Response, upload: ReceivedUpload) => void
  refuse: (req: Request, res: Response, status: 400 | 413) => void
}

const limits = {
  fields: 40,
  fieldSize: 16 * 1024,
  files: 1,
  parts: 42,
  headerPairs: 40,
  headerSize: 8 * 1024,
}
const idleFor = 30_000

/** Not a form of ours: cut off, malformed or endless. */
class Unreadable extends Error {
  constructor(readonly status: 400 | 413) {
    super('unreadable form')
  }
}

/**
 * Takes a posted form with a file: the file goes to the disk while it is counted and hashed, never into memory.
 * Above its limit the rest is thrown away, so that the form can come back with a message.
 */
export function receiveUpload(options: UploadOptions): RequestHandler {
  const { keeps, folder, fileLimit, refuse } = options
  return async (req, res, next) => {
    const encoding = req.get('content-encoding')
    const tooMuch = Number(req.get('content-length') ?? 0) > patience
    if (tooMuch || (encoding && encoding !== 'identity')) {
      refuse(req, res, tooMuch ? 413 : 400)
      return discard(req)
    }
    req.setTimeout(idleFor, () => req.destroy())
    try {
      const target = (await keeps(res)) ? await folder() : null
      options.receive(res, await receive(req, res, target, fileLimit))
    } catch (error) {
      if (req.destroyed && !req.complete) return
      discard(req)
      if (!(error instanceof Unreadable)) return next(error)
      return refuse(req, res, error.status)
    } finally {
      req.setTimeout(0)
    }
    next()
  }
}

async function receive(
  req: Request,
  res: Response,
  folder: string | null,
  fileLimit: number,
): Promise<ReceivedUpload> {
  const form = new FormData()
  const body = capped()
  const parser = parserFor(req, fileLimit)
  let file: Promise<ReceivedUpload['file']> = Promise.resolve(null)
  parser.on('field', (name, value, nameTruncated, valueTruncated) => {
    if (nameTruncated || valueTruncated) body.destroy(new Unreadable(413))
    form.append(name, value)
  })
  parser.on('file', (_field, stream, name) => {
    const path = folder && join(folder, randomUUID())
    if (path) res.on('close', () => void rm(path, { force: true }))
    file = path ? keep(stream, path, name ?? '') : drain(stream)
    file.catch((error) => body.destroy(error))
  })
  parser.on('fieldsLimit', () => body.destroy(new Unreadable(400)))
  let malformed: Unreadable | undefined
  parser.on('error', () => {
    malformed = new Unreadable(400)
    body.destroy(malformed)
  })
  // Not `pipeline` from the request on: it would destroy the connection that the refusal goes out on.
  req.on('close', () => {
    if (!req.complete) body.destroy(new Unreadable(400))
  })
  req.pipe(body)
  try {
    await pipeline(body, parser)
  } catch (error) {
    // At the form's very end the body has nothing left to destroy.
    throw body.errored ?? malformed ?? error
  } finally {
    req.unpipe(body)
  }
  return { form, file: await file }
}

function parserFor(req: Request, fileLimit: number): BusboyInstance {
  try {
    return new Busboy({ headers: req.headers as BusboyHeaders, limits: { ...limits, fileSize: fileLimit } })
  } catch {
    throw new Unreadable(400)
  }
}

async function keep(
  stream: Readable & { truncated: boolean },
  path: string,
  name: string,
): Promise<ReceivedUpload['file']> {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(stream, count, createWriteStream(path, { mode: 0o640, flags: 'wx' }))
  if (stream.truncated) {
    await rm(path, { force: true })
    return 'too_large'
  }
  // A browser sends an empty part where no file was chosen.
  if (bytes === 0 && name === '') return null
  return { path, bytes, sha256: hash.digest('hex'), name }
}

async function drain(stream: Readable): Promise<'not_kept'> {
  for await (const _ of stream) {
    // Thrown away as it comes.
  }
  return 'not_kept'
}

function capped(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length
      done(bytes > patience ? new Unreadable(413) : null, chunk)
    },
  })
}
