import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A folder for the data of one server; the account that runs PostgreSQL must be able to pass it. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nabe-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A port of the loopback address that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A process of the command line: what it said so far, and the exit code it ends with (null where killed). */
export type Run = { process: ChildProcess; said: () => string; ended: Promise<number | null> }

/** Runs one of the product's own commands with these settings and no others. */
export function run(script: 'start' | 'nabe', settings: Record<string, string>, args: string[] = []): Run {
  const { PATH, HOME, LANG } = process.env
  const child = spawn(process.execPath, [join(root, 'app/cli', `${script}.mjs`), ...args], {
    cwd: root,
    env: { PATH, HOME, LANG, LOG_LEVEL: 'error', DRAIN_SECONDS: '0', ...settings, NODE_ENV: 'production' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return {
    process: child,
    said: () => output,
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code))),
  }
}

/** A started site of its own. */
export type Site = Run & { address: string; stop(): Promise<void>; kill(): Promise<void> }

/**
 * Starts a site and waits until it answers.
 * @throws Error with what it said, where it ends instead
 */
export async function startSite(settings: Record<string, string> & { PORT: string }): Promise<Site> {
  const started = run('start', settings)
  const address = `http://127.0.0.1:${settings.PORT}`
  const ended = started.ended.then((code) => {
    throw new Error(`ended with ${code}: ${started.said()}`)
  })
  ended.catch(() => undefined)
  await Promise.race([answers(`${address}/readyz`), ended])
  return {
    ...started,
    address,
    stop: async () => {
      started.process.kill('SIGTERM')
      await started.ended
    },
    kill: async () => {
      started.process.kill('SIGKILL')
      await started.ended
    },
  }
}

async function answers(address: string): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < 60_000; ) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} does not answer`)
}

/** Process id of the embedded PostgreSQL that serves a data folder; null where there is none. */
export function postmasterOf(folder: string): number | null {
  const file = join(folder, 'postgres/cluster/postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

/** Ends what still serves a data folder, and removes it. */
export async function removeData(folder: string): Promise<void> {
  const postmaster = postmasterOf(folder)
  if (postmaster && isAlive(postmaster)) {
    process.kill(postmaster, 'SIGQUIT')
    await gone(postmaster)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Kills a process the hard way and waits until it is gone. */
export async function killHard(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  await gone(pid)
}

async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
