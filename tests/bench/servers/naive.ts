import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const source = join(root, 'tests/bench/naive')
const built = join(root, 'build/naive/server/index.js')

/** Builds the ordinary Remix application, where it is not built yet, and starts it on a database. */
export async function startNaive(
  databaseUrl: string,
): Promise<{ address: string; stop(): Promise<unknown> }> {
  if (!existsSync(built) || statSync(built).mtimeMs < lastChange(source)) build()
  const { PATH, HOME, LANG } = process.env
  const server: ChildProcess = fork(join(source, 'server.mjs'), {
    cwd: root,
    env: { PATH, HOME, LANG, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
  })
  const ended = once(server, 'exit')
  const [{ port }] = (await Promise.race([
    once(server, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`the naive application ended with ${code}`))),
  ])) as [{ port: number }]
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.kill()
      return ended
    },
  }
}

function build(): void {
  const vite = join(root, 'node_modules/.bin/remix')
  const { status, stderr } = spawnSync(vite, ['vite:build', '-c', 'tests/bench/naive/vite.config.js'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`the naive application cannot be built: ${stderr}`)
}

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
}
