// biome-ignore-all lint/suspicious/noConsole: printing is what it is for
// npm run bench:reuse -- --sizes 1000,100000 --joined 1000,10000 [--rounds 200] [--only wie]: what the pages about
// reuse cost with more solutions, each with ten statements on average; all sizes take turns in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openCode } from '../support/openCode.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000' },
    joined: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
  },
})
const joined = values.joined.split(',').map(Number)
const sizes = values.sizes
  .split(',')
  .map((size, index) => ({ solutions: Number(size), joined: joined[index] }))
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'nabe-bench-'))
const opened = []
const open = async () => {
  const code = await openCode()
  opened.push(code)
  return code.load
}
const load = await open()
const { startEmbeddedPostgres } = await load('/app/platform/db/embedded.server.ts')
const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, volatile: true })
const sides = []
try {
  const { migrate } = await load('/app/platform/db/migrate.server.ts')
  await migrate({ connectionString: server.url, folder: 'prisma/migrations', log: () => undefined })
  process.env.DATABASE_URL = server.url
  const client = await load('/app/platform/db/client.server.ts')
  const { loadReferenceData } = await load('/prisma/reference/load.server.ts')
  await loadReferenceData(client.pool())
  await client.closeDatabase()
  for (const size of sizes) sides.push(await fill(size))
  const timing = await load('/tests/bench/timing.ts')
  timing.watchStatements()
  console.table(tableOf(await measure(timing), timing))
} finally {
  for (const side of sides) await side.closeDatabase()
  for (const { close } of opened) await close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** A database of this size, with code of its own: the code keeps one connection, to the database it met first. */
async function fill(size) {
  const name = `bench_${size.solutions}`
  const url = new URL(server.url)
  const [template] = url.pathname.slice(1).split('/')
  url.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  await admin.end()
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.href
  const loadHere = await open()
  const { closeDatabase, pool } = await loadHere('/app/platform/db/client.server.ts')
  const { fillLedger } = await loadHere('/tests/bench/ledger.ts')
  const start = performance.now()
  await fillLedger(size)
  const { rows } = await pool().query('SELECT count(*) FROM reuse')
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${size.solutions} solutions, ${rows[0].count} statements: written in ${seconds} s`)
  const { tasksOf } = await loadHere('/tests/bench/reuse.ts')
  return { size, url: url.href, closeDatabase, tasks: await tasksOf(size, Math.min(...joined)) }
}

/** Every database in turn, round by round. @returns the runs of each task, by database */
async function measure({ runOnce }) {
  const names = Object.keys(sides[0].tasks).filter((name) => name === 'row' || name.includes(values.only))
  const found = {}
  for (const name of names) {
    const runs = sides.map(() => [])
    for (let round = -10; round < rounds; round += 1) {
      for (const [index, { url, tasks }] of sides.entries()) {
        process.env.DATABASE_URL = url
        const run = await runOnce(() => tasks[name](Math.abs(round)))
        if (round >= 0) runs[index].push(run)
      }
    }
    found[name] = runs
  }
  return found
}

function tableOf(found, { timingOf }) {
  const rounded = (value) => Number(value.toFixed(2))
  const row = timingOf(found.row.at(-1))
  return Object.fromEntries(
    Object.entries(found).map(([name, runs]) => {
      const [small, big] = [timingOf(runs[0]), timingOf(runs.at(-1))]
      return [
        name,
        {
          'small p50': rounded(small.databaseP50),
          'small p95': rounded(small.databaseP95),
          'big p50': rounded(big.databaseP50),
          'big p95': rounded(big.databaseP95),
          'ratio p50': rounded(big.databaseP50 / small.databaseP50),
          'ratio p95': rounded(big.databaseP95 / small.databaseP95),
          'whole ratio p50': rounded(big.wholeP50 / small.wholeP50),
          'whole ratio p95': rounded(big.wholeP95 / small.wholeP95),
          'rows p50': rounded(big.databaseP50 / row.databaseP50),
        },
      ]
    }),
  )
}
