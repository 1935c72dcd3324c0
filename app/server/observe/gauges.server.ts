import { Counter, Gauge } from 'prom-client'
import { pool } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { log } from '~/platform/log/log.server'
import { metrics } from '~/platform/observe/metrics.server'
import { version } from '~/platform/observe/version.server'
import type { GuestPages } from '../guest-pages/store.server'

const registers = [metrics]

/** Adds what is looked up when somebody asks: version, database pool, queue, pages kept for guests. */
export function measureSite(guestPages: GuestPages | undefined): void {
  const info = new Gauge({
    name: 'nabe_info',
    help: 'Always 1; version and commit of the program',
    labelNames: ['version', 'commit', 'node'] as const,
    registers,
  })
  info.set({ version: version.number, commit: version.commit ?? '', node: process.version }, 1)
  measurePool()
  measureQueue()
  if (guestPages) measurePages(guestPages)
}

function measurePool(): void {
  new Gauge({
    name: 'nabe_db_connections',
    help: 'Connections of the pool: used, idle; waiting: work that waits for one',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = pool()
      this.set({ state: 'used' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
    },
  })
}

/** Without the database the figures of the queue are missing, and `nabe_db_up` says why. */
function measureQueue(): void {
  let asked: ReturnType<typeof countJobs> | undefined
  // One look for all three, which are collected at the same time.
  const counts = () => {
    asked ??= countJobs().finally(() => {
      asked = undefined
    })
    return asked
  }
  new Gauge({
    name: 'nabe_db_up',
    help: 'Whether the database answers',
    registers,
    async collect() {
      this.set((await counts()) ? 1 : 0)
    },
  })
  new Gauge({
    name: 'nabe_jobs',
    help: 'Jobs of all processes on this database: waiting, active, dead (given up)',
    labelNames: ['queue', 'state'] as const,
    registers,
    async collect() {
      const found = Object.entries((await counts()) ?? {})
      this.reset()
      for (const [queue, { waiting, active, dead }] of found)
        for (const [state, count] of Object.entries({ waiting, active, dead }))
          this.set({ queue, state }, count)
    },
  })
  new Gauge({
    name: 'nabe_jobs_oldest_waiting_seconds',
    help: 'For how long the oldest job that is due has been waiting; 0 where none is',
    labelNames: ['queue'] as const,
    registers,
    async collect() {
      const found = Object.entries((await counts()) ?? {})
      this.reset()
      for (const [queue, { oldestDueSeconds }] of found) this.set({ queue }, oldestDueSeconds)
    },
  })
}

async function countJobs() {
  try {
    return await jobs().counts()
  } catch (error) {
    log.debug({ err: error }, 'the queue cannot be counted')
    return null
  }
}

function measurePages(guestPages: GuestPages): void {
  const counted = {
    hits: 'answered out of memory',
    misses: 'made, which may be kept',
    drops: 'all forgotten',
  }
  for (const [name, what] of Object.entries(counted)) {
    new Counter({
      name: `nabe_guest_pages_${name}_total`,
      help: `Pages for guests: ${what}`,
      registers,
      collect() {
        this.reset()
        this.inc(guestPages.state()[name as keyof typeof counted])
      },
    })
  }
  const held = { live: '1 where pages are kept', pages: 'kept', bytes: 'of memory' }
  for (const [name, what] of Object.entries(held)) {
    new Gauge({
      name: name === 'pages' ? 'nabe_guest_pages' : `nabe_guest_pages_${name}`,
      help: `Pages for guests: ${what}`,
      registers,
      collect() {
        this.set(Number(guestPages.state()[name as keyof typeof held]))
      },
    })
  }
}
