import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase } from '#tests/support/database'
import type { TestDatabase } from '#tests/support/databaseServer'
import { migrate, pendingMigrations } from './migrate.server'

let folder: string
let database: TestDatabase
let client: pg.Client
let log: string[]

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nabe-migrations-'))
  log = []
  database = await emptyDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const run = () => migrate({ connectionString: database.url, folder, log: (message) => log.push(message) })
const pending = () => pendingMigrations({ connectionString: database.url, folder })

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function rowsOf(sql: string) {
  return (await client.query(sql)).rows
}

const records = () =>
  rowsOf(`SELECT migration_name AS name, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS rolled_back,
                 applied_steps_count AS steps, logs FROM _prisma_migrations ORDER BY started_at, migration_name`)

describe('applying', () => {
  test('follows the order of names, names what it applied, and does nothing the second time', async () => {
    write('20260102000000_fill', 'INSERT INTO word VALUES (1); INSERT INTO word VALUES (2);')
    write('20260101000000_make', 'CREATE TABLE word (id int);')
    expect(await pending()).toEqual(['20260101000000_make', '20260102000000_fill'])
    expect(await run()).toEqual({ applied: ['20260101000000_make', '20260102000000_fill'] })
    expect(await rowsOf('SELECT id FROM word ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }])
    expect(await pending()).toEqual([])
    expect(await run()).toEqual({ applied: [] })
    write('20260103000000_more', 'INSERT INTO word VALUES (3)')
    expect(await run()).toEqual({ applied: ['20260103000000_more'] })
  })

  test('asking what is pending changes nothing', async () => {
    write('1_make', 'CREATE TABLE word (id int)')
    await pending()
    expect(
      await rowsOf(
        `SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'`,
      ),
    ).toEqual([{ tables: 0 }])
  })

  test('keeps the table as Prisma makes it, with the checksum of the bytes', async () => {
    const sql = "CREATE TABLE word (name text DEFAULT 'Straße');\r\n"
    write('1_make', sql)
    await run()
    const columns = await rowsOf(
      `SELECT column_name AS name, data_type AS type, is_nullable AS nullable, column_default AS fallback
       FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    )
    expect(columns).toEqual([
      { name: 'id', type: 'character varying', nullable: 'NO', fallback: null },
      { name: 'checksum', type: 'character varying', nullable: 'NO', fallback: null },
      { name: 'finished_at', type: 'timestamp with time zone', nullable: 'YES', fallback: null },
      { name: 'migration_name', type: 'character varying', nullable: 'NO', fallback: null },
      { name: 'logs', type: 'text', nullable: 'YES', fallback: null },
      { name: 'rolled_back_at', type: 'timestamp with time zone', nullable: 'YES', fallback: null },
      { name: 'started_at', type: 'timestamp with time zone', nullable: 'NO', fallback: 'now()' },
      { name: 'applied_steps_count', type: 'integer', nullable: 'NO', fallback: '0' },
    ])
    expect(
      await rowsOf('SELECT checksum, started_at <= finished_at AS ordered FROM _prisma_migrations'),
    ).toEqual([{ checksum: createHash('sha256').update(sql).digest('hex'), ordered: true }])
  })

  test('what a migration sets for its session does not reach the next one', async () => {
    write('1_elsewhere', 'CREATE SCHEMA elsewhere; SET search_path = elsewhere')
    write('2_make', 'CREATE TABLE word (id int)')
    await run()
    expect(await rowsOf(`SELECT to_regclass('public.word') IS NOT NULL AS there`)).toEqual([{ there: true }])
  })

  test('several processes at once apply everything once', async () => {
    write('1_make', 'CREATE TABLE word (id int)')
    write('2_slow', 'SELECT pg_sleep(0.3); INSERT INTO word VALUES (1)')
    const answers = await Promise.all([run(), run(), run()])
    expect(answers.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 2])
    expect(await rowsOf('SELECT id FROM word')).toEqual([{ id: 1 }])
    expect(await records()).toHaveLength(2)
    expect(log.filter((line) => line.includes('warte'))).toHaveLength(2)
  })

  test("waits for a lock that Prisma's own command holds", async () => {
    write('1_make', 'CREATE TABLE word (id int)')
    await client.query('SELECT pg_advisory_lock(72707369)')
    const running = run()
    await sleep(500)
    expect(await rowsOf(`SELECT to_regclass('word') AS word`)).toEqual([{ word: null }])
    await client.query('SELECT pg_advisory_unlock(72707369)')
    expect(await running).toEqual({ applied: ['1_make'] })
  })
})

describe('a migration that fails', () => {
  test('is named, leaves nothing behind, is recorded, and may be mended', async () => {
    write('1_make', 'CREATE TABLE word (id int)')
    write('2_wrong', 'INSERT INTO word VALUES (1);\n\nSELECT nothing\nFROM word;')
    write('3_never', 'INSERT INTO word VALUES (3)')
    const failure = 'column "nothing" does not exist (Zeile 3)'
    await expect(run()).rejects.toThrow(
      `Die Migration „2_wrong“ ist gescheitert und wurde zurückgenommen: ${failure}`,
    )
    expect(await rowsOf('SELECT id FROM word')).toEqual([])
    expect(await records()).toEqual([
      { name: '1_make', finished: true, rolled_back: false, steps: 1, logs: null },
      { name: '2_wrong', finished: false, rolled_back: true, steps: 0, logs: failure },
    ])
    write('2_wrong', 'INSERT INTO word VALUES (2)')
    expect(await run()).toEqual({ applied: ['2_wrong', '3_never'] })
    expect(await rowsOf('SELECT id FROM word ORDER BY id')).toEqual([{ id: 2 }, { id: 3 }])
  })

  test('without a transaction is named and stands in the way until somebody has looked', async () => {
    write('1_make', 'CREATE TABLE word AS SELECT 1 AS id FROM generate_series(1, 2)')
    write('2_index', '-- nabe: no transaction\nCREATE UNIQUE INDEX CONCURRENTLY word_id ON word (id);')
    await expect(run()).rejects.toThrow(
      /^Die Migration „2_index“ ist gescheitert und läuft ohne Transaktion.*could not create unique index/,
    )
    await expect(run()).rejects.toThrow(/^Die Migration „2_index“ ist früher gescheitert\./)
    await expect(pending()).rejects.toThrow(/^Die Migration „2_index“ ist früher gescheitert\./)
    const advice = await run().catch((error: Error) => error.message)
    await client.query('DROP INDEX word_id; DELETE FROM word')
    await client.query(String(advice).slice(String(advice).indexOf('UPDATE')))
    expect(await run()).toEqual({ applied: ['2_index'] })
  })

  test('by losing its connection is named as well', async () => {
    write('1_cut', 'SELECT pg_terminate_backend(pg_backend_pid())')
    await expect(run()).rejects.toThrow(/^Die Migration „1_cut“ ist gescheitert/)
    expect(await records()).toEqual([])
  })
})

test('an index is built without a transaction, even while other processes wait for their turn', async () => {
  write('1_make', 'CREATE TABLE word AS SELECT g AS id FROM generate_series(1, 50000) g')
  write('2_index', '-- nabe: no transaction\nCREATE INDEX CONCURRENTLY word_id ON word (id);\n')
  const answers = await Promise.all([run(), run(), run()])
  expect(answers.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 2])
  expect(
    await rowsOf(`SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = 'word_id'::regclass`),
  ).toEqual([{ valid: true }])
  expect((await records()).at(-1)).toMatchObject({ name: '2_index', finished: true, steps: 1 })
})

describe('a database that does not fit', () => {
  test('one whose migration was changed afterwards is refused', async () => {
    write('1_make', 'CREATE TABLE word (id int)')
    await run()
    write('1_make', 'CREATE TABLE word (id bigint)')
    await expect(run()).rejects.toThrow(/^Die Migration „1_make“ wurde nach ihrer Anwendung verändert\./)
  })

  test('one with migrations that the program does not know is newer', async () => {
    write('1_make', 'CREATE TABLE word (id int)')
    write('2_later', 'SELECT 1')
    await run()
    rmSync(path.join(folder, '2_later'), { recursive: true })
    const message = /^Die Datenbank ist neuer als dieses Programm \(unbekannte Migration: 2_later\)\./
    await expect(run()).rejects.toThrow(message)
    await expect(pending()).rejects.toThrow(message)
  })

  test('a folder without its SQL is named', async () => {
    mkdirSync(path.join(folder, '1_empty'))
    await expect(run()).rejects.toThrow('Zur Migration „1_empty“ fehlt die Datei migration.sql.')
  })

  test('one that does not answer is named', async () => {
    await expect(
      migrate({ connectionString: 'postgresql://nabe@127.0.0.1:1/nabe', folder, log: () => undefined }),
    ).rejects.toThrow(/^Die Datenbank ist nicht erreichbar: .*ECONNREFUSED/)
  })
})

test('the lock file names the database that Prisma expects', () => {
  const file = fileURLToPath(new URL('../../../prisma/migrations/migration_lock.toml', import.meta.url))
  expect(readFileSync(file, 'utf8')).toContain('provider = "postgresql"')
})
