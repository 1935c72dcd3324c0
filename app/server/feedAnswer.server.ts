import { createHash } from 'node:crypto'
import type { FeedFormat } from '~/feeds/address'

const types: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/**
 * Answers with a feed, or with 304 where the reader has it already. It is asked for anew each time, so that what was
 * hidden is gone from the next reading on.
 */
export function feedAnswer(request: Request, format: FeedFormat, document: string): Response {
  const etag = `W/"${createHash('sha256').update(document).digest('base64url').slice(0, 22)}"`
  const headers = { 'Cache-Control': 'private, no-cache', ETag: etag }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((one) => one.trim())
  if (known?.includes(etag) || known?.includes('*')) return new Response(null, { status: 304, headers })
  return new Response(document, { headers: { ...headers, 'Content-Type': types[format] } })
}
