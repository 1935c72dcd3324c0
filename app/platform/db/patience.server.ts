import type pg from 'pg'

/**
 * How long something waits for PostgreSQL, in milliseconds. The server ends a statement itself before this side gives
 * up on it, so that giving up means: nobody answers there any more.
 */
export interface Patience {
  /** For a connection, a new one or one that others use. */
  connection: number
  /** For a statement, by the server. */
  statement: number
  /** For an answer, by this side. */
  answer: number
}

/** Of a site that people wait for. Single statements of its jobs keep within it too. */
export const sitePatience: Patience = { connection: 5_000, statement: 20_000, answer: 25_000 }

/** Reading can go on elsewhere, so it waits less for a replica that has fallen silent. */
export const readingPatience: Patience = { connection: 2_000, statement: 8_000, answer: 10_000 }

/** A transaction whose process has gone silent ends after this long, or its locks would stay. */
const silentTransaction = 60_000

/** What a pool needs to be set to; without patience it waits for ever, as commands that somebody watches may. */
export function patientPool(patience: Patience | null): pg.PoolConfig {
  if (!patience) return {}
  return { connectionTimeoutMillis: patience.connection, query_timeout: patience.answer, keepAlive: true }
}

/** What a new connection tells the server. Not as start parameters: PgBouncer refuses those it does not know. */
export function patienceOfServer(patience: Patience | null): string {
  if (!patience) return ''
  return `; SET statement_timeout = ${patience.statement}; SET idle_in_transaction_session_timeout = ${silentTransaction}`
}

/**
 * Closes every connection that comes back with a transaction still open: its last statement was never answered, and
 * whoever got it next would write into a transaction that nobody commits.
 */
export function dropUnfinished(pool: pg.Pool): void {
  pool.on('release', (_error, client) => {
    if (client.getTransactionStatus() !== 'I') void (client as unknown as pg.Client).end()
  })
}
