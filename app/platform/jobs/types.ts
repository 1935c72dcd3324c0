/** An open Prisma transaction, or the client itself where nothing else is written. */
export type Transaction = {
  $queryRawUnsafe: (query: string, ...values: unknown[]) => PromiseLike<unknown>
}

/** How a queue treats failure. The wait doubles each time, beginning with `retryDelaySeconds` (30). */
export type QueueSettings = {
  /** How often it is tried again before it is dead; 11 with the usual wait are some two days. */
  retries?: number
  retryDelaySeconds?: number
  /** After this long a running job counts as lost and is given to somebody else; 300. */
  timeLimitSeconds?: number
}

/** A job at work; `attempt` begins at 1. */
export type Job<Data> = { id: string; data: Data; attempt: number }

/**
 * How many of a queue wait (also for their next attempt), run, and have been given up; and for how long the oldest
 * that is due has been.
 */
export type JobCounts = { waiting: number; active: number; dead: number; oldestDueSeconds: number }

/**
 * Work to be done after the request, at least once. `Payloads` maps the name of each queue to what its jobs
 * carry: ids rather than texts, since a waiting job is stored as it is.
 */
export type Jobs<Payloads> = {
  /** Creates what the queues need in the database; safe to repeat, also by several processes at once. */
  prepare(): Promise<void>
  /**
   * Adds a job that exists exactly if the transaction commits. Needs no running workers here.
   * @returns the job's id
   * @throws when `prepare` never ran on this database
   */
  enqueue<Name extends keyof Payloads & string>(
    tx: Transaction,
    name: Name,
    data: Payloads[Name],
    options?: { startAfter?: Date },
  ): Promise<string>
  /**
   * Says who does the jobs of a queue, one at a time. A handler that throws is called again later; if what it
   * throws carries `permanent: true`, the job is dead at once. It may be called twice for one job (after a
   * crash), so doing it twice must not hurt.
   */
  work<Name extends keyof Payloads & string>(
    name: Name,
    handler: (job: Job<Payloads[Name]>) => Promise<void>,
  ): void
  /** Prepares, then works until `stop`. */
  start(): Promise<void>
  /** Lets running jobs end (up to 20 seconds), gives back the others, closes the connections. */
  stop(): Promise<void>
  /** Does everything that is due now and returns how many jobs that was; for the command line and tests. */
  drain(): Promise<number>
  counts(): Promise<Record<keyof Payloads & string, JobCounts>>
  /**
   * Removes the jobs of a queue that carry this text in a field, capitals or not, also dead ones, unless they run at
   * this moment.
   */
  drop<Name extends keyof Payloads & string>(
    tx: Transaction,
    name: Name,
    field: keyof Payloads[Name] & string,
    text: string,
  ): Promise<void>
  /** Gives the dead jobs of a queue one more attempt; returns how many. */
  revive(name: keyof Payloads & string): Promise<number>
}
