import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { metrics } from '~/platform/observe/metrics.server'

/** Answers what is measured to whoever has the token, where there is one. */
export function answerMetrics(token: string | undefined): RequestListener {
  return async (request, response) => {
    if (token !== undefined && !hasToken(request, token))
      return void response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end()
    if (request.method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end()
    const text = await metrics.metrics()
    response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).end(text)
  }
}

/** Compares digests, so that neither time nor length tells anything of the token. */
function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}

/** A server of its own for `/metrics`, away from the site's address; to be listened on and closed by the caller. */
export function metricsServer(token: string | undefined): Server {
  const answer = answerMetrics(token)
  return createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    if (request.url === '/metrics') answer(request, response)
    else response.writeHead(404).end()
  })
}
