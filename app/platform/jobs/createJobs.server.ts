import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { onPool, onTransaction } from './database.server'
import type { Job, JobCounts, Jobs, QueueSettings } from './types'

const schema = 'pgboss'
const day = 24 * 60 * 60
const pollEvery = 1_000
const maintainEvery = 60_000
const patience = 20_000

type Handler = (job: Job<unknown>) => Promise<void>

/**
 * The job queue: pg-boss for storing, retrying and keeping the dead, loops of our own for the work, because
 * pg-boss's let the process die when the database goes away at the end of a job.
 *
 * A job that is done leaves nothing behind, since its data may be personal; a dead one is kept for 30 days.
 *
 * @param connectionString a direct connection, not one through a pooler in transaction mode
 * @param queues the settings of every queue there is
 * @param onError told of everything that failed, jobs too, and of nothing that was expected
 */
export function createJobs<Payloads extends { [Name in keyof Payloads]: object }>({
  connectionString,
  queues,
  onError,
}: {
  connectionString: string
  queues: { [Name in keyof Payloads & string]: QueueSettings }
  onError: (error: unknown, queue?: string) => void
}): Jobs<Payloads> {
  const { db, alone, close } = onPool(connectionString)
  const boss = new PgBoss({
    db,
    schema,
    migrate: true,
    supervise: false,
    schedule: false,
    archiveFailedAfterSeconds: 30 * day,
    deleteAfterHours: 1,
    retentionDays: 30,
  })
  boss.on('error', (error) => onError(error))

  const names = Object.keys(queues) as (keyof Payloads & string)[]
  const handlers = new Map<string, Handler>()
  const running = new Map<string, string>()
  const stopping = new AbortController()
  let loops: Promise<unknown> = Promise.resolve()
  let prepared: Promise<void> | undefined

  async function install(): Promise<void> {
    await boss.start()
    for (const name of names) {
      const { retries = 11, retryDelaySeconds = 30, timeLimitSeconds = 300 } = queues[name]
      const settings = {
        name,
        retryLimit: retries,
        retryDelay: retryDelaySeconds,
        retryBackoff: true,
        expireInSeconds: timeLimitSeconds,
      }
      await boss.createQueue(name, settings)
      await boss.updateQueue(name, settings)
    }
  }

  function prepare(): Promise<void> {
    // Two processes that create queues at once can block each other for good (a deadlock within pg-boss's SQL).
    prepared ??= alone(install).catch((error: unknown) => {
      prepared = undefined
      throw error
    })
    return prepared
  }

  async function giveUp(name: string, id: string, output: object): Promise<void> {
    await db.executeSql(
      `UPDATE ${schema}.job SET state = 'failed', completed_on = now(), output = $3::jsonb
       WHERE name = $1 AND id = $2::uuid AND state = 'active'`,
      [name, id, JSON.stringify(output)],
    )
  }

  /** Does one job of a queue, if one is due. */
  async function doNext(name: string, handler: Handler): Promise<boolean> {
    const [job] = await boss.fetch<unknown>(name, { includeMetadata: true, batchSize: 1 })
    if (!job) return false
    running.set(job.id, name)
    try {
      await handler({ id: job.id, data: job.data, attempt: job.retryCount + 1 })
      await boss.deleteJob(name, job.id)
    } catch (error) {
      onError(error, name)
      const output = { message: error instanceof Error ? error.message : String(error) }
      if (isPermanent(error)) await giveUp(name, job.id, output)
      else await boss.fail(name, job.id, output)
    } finally {
      running.delete(job.id)
    }
    return true
  }

  async function loop(delay: number, step: () => Promise<boolean>): Promise<void> {
    while (!stopping.signal.aborted) {
      const more = await step().catch((error: unknown) => {
        onError(error)
        return false
      })
      if (!more) await pause(delay, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  return {
    prepare,

    async enqueue(tx, name, data, { startAfter } = {}) {
      const id = await boss.send(name, data, { db: onTransaction(tx), ...(startAfter && { startAfter }) })
      if (id === null) throw new Error(`The queue ${name} does not exist in the database yet`)
      return id
    },

    work(name, handler) {
      handlers.set(name, handler as Handler)
    },

    async start() {
      await prepare()
      const work = [...handlers].map(([name, handler]) => loop(pollEvery, () => doNext(name, handler)))
      const maintain = loop(maintainEvery, async () => {
        await boss.maintain()
        return false
      })
      loops = Promise.all([...work, maintain])
    },

    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      await Promise.race([loops, pause(patience, undefined, { ref: false })])
      try {
        for (const [id, name] of running) await boss.fail(name, id, { message: 'stopped' })
        if (prepared) await boss.stop({ graceful: false })
      } finally {
        await close()
      }
    },

    async drain() {
      await prepare()
      let done = 0
      for (let before = -1; before < done; ) {
        before = done
        for (const [name, handler] of handlers) while (await doNext(name, handler)) done += 1
      }
      return done
    },

    async counts() {
      const { rows } = await db.executeSql(
        `SELECT name,
                count(*) FILTER (WHERE state < 'active')::int AS waiting,
                count(*) FILTER (WHERE state = 'active')::int AS active,
                count(*) FILTER (WHERE state = 'failed')::int AS dead,
                coalesce(extract(epoch FROM now() - min(start_after)
                  FILTER (WHERE state < 'active' AND start_after <= now())), 0)::float AS "oldestDueSeconds"
         FROM ${schema}.job GROUP BY name`,
        [],
      )
      const found = new Map(
        (rows as (JobCounts & { name: string })[]).map(({ name, ...counts }) => [name, counts]),
      )
      const none = { waiting: 0, active: 0, dead: 0, oldestDueSeconds: 0 }
      return Object.fromEntries(names.map((name) => [name, found.get(name) ?? none])) as Record<
        keyof Payloads & string,
        JobCounts
      >
    },

    async drop(tx, name, field, text) {
      for (const table of ['job', 'archive']) {
        await tx.$queryRawUnsafe(
          `DELETE FROM ${schema}.${table}
           WHERE name = $1 AND lower(data->>$2) = lower($3) AND state <> 'active'`,
          name,
          field,
          text,
        )
      }
    },

    async revive(name) {
      const { rows } = await db.executeSql(
        `UPDATE ${schema}.job
         SET state = 'retry', retry_limit = retry_count + 1, start_after = now(), completed_on = NULL
         WHERE name = $1 AND state = 'failed' RETURNING id`,
        [name],
      )
      return rows.length
    },
  }
}

function isPermanent(error: unknown): boolean {
  return error instanceof Error && 'permanent' in error && error.permanent === true
}
