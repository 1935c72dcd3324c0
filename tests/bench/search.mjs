// biome-ignore-all lint/suspicious/noConsole: printing is what it is for
// npm run bench:search -- --sizes 1000,100000 [--rounds 200]: how the search's time grows with the number of solutions.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { openCode } from '../support/openCode.mjs'

// Garbage is let lie about while there is room: give it little.
setFlagsFromString('--max-old-space-size=320')

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,100000' }, rounds: { type: 'string', default: '200' } },
})
const sizes = values.sizes.split(',').map(Number)
const { load, close } = await openCode()
const folder = mkdtempSync(join(tmpdir(), 'nabe-bench-'))
const { startEmbeddedPostgres } = await load('/app/platform/db/embedded.server.ts')
const { migrate } = await load('/app/platform/db/migrate.server.ts')
const database = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, volatile: true })
try {
  process.env.DATABASE_URL = database.url
  await migrate({ connectionString: database.url, folder: 'prisma/migrations', log: () => undefined })
  const { closeDatabase, pool } = await load('/app/platform/db/client.server.ts')
  const { loadReferenceData } = await load('/prisma/reference/load.server.ts')
  await loadReferenceData(pool())
  const { fill, measureAll, watchStatements } = await load('/tests/bench/search.ts')
  watchStatements()
  const all = {}
  let filled = 0
  for (const size of sizes) {
    const start = performance.now()
    await fill(filled, size, (line) => console.log(line))
    filled = size
    const { rows } = await pool().query(
      "SELECT pg_size_pretty(pg_total_relation_size('search_posting')) AS postings, pg_size_pretty(pg_total_relation_size('search_word')) AS words, pg_size_pretty(pg_total_relation_size('search_document')) AS texts",
    )
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
    console.log(`${size} solutions: written and indexed in ${seconds} s, at most ${memory} MB;`, rows[0])
    all[size] = await measureAll(Number(values.rounds))
    const row = all[size].row
    console.table(
      Object.fromEntries(
        Object.entries(all[size]).map(([name, timing]) => [
          name,
          {
            ...Object.fromEntries(Object.entries(timing).map(([key, ms]) => [key, Number(ms.toFixed(2))])),
            timesRowP50: Number((timing.databaseP50 / row.databaseP50).toFixed(1)),
            timesRowP95: Number((timing.wholeP95 / row.wholeP50).toFixed(1)),
          },
        ]),
      ),
    )
  }
  const [first, last] = [all[sizes[0]], all[sizes.at(-1)]]
  if (sizes.length > 1)
    console.table(
      Object.fromEntries(
        Object.keys(first).map((name) => [
          name,
          Object.fromEntries(
            Object.keys(first[name]).map((key) => [
              key,
              Number((last[name][key] / first[name][key]).toFixed(2)),
            ]),
          ),
        ]),
      ),
    )
  await closeDatabase()
} finally {
  await close()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
