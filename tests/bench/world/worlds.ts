import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { loadReferenceData } from '#prisma/reference/load.server'
import { closeDatabase, pool } from '~/platform/db/client.server'
import { startEmbeddedPostgres } from '~/platform/db/embedded.server'
import { migrate } from '~/platform/db/migrate.server'
import { type Size, sizeOf } from './size'

/** Loads a module of the product or of the benches, by its path from the root. */
export type Load = (path: string) => Promise<unknown>

/** Opens the product's code once more: it keeps to the database that it met first. */
export type OpenCode = () => Promise<{ load: Load; close(): Promise<void> }>

/** A database with made-up contents. */
export interface World {
  size: Size
  url: string
  /** Code that works on this database alone, as long as `DATABASE_URL` names it: see `within`. */
  load: Load
  /** Does something while the process's `DATABASE_URL` names this database. */
  within<Value>(work: () => Promise<Value>): Promise<Value>
}

/** All databases of one run, on one server with the settings of the product's own. */
export interface Worlds {
  /** The database with so many solutions, made at the first call. */
  of(solutions: number): Promise<World>
  stop(): Promise<void>
}

/** Starts PostgreSQL in a folder of its own. */
export async function openWorlds(openCode: OpenCode, say: (line: string) => void): Promise<Worlds> {
  const folder = mkdtempSync(join(tmpdir(), 'nabe-bench-'))
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined })
  await migrate({ connectionString: server.url, folder: 'prisma/migrations', log: () => undefined })
  process.env.DATABASE_URL = server.url
  await loadReferenceData(pool())
  await closeDatabase()
  const made = new Map<number, Promise<World>>()
  const endings: (() => Promise<void>)[] = []

  async function make(solutions: number): Promise<World> {
    const size = sizeOf(solutions)
    const url = await copyDatabase(server.url, `bench_${solutions}`)
    const { load, close } = await openCode()
    const within = async <Value>(work: () => Promise<Value>) => {
      process.env.DATABASE_URL = url
      return work()
    }
    const own = (await load('/app/platform/db/client.server.ts')) as { closeDatabase(): Promise<void> }
    endings.push(async () => {
      await own.closeDatabase()
      await close()
    })
    say(`Datenbank mit ${solutions.toLocaleString('de-DE')} Lösungen:`)
    const { fillWorld } = (await load('/tests/bench/world/fill.ts')) as typeof import('./fill')
    await within(() => fillWorld(size, say))
    return { size, url, load, within }
  }

  return {
    of(solutions) {
      const world = made.get(solutions) ?? make(solutions)
      made.set(solutions, world)
      return world
    },
    async stop() {
      for (const end of endings) await end()
      await server.stop()
      for (const place of [folder, server.dataDir]) rmSync(place, { recursive: true, force: true })
    },
  }
}

/** @returns the address of the copy */
async function copyDatabase(of: string, name: string): Promise<string> {
  const url = new URL(of)
  const original = url.pathname.slice(1)
  url.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${original}`)
  } finally {
    await admin.end()
  }
  url.pathname = `/${name}`
  return url.href
}
