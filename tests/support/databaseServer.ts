import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '~/platform/db/embedded.server'
import { prepareTemplate } from './template'

/** What a test process needs to make databases; plain data, so that it can be handed to other processes. */
export type TestServer = {
  /** Database from which others are created and dropped. */
  adminUrl: string
  template: string
  /** Begins the name of every database of this run. */
  prefix: string
  /** How PostgreSQL copies a database fastest. */
  strategy: 'FILE_COPY' | 'WAL_LOG'
}

/** A database of its own, filled like the template. */
export type TestDatabase = { url: string; drop(): Promise<void> }

const FOLDER_PREFIX = 'nabe-test-'
const FINISHED = 'finished'

/**
 * Starts a PostgreSQL for one test run, or uses the one that `TEST_DATABASE_URL` names (≥ 15, with the right to
 * create databases), and prepares the template in it.
 *
 * @returns the server, and how to remove everything that the run made
 */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const { url, stop } = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
    : await startThrowawayServer()
  const prefix = `nabe_test_${randomBytes(4).toString('hex')}`
  // Copying files wants two checkpoints: free of cost with our throwaway server, slow where they reach the disk.
  const strategy = process.env.TEST_DATABASE_URL ? 'WAL_LOG' : 'FILE_COPY'
  const server: TestServer = { adminUrl: url, template: `${prefix}_template`, prefix, strategy }
  await asAdmin(server, (client) => client.query(`CREATE DATABASE ${server.template}`))
  await prepareTemplate(urlOf(server, server.template))
  await sealTemplate(server)
  return {
    ...server,
    async stop() {
      if (process.env.TEST_DATABASE_URL) await dropAll(server)
      await stop()
    },
  }
}

/** Copies the template, which takes some 40 ms. */
export function cloneFrom(server: TestServer): Promise<TestDatabase> {
  return create(server, `TEMPLATE ${server.template}`)
}

/** Copies a database that is in use; its connections end. */
export async function copyOf(server: TestServer, url: string): Promise<TestDatabase> {
  const origin = nameOf(url)
  await asAdmin(server, (client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [origin]),
  )
  return create(server, `TEMPLATE ${origin}`)
}

/** A database with nothing in it, not even the migrations. */
export function createEmpty(server: TestServer): Promise<TestDatabase> {
  return create(server, 'TEMPLATE template0')
}

async function create(server: TestServer, origin: string): Promise<TestDatabase> {
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`
  await asAdmin(server, async (client) => {
    await dropFinished(client, server)
    await client.query(`CREATE DATABASE ${name} ${origin} STRATEGY ${server.strategy}`)
  })
  return { url: urlOf(server, name), drop: () => asAdmin(server, (client) => drop(client, name)) }
}

/**
 * Leaves a database to be dropped as soon as nobody is connected to it: a test file's own pool is still open when
 * its last test ends, and cutting it off would fill the output with errors.
 */
export async function dropLater(server: TestServer, { url }: TestDatabase): Promise<void> {
  await asAdmin(server, (client) => client.query(`COMMENT ON DATABASE ${nameOf(url)} IS '${FINISHED}'`))
}

async function startThrowawayServer(): Promise<{ url: string; stop(): Promise<void> }> {
  removeLeftovers()
  const folder = mkdtempSync(path.join(os.tmpdir(), `${FOLDER_PREFIX}${process.pid}-`))
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, volatile: true })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      for (const place of [folder, server.dataDir]) rmSync(place, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its server running. */
function removeLeftovers(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = name.startsWith(FOLDER_PREFIX) ? Number.parseInt(name.slice(FOLDER_PREFIX.length), 10) : 0
    if (!pid || signal(pid, 0)) continue
    const folder = path.join(os.tmpdir(), name)
    try {
      const file = readFileSync(path.join(folder, 'cluster/postmaster.pid'), 'utf8')
      signal(Number.parseInt(file, 10), 'SIGQUIT')
    } catch {}
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    } catch {}
  }
}

function signal(pid: number, kind: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, kind)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Nobody may be connected to a database while it is copied, and the copies need its statistics. */
async function sealTemplate(server: TestServer): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(server, server.template) })
  await client.connect()
  await client.query('VACUUM ANALYZE')
  await client.end()
  await asAdmin(server, async (admin) => {
    await admin.query(`ALTER DATABASE ${server.template} ALLOW_CONNECTIONS false`)
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      server.template,
    ])
  })
}

async function dropFinished(client: pg.Client, server: TestServer): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database
     WHERE starts_with(datname, $1) AND shobj_description(oid, 'pg_database') = $2
       AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE datid = pg_database.oid)`,
    [server.prefix, FINISHED],
  )
  // Another worker may be dropping the same one.
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name}`).catch(() => undefined)
}

async function dropAll(server: TestServer): Promise<void> {
  await asAdmin(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [server.prefix],
    )
    for (const { name } of rows) await drop(client, name)
  })
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

async function asAdmin<Value>(
  { adminUrl }: TestServer,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(server: TestServer, database: string): string {
  const url = new URL(server.adminUrl)
  url.pathname = `/${database}`
  return url.href
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
