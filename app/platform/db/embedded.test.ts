import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded.server'

const HOLDER = fileURLToPath(new URL('../../../tests/support/holdPostgres.mjs', import.meta.url))
const isRoot = process.getuid?.() === 0
const NOBODY = 65534

let folder: string
let dataDir: string
const log: string[] = []
const atEndOfTest: (() => unknown)[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nabe-embedded-'))
  chmodSync(folder, 0o755)
  dataDir = path.join(folder, 'data/postgres')
  log.length = 0
})

afterEach(async () => {
  for (const work of atEndOfTest.splice(0).reverse()) await work()
  // A test that failed may have left its server running.
  const pid = serverPid()
  if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT')
  await until(() => !pid || !isAlive(pid))
  rmSync(folder, { recursive: true, force: true })
})

/** Durable only where the test is about that: initdb is twice as fast without. */
const start = ({ volatile = true } = {}) =>
  startEmbeddedPostgres({ dataDir, log: (message) => log.push(message), volatile })

describe('first and later starts', () => {
  test('the first start makes a database that knows umlauts and listens on the loopback address alone', async () => {
    const { url, stop } = await start({ volatile: false })
    atEnd(stop)
    const [row] = await rowsOf(
      url,
      `
      SELECT lower('ÄÖÜ') AS lower, to_tsvector('german', 'Änderung') = to_tsvector('german', 'änderung') AS search,
             current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
             current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
             'ä' < 'b' COLLATE "de-x-icu" AS german, current_database() AS database`,
    )
    expect(row).toEqual({
      lower: 'äöü',
      search: true,
      addresses: '127.0.0.1',
      sockets: '',
      fsync: 'on',
      encoding: 'UTF8',
      german: true,
      database: 'nabe',
    })
  })

  test('only the password opens it, and only its owner reads the file', async () => {
    const { url, stop } = await start()
    atEnd(stop)
    await expect(rowsOf(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    )
    expect(statSync(path.join(dataDir, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  })

  test('the second start finds the data of the first', async () => {
    const first = await start()
    await rowsOf(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    expect(serverPid()).toBeNull()
    const second = await start()
    atEnd(second.stop)
    expect(await rowsOf(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  test('an initdb that was cut off does not stand in the way', async () => {
    mkdirSync(path.join(dataDir, 'cluster.new/base'), { recursive: true })
    if (isRoot) chownSync(dataDir, NOBODY, NOBODY)
    const { url, stop } = await start()
    atEnd(stop)
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('several processes that start at once share one server, and the last one stops it', async () => {
    const holder = hold(dataDir)
    const [mine, theirs] = await Promise.all([start(), holder.answer])
    expect(theirs.url).toBe(mine.url)
    await mine.stop()
    expect(await rowsOf(mine.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    holder.child.kill('SIGTERM')
    await until(() => serverPid() === null)
  })
})

describe('after an unclean end', () => {
  test('SIGTERM stops the server with the process', async () => {
    const { child, answer } = hold(dataDir)
    expect((await answer).error).toBeUndefined()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM'])
    expect(serverPid()).toBeNull()
  })

  test('a server left running by kill -9 is used again and stopped in the end', async () => {
    const { child, answer } = hold(dataDir)
    const { url } = await answer
    await rowsOf(url ?? '', 'CREATE TABLE kept AS SELECT 1 AS one')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const pid = serverPid()
    const again = await start()
    expect(again.url).toBe(url)
    expect(serverPid()).toBe(pid)
    expect(await rowsOf(again.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await again.stop()
    expect(serverPid()).toBeNull()
  })

  test('nothing is lost when process and server are both killed', async () => {
    const { child, answer } = hold(dataDir)
    await rowsOf((await answer).url ?? '', 'CREATE TABLE kept AS SELECT 1 AS one')
    child.kill('SIGKILL')
    process.kill(serverPid() ?? 0, 'SIGKILL')
    await once(child, 'exit')
    expect(serverPid()).not.toBeNull()
    const again = await start()
    atEnd(again.stop)
    expect(await rowsOf(again.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  test('a stale pid file whose number now belongs to another process is seen through', async () => {
    await (await start()).stop()
    // PostgreSQL itself only minds processes of its own user.
    const { uid, gid } = statSync(path.join(dataDir, 'cluster'))
    const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid, cwd: '/' } : {})
    atEnd(() => stranger.kill())
    const file = path.join(dataDir, 'cluster/postmaster.pid')
    writeFileSync(
      file,
      `${stranger.pid}\n${dataDir}/cluster\n1\n5432\n\n127.0.0.1\n        1         0\nready   \n`,
    )
    chownSync(file, uid, gid)
    const { url, stop } = await start()
    atEnd(stop)
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(isAlive(stranger.pid ?? 0)).toBe(true)
  })

  test('a lock left by a killed start is taken over', async () => {
    await (await start()).stop()
    writeFileSync(path.join(dataDir, 'start.lock'), '99999999:1')
    const { url, stop } = await start()
    atEnd(stop)
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('one clear line', () => {
  test('where the data folder cannot be written by a plain user', async () => {
    const closed = path.join(folder, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    const { answer } = hold(path.join(closed, 'postgres'), isRoot ? NOBODY : undefined)
    expect((await answer).error).toMatch(
      /^EmbeddedPostgresError: Der Datenordner „.*closed\/postgres“ ist nicht beschreibbar \(EACCES\)\./,
    )
  })

  test.runIf(isRoot)('where the data belong to another user', async () => {
    await (await start()).stop()
    const { answer } = hold(dataDir, NOBODY)
    expect((await answer).error).toMatch(
      /^EmbeddedPostgresError: Der Datenordner „.*“ gehört einem anderen Benutzer\./,
    )
  })

  test('where a file stands in the place of the folder', async () => {
    writeFileSync(path.join(folder, 'data'), '')
    await expect(start()).rejects.toThrow(
      /^Der Datenordner „.*“ ist nicht beschreibbar \((ENOTDIR|EEXIST)\)\./,
    )
  })

  test('where the data come from another PostgreSQL', async () => {
    await (await start()).stop()
    writeFileSync(path.join(dataDir, 'cluster/PG_VERSION'), '15\n')
    await expect(start()).rejects.toThrow(/stammt von PostgreSQL 15, mitgeliefert ist \d+\./)
  })

  test('where PostgreSQL gives up, its own reason', async () => {
    await (await start()).stop()
    writeFileSync(path.join(dataDir, 'cluster/postgresql.conf'), 'no_such_setting = 1\n')
    await expect(start()).rejects.toThrow(
      /^PostgreSQL ist nicht gestartet: .*(no_such_setting|configuration file).*postgres\.log\)$/,
    )
  })

  test('where no PostgreSQL comes with Nabe for this system', async () => {
    const { arch } = process
    Object.defineProperty(process, 'arch', { value: 'sparc' })
    atEnd(() => Object.defineProperty(process, 'arch', { value: arch }))
    await expect(start()).rejects.toThrow(
      /^Für dieses System \(.*-sparc\) gibt es kein mitgeliefertes PostgreSQL\./,
    )
  })
})

describe.runIf(isRoot)('homes that are closed to others', () => {
  test('a plain user keeps the data below their own', async () => {
    const home = path.join(folder, 'home')
    mkdirSync(home, { mode: 0o700 })
    chownSync(home, NOBODY, NOBODY)
    dataDir = path.join(home, 'nabe/data/postgres')
    const { child, answer } = hold(dataDir, NOBODY)
    expect(await answer).toMatchObject({ dataDir, url: expect.stringContaining('127.0.0.1') })
    child.kill('SIGTERM')
    await once(child, 'exit')
    expect(statSync(path.join(dataDir, 'cluster')).uid).toBe(NOBODY)
  })

  test('root keeps the data outside of a home that PostgreSQL cannot enter, and finds them again', async () => {
    mkdirSync(path.join(folder, 'home'), { mode: 0o700 })
    dataDir = path.join(folder, 'home/nabe/data/postgres')
    const first = await start()
    atEnd(() => rmSync(first.dataDir, { recursive: true, force: true }))
    expect(first.dataDir).toMatch(/^\/var\/lib\/nabe\/[0-9a-f]{12}$/)
    expect(log).toContainEqual(expect.stringContaining(`Die Datenbank liegt deshalb in „${first.dataDir}“`))
    await rowsOf(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    chmodSync(path.join(folder, 'home'), 0o755)
    const second = await start()
    expect(second.dataDir).toBe(first.dataDir)
    expect(await rowsOf(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await second.stop()
  })

  test('a closed umask of root does not lock PostgreSQL out of the folders made for it', async () => {
    const { child, answer } = hold(dataDir, undefined, 'umask 077')
    expect(await answer).toMatchObject({ dataDir })
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  test('root serves the data of a plain user as that user', async () => {
    mkdirSync(path.dirname(dataDir), { recursive: true })
    chownSync(path.dirname(dataDir), NOBODY, NOBODY)
    const { child, answer } = hold(dataDir, NOBODY)
    await answer
    child.kill('SIGTERM')
    await once(child, 'exit')
    const { stop } = await start()
    expect(statSync(`/proc/${serverPid()}`).uid).toBe(NOBODY)
    await stop()
    const again = hold(dataDir, NOBODY)
    expect((await again.answer).error).toBeUndefined()
    again.child.kill('SIGTERM')
    await once(again.child, 'exit')
    expect(readdirSync(path.join(dataDir, 'users'))).toEqual([])
  })
})

/** In reverse order, and before the folder is removed. */
function atEnd(work: () => unknown): void {
  atEndOfTest.push(work)
}

type Answer = { url?: string; dataDir?: string; error?: string }

/** Starts the server from another process, as another user where one is given. */
function hold(place: string, uid?: number, before = ':'): { child: ChildProcess; answer: Promise<Answer> } {
  const child = spawn('/bin/sh', ['-c', `${before}; exec "$@"`, 'sh', process.execPath, HOLDER, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid ? { uid, gid: uid } : {}),
  })
  atEnd(() => child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  return { child, answer: once(lines, 'line').then(([line]) => JSON.parse(line)) }
}

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function serverPid(): number | null {
  const file = path.join(dataDir, 'cluster/postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 10_000 }).toBe(true)
}
