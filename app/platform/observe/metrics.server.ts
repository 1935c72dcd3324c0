import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What is measured in this process; `/metrics` answers with it. Labels name things of ours, never people or texts. */
export const metrics = new Registry()

/** Adds what Node tells of itself: event loop, memory, garbage collection. Once a process, when a site starts. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: metrics, prefix: 'nabe_' })
}

/** Requests answered, by route id, method and class of status (`2xx`). */
export const requests = new Counter({
  name: 'nabe_http_requests_total',
  help: 'Requests answered',
  labelNames: ['route', 'method', 'status'] as const,
  registers: [metrics],
})

/** Seconds until an answer was sent. */
export const requestSeconds = new Histogram({
  name: 'nabe_http_request_duration_seconds',
  help: 'Seconds from the first line of a request until its answer was handed over',
  labelNames: ['route', 'method'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
})

/** Seconds a statement of the site's own pool took; statements of the job queue do not count. */
export const querySeconds = new Histogram({
  name: 'nabe_db_query_duration_seconds',
  help: 'Seconds until PostgreSQL had answered a statement',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers: [metrics],
})

/** Statements that failed, also because the database was away. */
export const queryFailures = new Counter({
  name: 'nabe_db_query_failures_total',
  help: 'Statements that PostgreSQL refused or could not answer',
  registers: [metrics],
})

/** Mails by what became of them: `sent`, `failed` (is tried again), `refused` (for good). */
export const mails = new Counter({
  name: 'nabe_mails_total',
  help: 'Mails handed over, failed for now, or refused for good',
  labelNames: ['result'] as const,
  registers: [metrics],
})
