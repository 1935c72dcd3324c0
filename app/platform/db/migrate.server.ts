import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseTexts } from '~/i18n/de/database'

/** Why the database cannot be brought up to date; `message` is one German line for the person who starts Nabe. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

export type MigrationOptions = {
  /** Direct connection (no transaction pooler: the lock belongs to the session). */
  connectionString: string
  /** Prisma's layout: `<folder>/<timestamp_name>/migration.sql`. */
  folder: string
  log: (message: string) => void
}

/** The number that Prisma's own `migrate deploy` locks with, so that both never run at once. */
const LOCK = 72_707_369
const LOCK_WAIT_MS = 600_000
const LOCK_POLL_MS = 200
const OLDEST_SERVER = 150_000

/**
 * First line of a migration that PostgreSQL refuses inside a transaction (`CREATE INDEX CONCURRENTLY`). Such a file
 * holds exactly one statement, since several sent together would again be one transaction.
 */
const WITHOUT_TRANSACTION = '-- nabe: no transaction'

/** As Prisma makes it, with all its columns. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

type Migration = { name: string; sql: string; checksum: string; inTransaction: boolean }

/**
 * Applies the migrations that the database does not have yet, in the order of their names, each in a transaction
 * of its own, and keeps Prisma's table of them. Several processes may call it at once: one works, the others wait
 * and find nothing left to do.
 *
 * @returns the names of those applied now
 * @throws MigrationError naming the migration that failed or does not fit
 */
export async function migrate({
  connectionString,
  folder,
  log,
}: MigrationOptions): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  return withClient(connectionString, async (client) => {
    await checkServer(client)
    await lock(client, log)
    await client.query(TABLE)
    const pending = await findPending(client, migrations)
    for (const migration of pending) {
      log(databaseTexts.applying(migration.name))
      await (migration.inTransaction ? applyInTransaction : applyWithoutTransaction)(client, migration)
    }
    return { applied: pending.map(({ name }) => name) }
  })
}

/**
 * Names of the migrations that the database lacks, oldest first; changes nothing.
 *
 * @throws MigrationError where the database is newer than the program or a migration does not fit
 */
export async function pendingMigrations(options: Omit<MigrationOptions, 'log'>): Promise<string[]> {
  const migrations = readMigrations(options.folder)
  return withClient(options.connectionString, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
    )
    const pending = rows[0]?.exists ? await findPending(client, migrations) : migrations
    return pending.map(({ name }) => name)
  })
}

async function withClient<Value>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'nabe migrate',
  })
  // A connection that breaks makes the running query fail, which says enough.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new MigrationError(databaseTexts.unreachable(messageOf(error)))
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readMigration(folder, name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

function readMigration(folder: string, name: string): Migration {
  const file = path.join(folder, name, 'migration.sql')
  if (!existsSync(file)) throw new MigrationError(databaseTexts.migrationUnreadable(name))
  const bytes = readFileSync(file)
  const sql = bytes.toString()
  return {
    name,
    sql,
    checksum: createHash('sha256').update(bytes).digest('hex'),
    inTransaction: sql.split('\n', 1)[0]?.trim() !== WITHOUT_TRANSACTION,
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS number,
            current_setting('server_version') AS version,
            current_setting('server_encoding') AS encoding`,
  )
  const server = rows[0]
  if (!server || server.number < OLDEST_SERVER)
    throw new MigrationError(databaseTexts.serverTooOld(server?.version ?? ''))
  if (server.encoding !== 'UTF8') throw new MigrationError(databaseTexts.notUtf8(server.encoding))
}

/** Held until the connection ends. */
async function lock(client: pg.Client, log: (message: string) => void): Promise<void> {
  const deadline = Date.now() + LOCK_WAIT_MS
  for (let isFirst = true; ; isFirst = false) {
    // Asked again and again instead of waited for: a waiting statement keeps a snapshot open, on which the
    // holder's `CREATE INDEX CONCURRENTLY` would wait in turn.
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      LOCK,
    ])
    if (rows[0]?.locked) return
    if (Date.now() > deadline) throw new MigrationError(databaseTexts.migrationsBusy)
    if (isFirst) log(databaseTexts.waitingForOther)
    await sleep(LOCK_POLL_MS)
  }
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  const failed = rows.find((row) => !row.finished)
  if (failed) throw new MigrationError(databaseTexts.migrationStillFailed(failed.name))
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const unknown = rows.filter((row) => !known.has(row.name)).map((row) => row.name)
  if (unknown.length > 0) throw new MigrationError(databaseTexts.databaseNewer(unknown))
  const changed = rows.find((row) => known.get(row.name)?.checksum !== row.checksum)
  if (changed) throw new MigrationError(databaseTexts.migrationChanged(changed.name))
  const applied = new Set(rows.map((row) => row.name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function applyInTransaction(client: pg.Client, migration: Migration): Promise<void> {
  const startedAt = new Date()
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    // What the migration set for itself (search_path, timeouts) must reach neither our table nor the next one.
    await client.query('RESET ALL')
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt],
    )
    await client.query('COMMIT')
  } catch (error) {
    const reason = explain(error, migration.sql)
    await recordRollback(client, migration, startedAt, reason)
    throw new MigrationError(databaseTexts.migrationFailed(migration.name, reason))
  }
}

/** Nothing of it is left, so it counts as rolled back and may be tried again once it is mended. */
async function recordRollback(
  client: pg.Client,
  migration: Migration,
  startedAt: Date,
  reason: string,
): Promise<void> {
  try {
    await client.query('ROLLBACK')
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs, started_at, rolled_back_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp())`,
      [randomUUID(), migration.checksum, migration.name, reason, startedAt],
    )
  } catch {
    // The connection itself is gone: the reason that is thrown says so, and nothing can be recorded.
  }
}

async function applyWithoutTransaction(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ])
  try {
    await client.query(migration.sql)
  } catch (error) {
    const reason = explain(error, migration.sql)
    await client
      .query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, reason])
      .catch(() => undefined)
    throw new MigrationError(databaseTexts.migrationFailedHalfway(migration.name, reason))
  }
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
    [id],
  )
}

/** PostgreSQL's message in one line, with the line of the file where it tells. */
function explain(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  const message = messageOf(error).replaceAll('\n', ' ')
  return position > 0 ? databaseTexts.atLine(message, sql.slice(0, position).split('\n').length) : message
}

function messageOf(error: unknown): string {
  // Where a name has several addresses, Node wraps one error each in an empty one.
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
