import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoryOf } from '../shared/memory'
import { formatted, row } from '../shared/table'
import { solutionOf } from '../world/texts'
import type { Part } from './part'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * How long a collection takes to be taken over by the built command, how much memory its process needs, and how long a
 * second run over the same file takes, which has nothing to write.
 */
export const takeOver: Part = async ({ quick }) => {
  const lines = quick ? 1_000 : 100_000
  const folder = mkdtempSync(join(tmpdir(), 'nabe-bench-'))
  const collection = join(folder, 'collection.jsonl')
  try {
    await writeCollection(collection, lines)
    const rows = []
    for (const name of ['erster', 'zweiter']) {
      const { code, seconds, memory } = await runImport(collection, join(folder, 'data'))
      if (code !== 0) throw new Error(`the import ended with ${code}`)
      const what = `Übernahme von ${formatted(lines)} Lösungen, ${name} Lauf`
      rows.push(row(what, seconds, 's', null, memory === null ? '' : `höchstens ${formatted(memory)} MB`))
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function table(name: string): string[][] {
  const text = readFileSync(join(root, 'prisma/reference', name), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

async function writeCollection(path: string, count: number): Promise<void> {
  const keys = table('organisations.tsv').flatMap(([key, kind]) => (kind === 'municipality' ? [key] : []))
  const topics = table('topics.tsv').map(([, , label]) => label)
  const statuses = ['im Einsatz', 'in Erprobung', 'beendet']
  const file = createWriteStream(path)
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
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain')
  }
  await new Promise<void>((ended) => file.end(ended))
}

function runImport(
  collection: string,
  data: string,
): Promise<{ code: number | null; seconds: number; memory: number | null }> {
  const start = performance.now()
  let memory: number | null = null
  return new Promise((done) => {
    const { DATABASE_URL: _database, ...own } = process.env
    const args = [join(root, 'app/cli/nabe.mjs'), 'import-solutions', collection, '--json']
    const child = spawn(process.execPath, args, { env: { ...own, DATA_DIR: data }, stdio: 'ignore' })
    const watching = setInterval(() => {
      memory = memoryOf(child.pid ?? 0)?.most ?? memory
    }, 500)
    child.on('close', (code) => {
      clearInterval(watching)
      done({ code, seconds: (performance.now() - start) / 1000, memory })
    })
  })
}
