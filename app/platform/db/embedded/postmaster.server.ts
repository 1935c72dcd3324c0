import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseTexts } from '~/i18n/de/database'
import type { Binaries } from './binaries.server'
import { decisiveLine } from './cluster.server'
import type { DataPlace } from './dataFolder.server'
import { codeOf, EmbeddedPostgresError, reasonOf } from './error'
import { answersToSignals, isServerOf, runAs, spawnAs } from './processes.server'
import { giveTo } from './serverUser.server'

/** A server that accepts connections on 127.0.0.1. */
export type RunningServer = { pid: number; port: number }

const ATTEMPTS = 20
const POLL_MS = 15
/** After a crash of the machine PostgreSQL replays its log first, which may take minutes. */
const READY_WAIT_MS = 300_000
const LOG_LIMIT_BYTES = 10_000_000
/** Above every number that a system gives to a process. */
const NO_PROCESS = 99_999_999

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Else it writes the row that broke a rule, with names and addresses.
  log_error_verbosity: 'terse',
}

/** Fast and forgetful: a crash of the machine may lose everything. For tests. */
const VOLATILE_SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
}

/**
 * The server that already serves the cluster, left over from a killed process or started by a living one; null
 * where there is none. Waits until it is ready.
 */
export async function findRunningServer(place: DataPlace): Promise<RunningServer | null> {
  const file = readPidFile(place)
  if (!file) return null
  if (isServerOf(file.pid, place.cluster, place.user)) {
    return waitUntilReady(place, file.pid, () => isServerOf(file.pid, place.cluster, place.user))
  }
  // PostgreSQL would take the other process that has this number now for a server of its own and refuse to start.
  // Only the number is changed: the rest lets PostgreSQL find out whether a part of the dead server still works.
  if (answersToSignals(file.pid)) {
    writeFileSync(pidFile(place), file.text.replace(/^\d+/, String(NO_PROCESS)))
  }
  return null
}

/**
 * Starts the server on a free port.
 *
 * @throws EmbeddedPostgresError with the decisive line of PostgreSQL's log
 */
export async function startServer(
  place: DataPlace,
  binaries: Binaries,
  options: { volatile: boolean },
): Promise<RunningServer> {
  const settings = { ...SETTINGS, ...(options.volatile ? VOLATILE_SETTINGS : {}) }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let reason = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await freePort()
    const outcome = await launch(place, binaries.postgres, [
      '-D',
      place.cluster,
      '-p',
      String(port),
      ...flags,
    ])
    if (typeof outcome !== 'string') return outcome
    reason = decisiveLine(outcome)
    if (/bind|TCP\/IP|Address already in use/i.test(outcome)) continue
    // The last children of a killed server need a moment to notice.
    if (/shared memory block|already exists|in use/i.test(outcome)) await sleep(500)
    else break
  }
  throw new EmbeddedPostgresError(databaseTexts.startFailed(reason, logFile(place)))
}

/** Stops the server and waits until it has stopped; open transactions are rolled back. */
export async function stopServer(place: DataPlace, binaries: Binaries): Promise<void> {
  await runAs(place.user, binaries.pgCtl, [
    'stop',
    '-D',
    place.cluster,
    '-m',
    'fast',
    '-w',
    '-t',
    '120',
    '-s',
  ])
}

/** @returns the running server, or what it logged before it gave up */
async function launch(place: DataPlace, postgres: string, args: string[]): Promise<RunningServer | string> {
  const log = openLog(place)
  giveTo(place.user, logFile(place))
  const loggedBefore = fstatSync(log).size
  // In a session of its own: Ctrl+C in a terminal goes to us, and we still answer requests for a moment.
  const child = spawnAs(place.user, postgres, args, { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  let exited = false
  let failure: Error | null = null
  child.once('exit', () => {
    exited = true
  })
  child.once('error', (error) => {
    failure = error
    exited = true
  })
  child.unref()
  const server = await waitUntilReady(place, child.pid, () => !exited)
  if (failure) throw new EmbeddedPostgresError(databaseTexts.cannotRun(postgres, reasonOf(failure)))
  return server ?? readFileSync(logFile(place)).subarray(loggedBefore).toString()
}

async function waitUntilReady(
  place: DataPlace,
  pid: number | undefined,
  isAlive: () => boolean,
): Promise<RunningServer | null> {
  const deadline = Date.now() + READY_WAIT_MS
  while (isAlive()) {
    const file = readPidFile(place)
    if (file?.isReady && file.pid === pid) return { pid: file.pid, port: file.port }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(databaseTexts.startFailed(databaseTexts.noAnswer, logFile(place)))
    }
    await sleep(POLL_MS)
  }
  return null
}

function pidFile(place: DataPlace): string {
  return path.join(place.cluster, 'postmaster.pid')
}

/** Lines of the file: number, data folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(place: DataPlace): { text: string; pid: number; port: number; isReady: boolean } | null {
  try {
    const text = readFileSync(pidFile(place), 'utf8')
    const lines = text.split('\n')
    const pid = Number(lines[0])
    if (!(pid > 0)) return null
    return { text, pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Where PostgreSQL's own messages go. */
function logFile(place: DataPlace): string {
  return path.join(place.folder, 'postgres.log')
}

function openLog(place: DataPlace): number {
  try {
    if (statSync(logFile(place)).size > LOG_LIMIT_BYTES) renameSync(logFile(place), `${logFile(place)}.1`)
  } catch {}
  // The folder belongs to the server's user: root follows no link that somebody laid there.
  return openSync(
    logFile(place),
    constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | (constants.O_NOFOLLOW ?? 0),
    0o600,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(new EmbeddedPostgresError(databaseTexts.noPort(reasonOf(error)))))
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
