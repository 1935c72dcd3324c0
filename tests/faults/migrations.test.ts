import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '#tests/support/database'
import type { TestDatabase } from '#tests/support/databaseServer'
import { dataFolder, removeData, run, type Site, startSite } from '#tests/support/e2e-server'
import { instanceSettings } from '#tests/support/instance'

let database: TestDatabase
let folder: string
let client: pg.Client
const sites: Site[] = []

beforeEach(async () => {
  database = await emptyDatabase()
  folder = dataFolder()
  client = new pg.Client(database.url)
  await client.connect()
})

afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.stop()))
  await client.end()
  await database.drop()
  await removeData(folder)
})

const settings = () => instanceSettings({ database: database.url, data: folder })

async function start(): Promise<Site> {
  const site = await startSite(await settings())
  sites.push(site)
  return site
}

async function applied(): Promise<{ name: string; times: number }[]> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, count(*)::int AS times FROM _prisma_migrations
     WHERE finished_at IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )
  return rows
}

describe('migrations', () => {
  it('that were cut off in the middle by kill -9 are completed by the next start', async () => {
    // Somebody holds a name that a later migration wants: it stands still in the middle of its work.
    const holder = new pg.Client(database.url)
    await holder.connect()
    await holder.query('BEGIN; CREATE TABLE passkey (id int)')
    const first = run('start', await settings())
    await until(migrationWaits)
    first.process.kill('SIGKILL')
    await first.ended
    await holder.end()

    const site = await start()
    expect(site.said()).not.toContain('gescheitert')
    const done = await applied()
    expect(done.length).toBeGreaterThan(20)
    expect(done.filter(({ times }) => times !== 1)).toEqual([])
    expect((await fetch(site.address)).status).toBe(200)
  })

  it('that fail are named in one line, and the start ends with 1 until they are mended', async () => {
    await client.query('CREATE TABLE passkey (id int)')
    for (let times = 0; times < 2; times += 1) {
      const started = run('start', await settings())
      expect(await started.ended).toBe(1)
      expect(started.said().trim().split('\n').at(-1)).toMatch(
        /^Die Migration „\d+_second_factor“ ist gescheitert und wurde zurückgenommen: relation "passkey" already exists/,
      )
    }
    await client.query('DROP TABLE passkey')
    const site = await start()
    expect((await fetch(site.address)).status).toBe(200)
  })

  it('are applied once by two instances that start at the same time', async () => {
    const [one, other] = await Promise.all([start(), start()])
    expect((await applied()).filter(({ times }) => times !== 1)).toEqual([])
    const lines = [one, other].map((site) => site.said().match(/Migration \S+ wird angewendet/g)?.length ?? 0)
    expect(Math.min(...lines)).toBe(0)
    expect(Math.max(...lines)).toBe((await applied()).length)
    for (const site of [one, other]) expect((await fetch(site.address)).status).toBe(200)
  })
})

async function migrationWaits(): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'nabe migrate' AND wait_event_type = 'Lock'
     AND datname = current_database()`,
  )
  return rowCount === 1
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < 60_000; await pause(50)) if (await isSo()) return
  throw new Error('it never came to that')
}
