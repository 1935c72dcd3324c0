import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { closeDatabase, db } from '~/platform/db/client.server'
import { createJobs, type Jobs } from './index.server'

const { url } = useDatabase()

type Payloads = { 'mail.send': { memberId: number; note?: string }; 'search.index': { entryId: number } }

const problems: unknown[] = []
const open: Jobs<Payloads>[] = []
const pool = new pg.Pool({ connectionString: url })

function someJobs(retries = 2): Jobs<Payloads> {
  const jobs = createJobs<Payloads>({
    connectionString: url,
    queues: { 'mail.send': { retries, retryDelaySeconds: 1 }, 'search.index': {} },
    onError: (error) => problems.push(error),
  })
  open.push(jobs)
  return jobs
}

const rows = async () =>
  (await pool.query<{ data: unknown; state: string; retry_count: number }>('SELECT * FROM pgboss.job')).rows

beforeAll(() => someJobs().prepare())
afterEach(async () => {
  for (const jobs of open.splice(0)) await jobs.stop()
  await pool.query('DELETE FROM pgboss.job')
  problems.length = 0
})
afterAll(async () => {
  await closeDatabase()
  await pool.end()
})

it('stores a job with the transaction and does it once, leaving nothing', async () => {
  const jobs = someJobs()
  const done: unknown[] = []
  jobs.work('mail.send', async ({ data, attempt }) => void done.push([data, attempt]))
  const id = await db.$transaction(async (tx) => {
    await tx.$queryRawUnsafe('SELECT 1')
    const id = await jobs.enqueue(tx, 'mail.send', { memberId: 7, note: `Grüße "' \\ {} ❤️` })
    expect(await rows()).toEqual([])
    return id
  })
  expect(await rows()).toMatchObject([
    { id, name: 'mail.send', state: 'created', retry_limit: 2, retry_backoff: true },
  ])
  expect(await jobs.drain()).toBe(1)
  expect(done).toEqual([[{ memberId: 7, note: `Grüße "' \\ {} ❤️` }, 1]])
  expect(await rows()).toEqual([])
  expect(await jobs.drain()).toBe(0)
})

it('leaves no job of a transaction that is rolled back', async () => {
  const jobs = someJobs()
  await expect(
    db.$transaction(async (tx) => {
      await jobs.enqueue(tx, 'mail.send', { memberId: 1 })
      throw new Error('back')
    }),
  ).rejects.toThrow('back')
  expect(await rows()).toEqual([])
})

it('needs neither workers nor preparation in the process that adds a job', async () => {
  await someJobs().enqueue(db, 'search.index', { entryId: 3 })
  const worker = someJobs()
  const done: number[] = []
  worker.work('search.index', async ({ data }) => void done.push(data.entryId))
  await worker.start()
  await vi.waitFor(() => expect(done).toEqual([3]), { timeout: 5_000 })
})

it('does not do a job before its time', async () => {
  const jobs = someJobs()
  jobs.work('search.index', async () => {})
  await jobs.enqueue(db, 'search.index', { entryId: 1 }, { startAfter: new Date(Date.now() + 60_000) })
  expect(await jobs.drain()).toBe(0)
  expect(await jobs.counts()).toEqual({
    'mail.send': { waiting: 0, active: 0, dead: 0, oldestDueSeconds: 0 },
    'search.index': { waiting: 1, active: 0, dead: 0, oldestDueSeconds: 0 },
  })
  await pool.query(`UPDATE pgboss.job SET start_after = now() - interval '40 seconds'`)
  const { oldestDueSeconds } = (await jobs.counts())['search.index']
  expect(oldestDueSeconds).toBeGreaterThanOrEqual(40)
  expect(oldestDueSeconds).toBeLessThan(70)
})

