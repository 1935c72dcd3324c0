import pg from 'pg'
import { log } from '~/platform/log/log.server'
import { queryFailures, querySeconds } from '~/platform/observe/metrics.server'
import { observedRequest } from '~/platform/observe/request.server'

const longestText = 2_000
const usual = 500

/** From how many milliseconds on a statement is slow; 0 where none is. */
function slowFrom(): number {
  const { SLOW_QUERY_MS } = process.env
  return SLOW_QUERY_MS ? Number(SLOW_QUERY_MS) : usual
}

type Callback = (error: Error | null, result: unknown) => void

/**
 * A connection that measures its statements and logs slow ones, by their text without values. Streams (`COPY`) go
 * through unmeasured, since they take as long as whoever reads them.
 */
export class ObservedClient extends pg.Client {
  override query(...args: unknown[]): never {
    const ask = super.query as (...given: unknown[]) => unknown
    const [statement, ...rest] = args
    if (isStream(statement)) return ask.apply(this, args) as never
    const observe = observing(statement)
    const last = rest.at(-1)
    if (typeof last === 'function') {
      const callback = last as Callback
      const observed: Callback = (error, result) => {
        observe(error)
        callback(error, result)
      }
      return ask.call(this, statement, ...rest.slice(0, -1), observed) as never
    }
    const answer = ask.apply(this, args) as Promise<unknown>
    answer.then(
      () => observe(null),
      (error: Error) => observe(error),
    )
    return answer as never
  }
}

function isStream(statement: unknown): boolean {
  return typeof statement === 'object' && statement !== null && 'submit' in statement
}

/** Begins to measure a statement; to be called with its outcome. */
function observing(statement: unknown): (error: Error | null) => void {
  const begin = performance.now()
  // The answer comes on the connection, which knows nothing of the request.
  const observed = observedRequest()
  return (error) => {
    const milliseconds = performance.now() - begin
    querySeconds.observe(milliseconds / 1000)
    if (error) queryFailures.inc()
    const limit = slowFrom()
    if (limit === 0 || milliseconds < limit) return
    const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text
    log.warn(
      {
        ms: Math.round(milliseconds),
        statement: withoutValues(text ?? ''),
        ...(observed && { request: observed.id, route: observed.route }),
      },
      'slow statement',
    )
  }
}

/** The text of a statement on one line, without what stands in quotation marks: values belong in parameters. */
export function withoutValues(text: string): string {
  return text
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '$$$…$$$')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText)
}
