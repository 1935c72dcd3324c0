import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { cloneDatabase, useDatabase } from './database'

const early = process.env.DATABASE_URL
const { url } = useDatabase()
const pool = new pg.Pool({ connectionString: url })
afterAll(() => pool.end())

test('the database is there before the file and its imports are loaded', () => {
  expect(early).toBe(url)
})

test('a file works on a copy that has all migrations', async () => {
  const { rows } = await pool.query('SELECT count(*)::int AS number FROM _prisma_migrations')
  expect(rows[0].number).toBeGreaterThan(0)
})

test('copies made at the same time do not see each other, and can be dropped while in use', async () => {
  const copies = await Promise.all([cloneDatabase(), cloneDatabase(), cloneDatabase()])
  const clients = copies.map((copy) => new pg.Client({ connectionString: copy.url }))
  for (const client of clients) client.on('error', () => undefined)
  await Promise.all(clients.map((client) => client.connect()))
  await clients[0]?.query('CREATE TABLE only_here ()')
  const found = await clients[1]?.query(`SELECT to_regclass('only_here') AS name`)
  expect(found?.rows[0].name).toBeNull()
  await Promise.all(copies.map((copy) => copy.drop()))
  const names = copies.map((copy) => new URL(copy.url).pathname.slice(1))
  const left = await pool.query('SELECT datname FROM pg_database WHERE datname = ANY($1)', [names])
  expect(left.rows).toEqual([])
})
