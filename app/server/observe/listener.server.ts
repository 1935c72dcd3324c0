import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { log } from '~/platform/log/log.server'
import { requestSeconds, requests } from '~/platform/observe/metrics.server'
import { asPartOf, givenRequestId, newRequestId, type Observed } from '~/platform/observe/request.server'

const header = 'X-Request-Id'
const known = new Set(['GET', 'HEAD', 'POST'])

interface Listening {
  /** Answers a page that is kept in memory, now or once somebody has made it; false where there is none. */
  fromMemory(request: IncomingMessage, response: ServerResponse, make: () => void): boolean
  /** Answers everything else. */
  answer: RequestListener
  /** Id of the route that answers a path. */
  routeOf(path: string): string
  /** Whether the other end is a proxy whose headers count. */
  trusts(address: string): boolean
  /** Whether this process is coming to its end. */
  isStopping(): boolean
}

const observations = new WeakMap<ServerResponse, Observed>()

/** What is known of the request that a response answers; without a listener of ours around it, a name of its own. */
export function observationOf(response: ServerResponse): Observed {
  let observed = observations.get(response)
  if (!observed) {
    observed = { id: newRequestId(), route: 'none' }
    observations.set(response, observed)
  }
  return observed
}

/**
 * Puts around everything that answers: each request gets an id (that of a trusted proxy, or one of its own), which the
 * answer and all lines of its log carry, is counted, and leaves one line: method, route, status, milliseconds, bytes.
 * Neither path nor query, address or browser are kept.
 * @returns the listener, and the answers that are under way
 */
export function observedListener(options: Listening): {
  listener: RequestListener
  underWay: ReadonlySet<ServerResponse>
} {
  const underWay = new Set<ServerResponse>()
  const listener: RequestListener = (request, response) => {
    const begin = performance.now()
    const sentBefore = request.socket.bytesWritten
    const observed = {
      id: idOf(request, options.trusts),
      route: options.routeOf(pathOf(request.url ?? '/')),
    }
    const ended = () => account(request, response, observed, begin, sentBefore)
    response.setHeader(header, observed.id)
    if (options.isStopping()) response.shouldKeepAlive = false
    const make = () => {
      observations.set(response, observed)
      asPartOf(observed, () => options.answer(request, response))
    }
    const isTaken = options.fromMemory(request, response, make)
    if (response.writableEnded) return ended()
    underWay.add(response)
    response.once('close', () => {
      underWay.delete(response)
      ended()
    })
    if (!isTaken) make()
  }
  return { listener, underWay }
}

function idOf({ headers, socket }: IncomingMessage, trusts: Listening['trusts']): string {
  const given = headers['x-request-id'] === undefined ? null : givenRequestId(headers['x-request-id'])
  return given !== null && trusts(socket.remoteAddress ?? '') ? given : newRequestId()
}

function pathOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? url : url.slice(0, at)
}

function account(
  { method = '', socket }: IncomingMessage,
  { statusCode: status, writableEnded }: ServerResponse,
  { id, route }: Observed,
  begin: number,
  sentBefore: number,
): void {
  const ms = performance.now() - begin
  const verb = known.has(method) ? method : 'other'
  requests.inc({ route, method: verb, status: writableEnded ? `${Math.floor(status / 100)}xx` : 'cut' })
  requestSeconds.observe({ route, method: verb }, ms / 1000)
  if (!log.isLevelEnabled('info')) return
  const bytes = socket.bytesWritten - sentBefore
  log.info(
    {
      request: id,
      route,
      method: verb,
      status,
      ms: Math.round(ms * 10) / 10,
      bytes,
      ...(!writableEnded && { cut: true }),
    },
    'answered',
  )
}
