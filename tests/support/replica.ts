import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, chownSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { findBinaries } from '~/platform/db/embedded/binaries.server'
import { asUser, runAs } from '~/platform/db/embedded/processes.server'
import { chooseServerUser } from '~/platform/db/embedded/serverUser.server'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '~/platform/db/embedded.server'
import { dataFolder, freePort, removeData } from './e2e-server'

/** A primary and a physical replica of it that follows by streaming. */
export interface ReplicatedServer {
  /** Of the database, on the primary and on the replica. */
  url: string
  replicaUrl: string
  /** Lets the replica receive but not show what comes in. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** Waits until the replica shows all that the primary has. */
  caughtUp(): Promise<void>
  stopReplica(): Promise<void>
  startReplica(): Promise<void>
  stop(): Promise<void>
}

/** Starts both: the replica begins as a copy of the primary's files that is taken while it works. */
export async function startReplicatedServer(): Promise<ReplicatedServer> {
  const folder = dataFolder()
  const primary = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    log: () => undefined,
  })
  const copy = path.join(folder, 'replica')
  const port = await freePort()
  const replicaUrl = Object.assign(new URL(primary.url), { port: String(port) }).href
  let standby: ChildProcess | undefined

  const startReplica = async () => {
    const user = chooseServerUser(copy)
    const flags = ['-D', copy, '-p', String(port), '-c', 'listen_addresses=127.0.0.1']
    standby = spawn(findBinaries(user).postgres, [...flags, '-c', 'unix_socket_directories='], {
      ...asUser(user),
      stdio: 'ignore',
    })
    await answers(replicaUrl)
  }
  const stopReplica = async () => {
    const running = standby
    standby = undefined
    if (!running) return
    const user = chooseServerUser(copy)
    await runAs(user, findBinaries(user).pgCtl, ['stop', '-D', copy, '-m', 'immediate', '-w', '-s'])
  }
  const stop = async () => {
    await stopReplica()
    await primary.stop()
    await removeData(folder)
  }
  try {
    await copyWhileRunning(primary, copy)
    await startReplica()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: primary.url,
    replicaUrl,
    pause: () => ask(replicaUrl, 'SELECT pg_wal_replay_pause()').then(() => undefined),
    resume: () => ask(replicaUrl, 'SELECT pg_wal_replay_resume()').then(() => undefined),
    caughtUp: async () => {
      const [written] = await ask(primary.url, 'SELECT pg_current_wal_flush_lsn() AS position')
      for (let tries = 0; tries < 500; tries += 1) {
        const [there] = await ask(replicaUrl, 'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS yes', [
          written?.position,
        ])
        if (there?.yes) return
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error('the replica does not follow')
    },
    startReplica,
    stopReplica,
    stop,
  }
}

/** What pg_basebackup does, which the embedded PostgreSQL does not bring. */
async function copyWhileRunning(primary: EmbeddedPostgres, copy: string): Promise<void> {
  const cluster = path.join(primary.dataDir, 'cluster')
  const client = new pg.Client(primary.url)
  await client.connect()
  try {
    await client.query("SELECT pg_backup_start('replica', true)")
    const left = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal'])
    cpSync(cluster, copy, {
      recursive: true,
      filter: (file) => !left.has(path.relative(cluster, file)),
      preserveTimestamps: true,
    })
    mkdirSync(path.join(copy, 'pg_wal/archive_status'), { recursive: true, mode: 0o700 })
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
    writeFileSync(path.join(copy, 'backup_label'), rows[0]?.labelfile ?? '')
  } finally {
    await client.end()
  }
  const { hostname, port, username, password } = new URL(primary.url)
  appendFileSync(
    path.join(copy, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
  )
  writeFileSync(path.join(copy, 'standby.signal'), '')
  giveAll(copy, statSync(cluster))
}

function giveAll(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of ['.', ...inside]) chownSync(path.join(folder, file), uid, gid)
}

async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const rows = await ask(url, 'SELECT 1').catch(() => null)
    if (rows) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the replica does not start')
}
