import { type ChildProcess, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from '~/platform/db/embedded/binaries.server'
import { ensureCluster, ROLE, readPassword } from '~/platform/db/embedded/cluster.server'
import { placeData } from '~/platform/db/embedded/dataFolder.server'
import { asUser, spawnAs } from '~/platform/db/embedded/processes.server'
import { freePort } from './e2e-server'

/** A PostgreSQL that a test may stop, crash and hold, and that comes back at the same address. */
export interface OwnPostgres {
  /** Of its database `nabe`, which is empty at first. */
  url: string
  /** Like a power cut: no connection is said good-bye. */
  crash(): void
  /** In good order, as for an upgrade. */
  stop(): void
  start(): Promise<void>
  /** Every process of it stands still: connections stay open and nothing answers. */
  hold(): void
  letGo(): void
  /** Stops it and removes its data. */
  end(): Promise<void>
}

/**
 * Starts a PostgreSQL of the test's own.
 * @param options.folder where its data go, a folder of its own unless given
 * @param options.settings as after `postgres -c`
 */
export async function startOwnPostgres(
  options: { folder?: string; settings?: Record<string, string> } = {},
): Promise<OwnPostgres> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'nabe-faults-postgres-'))
  chmodSync(folder, 0o755)
  const place = placeData(join(folder, 'postgres'), () => undefined)
  const binaries = findBinaries(place.user)
  await ensureCluster(place, binaries, { volatile: true, log: () => undefined })
  const port = await freePort()
  const url = (database: string) =>
    `postgresql://${ROLE}:${readPassword(place)}@127.0.0.1:${port}/${database}`
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '50',
    log_min_messages: 'fatal',
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let server: ChildProcess | undefined

  const control = (mode: 'immediate' | 'fast') => {
    spawnSync(binaries.pgCtl, ['stop', '-D', place.cluster, '-m', mode, '-w', '-s'], asUser(place.user))
    server = undefined
  }
  const start = async () => {
    server = spawnAs(place.user, binaries.postgres, ['-D', place.cluster, '-p', String(port), ...flags], {
      stdio: 'ignore',
    })
    await answers(url('postgres'))
  }
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    if (!server?.pid) throw new Error('the server does not run')
    for (const pid of [server.pid, ...childrenOf(server.pid)]) process.kill(pid, name)
  }

  await start()
  const admin = new pg.Client(url('postgres'))
  await admin.connect()
  await admin.query('CREATE DATABASE nabe')
  await admin.end()
  return {
    url: url('nabe'),
    crash: () => control('immediate'),
    stop: () => control('fast'),
    start,
    hold: () => signal('SIGSTOP'),
    letGo: () => signal('SIGCONT'),
    async end() {
      if (server) {
        signal('SIGCONT')
        control('immediate')
      }
      for (const path of [place.folder, ...(options.folder ? [] : [folder])])
        if (existsSync(path)) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function answers(url: string): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < 60_000; ) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    const ready = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (ready) return
    await pause(50)
  }
  throw new Error('the server does not answer')
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
    .map(Number)
}
