import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import contentDisposition from 'content-disposition'
import { notFound } from '~/platform/http/form.server'

interface DownloadOptions {
  request: Request
  /** The name offered when it is saved; umlauts are fine. */
  name: string
  /** The same in ASCII, for what is old. */
  plainName: string
  mediaType: string
  /** Known beforehand, or not. */
  bytes?: number
  /** Changes with the content; lets a browser ask whether its copy still holds. */
  tag?: string
  open: () => Promise<Readable | null>
}

/**
 * Hands out a file as a stream: always to be saved, never to be run in the page's own name.
 * @throws Response 404 where there is nothing to open
 */
export async function download(options: DownloadOptions): Promise<Response> {
  const { request, name, plainName, mediaType, bytes, tag, open } = options
  const headers = new Headers({
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(name, { fallback: plainName }),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
  })
  if (tag) headers.set('ETag', `"${tag}"`)
  if (tag && isKnown(request.headers.get('If-None-Match'), tag)) {
    return new Response(null, { status: 304, headers })
  }
  if (bytes !== undefined) headers.set('Content-Length', String(bytes))
  if (request.method === 'HEAD') return new Response(null, { headers })
  const stream = await open()
  if (!stream) throw notFound()
  // Whoever asked may be gone before the end: Remix then destroys the file with an error that nobody listens for any
  // more, which would end the process.
  stream.on('error', () => undefined)
  return new Response(createReadableStreamFromReadable(stream), { headers })
}

function isKnown(header: string | null, tag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === `"${tag}"`)
}
