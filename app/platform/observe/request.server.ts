import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What is known of a request wherever its work goes on; goes into every line it logs. */
export interface Observed {
  /** Names the request to people and in the log. */
  id: string
  /** Id of the route that answers, never the path itself; see `routeIds`. */
  route: string
}

const current = new AsyncLocalStorage<Observed>()

/** Does work as part of a request: whatever it logs, now or later, carries the request's id. */
export function asPartOf<Value>(observed: Observed, work: () => Value): Value {
  return current.run(observed, work)
}

/** The request whose work this is; undefined in jobs and on the command line. */
export function observedRequest(): Observed | undefined {
  return current.getStore()
}

// A random beginning and a count: cheap enough for pages out of memory, different in every process.
const beginning = randomBytes(5).toString('hex')
let count = 0

/** An id that no other request of any process has. */
export function newRequestId(): string {
  count += 1
  return `${beginning}-${count.toString(36)}`
}

/**
 * The id that a proxy gave a request, where it is one.
 * @param given the header `X-Request-Id`
 */
export function givenRequestId(given: string | string[] | undefined): string | null {
  return typeof given === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : null
}
