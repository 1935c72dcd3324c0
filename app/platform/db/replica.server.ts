import pg from 'pg'
import { log } from '~/platform/log/log.server'
import { isDatabaseAway } from './away.server'
import { type Connections, closeConnections, openConnections, through } from './client.server'

/** How old what a replica says may be, and how often it is looked at; milliseconds. */
const usualLimits = { oldest: 10_000, lookEvery: 1_000 }
const patience = { connectionTimeoutMillis: 2_000, query_timeout: 2_000, max: 1 }

/** Tried to write in a transaction that only reads. */
const readOnlyViolation = /25006|read-only transaction/

/** Where the log was at a moment of this process' own clock. */
interface Mark {
  at: number
  position: bigint
}

/**
 * A physical replica that answers reads which may lag. What it may answer is decided by positions in the log, not by
 * clocks: every second the primary is asked how far it is and the replica how far it has come.
 */
export class Replica {
  #connections: Connections
  #primary: pg.Pool
  #replica: pg.Pool
  #marks: Mark[] = []
  /** How far the replica has come, and since when it has all that the primary had then; null while it is away. */
  #reached: Mark | null = null
  #said: string | undefined
  #next: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #stopped = false

  #limits: typeof usualLimits

  constructor(primaryUrl: string, replicaUrl: string, limits = usualLimits) {
    this.#limits = limits
    this.#connections = openConnections(replicaUrl, { forReading: true })
    this.#primary = new pg.Pool({ connectionString: primaryUrl, ...patience })
    this.#replica = new pg.Pool({ connectionString: replicaUrl, ...patience })
    for (const pool of [this.#primary, this.#replica]) {
      pool.on('error', () => {
        // The next look finds out what became of the server.
      })
    }
  }

  /** Looks at the replica now, and again and again from now on; to be called once. */
  follow(): Promise<void> {
    this.#looking = this.look().finally(() => {
      if (this.#stopped) return
      this.#next = setTimeout(() => void this.follow(), this.#limits.lookEvery)
      this.#next.unref()
    })
    return this.#looking
  }

  /** Seconds by which the replica lags at most; null where it cannot be used. */
  get lagSeconds(): number | null {
    if (!this.#reached) return null
    const age = performance.now() - this.#reached.at
    return age > this.#limits.oldest ? null : age / 1000
  }

  /**
   * Lets `work` read from the replica if that has come as far as `position` and lags by no more than the limit, else
   * from the primary. What the replica breaks off is read from the primary once more.
   * @param work reads only, since it may be called twice; what it tries to write is refused
   * @param position of the log, in bytes, that must have been reached
   */
  async read<Value>(work: () => Promise<Value>, position: bigint): Promise<Value> {
    if (this.lagSeconds === null || !this.#reached || this.#reached.position < position) return work()
    try {
      return await through(this.#connections, work)
    } catch (error) {
      if (!(error instanceof Error) || readOnlyViolation.test(String(error))) throw error
      if (isDatabaseAway(error)) this.#lose(error)
      else log.warn({ err: error }, 'the replica broke off a query, the primary answers it')
      return work()
    }
  }

  /** Closes the connections. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#next)
    await this.#looking
    this.#reached = null
    await closeConnections(this.#connections)
    await Promise.all([this.#primary.end(), this.#replica.end()])
  }

  /** Finds out how far the replica is. */
  async look(): Promise<void> {
    const at = performance.now()
    try {
      const [written, replayed] = await Promise.all([
        positionOf(this.#primary, 'pg_current_wal_flush_lsn()'),
        positionOf(this.#replica, 'CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END'),
      ])
      if (replayed === null) throw new Error('DATABASE_REPLICA_URL names no replica')
      if (written !== null) this.#marks.push({ at, position: written })
      while (this.#marks[0] && this.#marks[0].position <= replayed) {
        this.#reached = { at: this.#marks.shift()?.at ?? at, position: replayed }
      }
      if (this.#reached) this.#reached = { ...this.#reached, position: replayed }
      this.#marks = this.#marks.filter((mark) => at - mark.at <= this.#limits.oldest)
      if (this.lagSeconds === null) this.#say('the replica is not up to date, the primary answers')
      else this.#say(undefined)
    } catch (error) {
      this.#lose(error)
    }
  }

  #lose(error: unknown): void {
    this.#reached = null
    this.#marks = []
    this.#say('the replica cannot be used, the primary answers', error)
  }

  /** Says what is wrong once, and once when it is right again. */
  #say(problem: string | undefined, error?: unknown): void {
    if (problem === this.#said) return
    this.#said = problem
    if (problem) log.warn({ err: error }, problem)
    else log.info('the replica answers')
  }
}

/** A position in the log in bytes; null where the server has none of that kind. */
async function positionOf(pool: pg.Pool, position: string): Promise<bigint | null> {
  const { rows } = await pool.query<{ position: string | null }>(
    `SELECT (${position} - '0/0'::pg_lsn)::text AS position`,
  )
  const text = rows[0]?.position
  return text ? BigInt(text) : null
}
