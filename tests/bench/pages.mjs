// biome-ignore-all lint/suspicious/noConsole: printing is what it is for
// npm run bench:pages [-- --quick]: pages a second for guests, as a share of what a bare node:http server answers with
// the same bytes in the same run; and how soon a write shows. 16 connections, both in turns, the median of the rounds.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import pg from 'pg'
import { buildIfStale } from '../../app/cli/build.mjs'
import { openCode } from '../support/openCode.mjs'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const rounds = values.quick ? 3 : 7
const seconds = values.quick ? 1 : 4
const writes = values.quick ? 20 : 100
const accepted = { 'accept-encoding': 'gzip, deflate, br' }

buildIfStale()
const code = await openCode()
const { dataFolder, freePort, removeData, startSite } = await code.load('/tests/support/e2e-server.ts')
const folder = dataFolder()
const site = await startSite({ PORT: String(await freePort()), DATA_DIR: folder })
const bare = fork(new URL('bareServer.mjs', import.meta.url))
try {
  const [{ port }] = await once(bare, 'message')
  const table = {}
  for (const [name, path] of Object.entries(await pagesOf(site.address))) {
    const page = await keptPage(path)
    bare.send({ path, headers: page.headers, body: page.body.toString('base64') })
    await once(bare, 'message')
    table[name] = { bytes: page.body.length, ...(await compare(path, `http://127.0.0.1:${port}`)) }
  }
  console.table(table)
  console.table({ 'a write shows after': await freshness() })
} finally {
  bare.kill()
  await site.stop()
  await removeData(folder)
  await code.close()
}

/** Pages with something on them, out of the demonstration. */
async function pagesOf(address) {
  const linkIn = async (path, pattern) =>
    (await (await fetch(address + path)).text()).match(pattern)?.[0] ?? path
  return {
    start: '/',
    solutions: '/loesungen',
    solution: await linkIn('/loesungen?sort=diskutiert', /\/loesungen\/\d+-[a-z0-9-]+/),
    topics: '/themen',
    topic: await linkIn('/themen', /\/themen\/[a-z0-9-]+/),
    fachtag: await linkIn('/fachtage', /\/fachtage\/[a-z0-9-]+/),
  }
}

/** A page as it is sent from the second request on. */
async function keptPage(path) {
  for (let time = 0; time < 20; time += 1) {
    const page = await ask(path)
    if (page.headers['content-length']) {
      for (const name of ['date', 'connection', 'keep-alive']) delete page.headers[name]
      return page
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${path} is not kept`)
}

function ask(path) {
  return new Promise((resolve, reject) => {
    get(site.address + path, { headers: accepted }, async (answer) => {
      resolve({ headers: answer.headers, body: Buffer.concat(await answer.toArray()) })
    }).on('error', reject)
  })
}

async function compare(path, bareAddress) {
  const measured = { nabe: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    measured.nabe.push(await load(site.address + path))
    measured.bare.push(await load(bareAddress + path))
  }
  const shares = measured.nabe.map((value, round) => value / measured.bare[round])
  return {
    'pages a second': Math.round(median(measured.nabe)),
    'bare server': Math.round(median(measured.bare)),
    share: Number(median(shares).toFixed(2)),
  }
}

async function load(url) {
  const result = await autocannon({ url, connections: 16, duration: seconds, headers: accepted })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} wrong answers`)
  return result.requests.mean
}

/** Milliseconds from the commit of another process until the page says it. */
async function freshness() {
  process.env.E2E_DATA = folder
  const { placeOfDatabase } = await code.load('/tests/support/e2e-database.ts')
  const client = new pg.Client(placeOfDatabase())
  await client.connect()
  const path = (await pagesOf(site.address)).solution
  const id = Number(/\d+/.exec(path)[0])
  const waits = []
  for (let write = 0; write < writes; write += 1) {
    await keptPage(path)
    const summary = `Geschrieben zum ${write}. Mal`
    await client.query('UPDATE solution SET summary = $1 WHERE entry_id = $2', [summary, id])
    const start = performance.now()
    while (!(await (await fetch(site.address + path)).text()).includes(summary));
    waits.push(performance.now() - start)
  }
  await client.end()
  waits.sort((one, other) => one - other)
  return {
    'p50 ms': Number(median(waits).toFixed(1)),
    'p99 ms': Number(waits[Math.ceil(waits.length * 0.99) - 1].toFixed(1)),
  }
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]
}
