import pg from 'pg'
import type PgBoss from 'pg-boss'
import type { Transaction } from './types'

/** `alone` does something that no other process does at the same time on this database. */
export type JobsDatabase = {
  db: PgBoss.Db
  alone: (work: () => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

/** Milliseconds for an answer: preparing the queues waits until other processes have prepared theirs. */
const patience = 60_000

const lock = "hashtext('nabe jobs')"

/** pg-boss on a pool of ours, since its own one keeps a connection whose transaction has failed. */
export function onPool(connectionString: string): JobsDatabase {
  const pool = new pg.Pool({
    connectionString,
    max: 3,
    application_name: 'nabe-jobs',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: patience,
  })
  pool.on('error', () => {
    // An idle connection that the server closed: the pool opens a new one at the next query.
  })
  return {
    db: {
      async executeSql(text, values) {
        if (values) return pool.query(text, values)
        const client = await pool.connect()
        try {
          const result = await client.query(text)
          client.release()
          return result
        } catch (error) {
          client.release(true)
          throw error
        }
      },
    },
    async alone(work) {
      const client = await pool.connect()
      try {
        await client.query(`SELECT pg_advisory_lock(${lock})`)
        await work()
      } finally {
        // Closing the connection gives the lock back, whatever state it is in.
        client.release(true)
      }
    },
    close: () => pool.end(),
  }
}

/** pg-boss within a Prisma transaction. Prisma takes neither undefined nor objects as values of raw statements. */
export function onTransaction(tx: Transaction): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const rows = await tx.$queryRawUnsafe(text, ...values.map(asParameter))
      return { rows: Array.isArray(rows) ? rows : [] }
    },
  }
}

function asParameter(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
