import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseTexts } from '~/i18n/de/database'
import { codeOf, EmbeddedPostgresError } from './error'
import { identityOf, isStillAlive } from './processes.server'
import { giveTo, type ServerUser } from './serverUser.server'

const LOCK_WAIT_MS = 60_000

/**
 * Does something that only one process at a time may do in a data folder: starting and stopping its server. A
 * lock left by a process that was killed is taken over.
 *
 * @throws EmbeddedPostgresError where another process keeps the lock for longer than a minute
 */
export async function whileLocked<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const lock = path.join(folder, 'start.lock')
  const deadline = Date.now() + LOCK_WAIT_MS
  while (!takeLock(lock)) {
    if (Date.now() > deadline) throw new EmbeddedPostgresError(databaseTexts.folderBusy(folder))
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function takeLock(lock: string): boolean {
  const mine = `${lock}.${randomUUID()}`
  try {
    // Written beside and linked into place, so that nobody ever reads a lock without its holder.
    writeFileSync(mine, identityOf(process.pid), { flag: 'wx', mode: 0o644 })
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    dropIfDead(lock, mine)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function dropIfDead(lock: string, aside: string): void {
  const holder = readOrNull(lock)
  if (holder === null || isStillAlive(holder)) return
  try {
    renameSync(lock, aside)
    // Somebody may have taken over between the two steps: then the lock goes back to them.
    if (readOrNull(aside) !== holder) linkSync(aside, lock)
  } catch {}
}

/** Notes that this process uses the server of the data folder. @returns the note, for `endLease` */
export function beginLease(folder: string, user: ServerUser): string {
  const leases = path.join(folder, 'users')
  mkdirSync(leases, { recursive: true, mode: 0o700 })
  giveTo(user, leases)
  const lease = path.join(leases, `${process.pid}-${randomUUID()}`)
  writeFileSync(lease, identityOf(process.pid), { flag: 'wx', mode: 0o644 })
  return lease
}

/** Withdraws the note. @returns whether no living process uses the server any more, so that it may stop */
export function endLease(folder: string, lease: string): boolean {
  rmSync(lease, { force: true })
  const leases = path.join(folder, 'users')
  const living = readdirSync(leases).filter((name) => {
    const holder = readOrNull(path.join(leases, name))
    if (holder !== null && isStillAlive(holder)) return true
    rmSync(path.join(leases, name), { force: true })
    return false
  })
  return living.length === 0
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