it('tries again later and later, then keeps the dead, who can be revived', async () => {
  const jobs = someJobs()
  const attempts: number[] = []
  let broken = true
  jobs.work('mail.send', async ({ attempt }) => {
    attempts.push(attempt)
    if (broken) throw new Error('server away')
  })
  await jobs.enqueue(db, 'mail.send', { memberId: 1 })
  const skipWait = () => pool.query(`UPDATE pgboss.job SET start_after = now() - interval '1 second'`)
  const waits: number[] = []
  for (let n = 0; n < 3; n += 1) {
    await jobs.drain()
    const { rows } = await pool.query(
      `SELECT extract(epoch FROM start_after - now())::float AS wait FROM pgboss.job`,
    )
    waits.push(rows[0].wait)
    await skipWait()
  }
  expect(attempts).toEqual([1, 2, 3])
  expect(waits[0]).toBeGreaterThan(0.5)
  expect(waits[1]).toBeGreaterThan(1.5)
  expect(problems).toHaveLength(3)
  expect((await jobs.counts())['mail.send']).toMatchObject({ waiting: 0, active: 0, dead: 1 })
  expect(await rows()).toMatchObject([{ state: 'failed', output: { message: 'server away' } }])

  broken = false
  expect(await jobs.revive('mail.send')).toBe(1)
  expect(await jobs.drain()).toBe(1)
  expect(await rows()).toEqual([])
})

it('gives up at once what can never work', async () => {
  const jobs = someJobs()
  jobs.work('mail.send', async () => {
    throw Object.assign(new Error('no such mailbox'), { permanent: true })
  })
  await jobs.enqueue(db, 'mail.send', { memberId: 1 })
  expect(await jobs.drain()).toBe(1)
  expect((await jobs.counts())['mail.send'].dead).toBe(1)
})

it('gives a job to one worker only', async () => {
  const done: number[] = []
  const workers = [someJobs(), someJobs(), someJobs()]
  for (const worker of workers) worker.work('search.index', async ({ data }) => void done.push(data.entryId))
  for (let entryId = 0; entryId < 30; entryId += 1) await someJobs().enqueue(db, 'search.index', { entryId })
  await Promise.all(workers.map((worker) => worker.drain()))
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n))
})

it('lets a running job end before it stops', async () => {
  const jobs = someJobs()
  let ended = false
  const begun = new Promise<void>((resolve) => {
    jobs.work('mail.send', async () => {
      resolve()
      await new Promise((wait) => setTimeout(wait, 300))
      ended = true
    })
  })
  await jobs.enqueue(db, 'mail.send', { memberId: 1 })
  await jobs.start()
  await begun
  await jobs.stop()
  expect(ended).toBe(true)
  expect(await rows()).toEqual([])
})

it('gives a job of a process that died to the next one once its time is over', async () => {
  const jobs = someJobs()
  await jobs.enqueue(db, 'mail.send', { memberId: 1 })
  await pool.query(`UPDATE pgboss.job SET state = 'active', started_on = now() - interval '10 minutes'`)
  const done: number[] = []
  jobs.work('mail.send', async ({ attempt }) => void done.push(attempt))
  await jobs.start()
  await vi.waitFor(() => expect(done).toEqual([2]), { timeout: 10_000 })
})

it('survives a database that is away in the middle of a job', async () => {
  const jobs = someJobs()
  let times = 0
  jobs.work('mail.send', async () => {
    times += 1
    if (times === 1) {
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nabe-jobs' AND datname = current_database()`,
      )
    }
  })
  await jobs.enqueue(db, 'mail.send', { memberId: 1 })
  await jobs.start()
  await vi.waitFor(() => expect(times).toBeGreaterThan(0), { timeout: 5_000 })
  await vi.waitFor(async () => expect((await jobs.counts())['mail.send'].active).toBe(0), { timeout: 10_000 })
})

it('is prepared by several processes at once, and says when it never was', async () => {
  await pool.query('DROP SCHEMA pgboss CASCADE')
  await expect(someJobs().enqueue(db, 'mail.send', { memberId: 1 })).rejects.toThrow()
  const all = Array.from({ length: 4 }, () => someJobs())
  await Promise.all(all.map((jobs) => jobs.prepare()))
  expect((await pool.query('SELECT name FROM pgboss.queue ORDER BY name')).rows).toEqual([
    { name: 'mail.send' },
    { name: 'search.index' },
  ])
  await pool.query(`SELECT pgboss.delete_queue('search.index')`)
  await expect(someJobs().enqueue(db, 'search.index', { entryId: 1 })).rejects.toThrow('does not exist')
})
