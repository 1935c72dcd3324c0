import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { checkUrl, guardedLookup, OutboundRefused, type Reach } from './reach.server'

interface OutboundRequest {
  method: string
  headers: Record<string, string>
  body?: string | URLSearchParams | Uint8Array | ArrayBuffer | ReadableStream | null
  signal?: AbortSignal
}

/** Bytes of an answer that are read at most. */
const largestAnswer = 1024 * 1024
/** Milliseconds for the whole of it. */
const patience = 8_000

/**
 * Asks another server, within bounds: only https (or loopback where allowed), only addresses within reach, no redirect
 * is followed, and neither a slow nor an endless answer is waited for.
 * @throws OutboundRefused, or the error of the connection
 */
export async function fetchOutbound(url: string, asked: OutboundRequest, reach: Reach): Promise<Response> {
  const target = new URL(url)
  checkUrl(target, reach)
  const body = bodyOf(asked.body)
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(asked.signal ? [asked.signal] : [])])
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? tlsRequest : plainRequest)(target, {
      method: asked.method,
      headers: {
        ...asked.headers,
        'accept-encoding': 'identity',
        ...(body && { 'content-length': body.length }),
      },
      agent: false,
      lookup: guardedLookup(reach),
      signal,
    })
    request.on('error', (error) => reject(signal.aborted ? signal.reason : error))
    request.on('response', (answer) => {
      const parts: Buffer[] = []
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes > largestAnswer) request.destroy(new OutboundRefused('too_large'))
        else parts.push(part)
      })
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode = 500, headers } = answer
        const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
          value === undefined ? [] : [[name, String(value)]],
        )
        const content = Buffer.concat(parts)
        resolve(new Response(content.length > 0 ? content : null, { status: statusCode, headers: kept }))
      })
    })
    request.end(body)
  })
}

function bodyOf(body: OutboundRequest['body']): Buffer | undefined {
  if (body === null || body === undefined) return undefined
  if (body instanceof ReadableStream) throw new TypeError('a stream is not sent')
  return Buffer.from(body instanceof URLSearchParams ? body.toString() : (body as string))
}
