// biome-ignore-all lint/suspicious/noConsole: printing is what it is for
// npm run bench:import -- [--lines 100000]: how long a collection takes to be taken over by the built command, how much
// memory its process needs, and how long a second run over the same file takes, which has nothing to write.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openCode } from '../support/openCode.mjs'

const { values } = parseArgs({ options: { lines: { type: 'string', default: '100000' } } })
const count = Number(values.lines)
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'nabe-bench-'))
const collection = join(folder, 'collection.jsonl')

function table(name) {
  const text = readFileSync(join(root, 'prisma/reference', name), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

async function writeCollection() {
  const { load, close } = await openCode()
  const { solutionOf } = await load('/tests/bench/solutions.ts')
  const keys = table('organisations.tsv').flatMap(([key, kind]) => (kind === 'municipality' ? [key] : []))
  const topics = table('topics.tsv').map(([, , label]) => label)
  const statuses = ['im Einsatz', 'in Erprobung', 'beendet']
  const file = createWriteStream(collection)
  for (let number = 0; number < count; number += 1) {
    const { title, summary, body } = solutionOf(number)
    const line = {
      externalId: `alt-${number}`,
      title: title.slice(0, 150),
      summary: summary.slice(0, 300),
      body: body.replaceAll('. ', '.\n\n'),
      municipality: keys[(number * 37) % keys.length],
      topics: [topics[number % topics.length]],
      status: statuses[number % statuses.length],
      createdAt: new Date(Date.UTC(2012, 0, 1) + number * 3_600_000).toISOString(),
      products: [`Produkt ${number % 500}`],
    }
    if (!file.write(`${JSON.stringify(line)}\n`)) await new Promise((drained) => file.once('drain', drained))
  }
  await new Promise((ended) => file.end(ended))
  await close()
}

/** The most memory a process ever had, in MB; null where the system does not tell. */
function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}

function takeOver() {
  const start = performance.now()
  let memory = null
  return new Promise((done) => {
    const { DATABASE_URL: _database, ...own } = process.env
    const env = { ...own, DATA_DIR: join(folder, 'data') }
    const args = [join(root, 'app/cli/nabe.mjs'), 'import-solutions', collection, '--json']
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'ignore'] })
    const watching = setInterval(() => {
      memory = peakMemory(child.pid) ?? memory
    }, 500)
    child.on('close', (code) => {
      clearInterval(watching)
      done({ code, seconds: (performance.now() - start) / 1000, memory })
    })
  })
}

try {
  await writeCollection()
  for (const run of ['first run', 'second run']) {
    const { code, seconds, memory } = await takeOver()
    const told = memory === null ? '' : `, at most ${memory.toFixed(0)} MB`
    console.log(`${run}: ${count} lines in ${seconds.toFixed(0)} s${told}, exit code ${code}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
