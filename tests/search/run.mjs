// biome-ignore-all lint/suspicious/noConsole: printing is what it is for
// npm run eval:search: prints how well the search answers our labelled set, beside plain PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCode } from '../support/openCode.mjs'

const { load, close } = await openCode()
const folder = mkdtempSync(join(tmpdir(), 'nabe-eval-'))
const { startEmbeddedPostgres } = await load('/app/platform/db/embedded.server.ts')
const { migrate } = await load('/app/platform/db/migrate.server.ts')
const database = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, volatile: true })
try {
  process.env.DATABASE_URL = database.url
  await migrate({ connectionString: database.url, folder: 'prisma/migrations', log: () => undefined })
  const { loadReferenceData } = await load('/prisma/reference/load.server.ts')
  const { closeDatabase, pool } = await load('/app/platform/db/client.server.ts')
  await loadReferenceData(pool())
  const { evaluate } = await load('/tests/search/evaluate.ts')
  const result = await evaluate()
  const round = (rows) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [
        name,
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value.toFixed(3))])),
      ]),
    )
  console.log('Search')
  console.table(round(result.search))
  console.log(
    `nDCG@10 against german: ${(result.search.nabe.ndcg10 / result.search.german.ndcg10).toFixed(2)}`,
  )
  console.table(round(result.byKind))
  console.log('Wheel check')
  console.table(round(result.wheelCheck))
  console.log('Title of a text asked for the others of its subject')
  console.table(round(result.siblings))
  console.log(`Places split: ${result.splitPlaces.join(', ') || 'none'}`)
  if (process.argv.includes('--worst')) console.table(result.worst)
  await closeDatabase()
} finally {
  await close()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
