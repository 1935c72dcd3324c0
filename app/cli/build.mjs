import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['app', 'prisma', 'public', 'package-lock.json', 'remix.config.js', 'tsconfig.json']
const stamp = join(root, 'build', '.sources')

function* files(path) {
  if (!existsSync(path)) return
  const entries = readdirSync(path, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'generated') yield* files(child)
    } else if (!/\.test\.tsx?$/.test(entry.name)) yield child
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    for (const file of source.includes('.') ? [path] : files(path)) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function run(name, args) {
  if (!existsSync(join(root, 'node_modules', '.bin', name))) {
    process.stderr.write('Die Pakete fehlen. Bitte zuerst: npm ci\n')
    process.exit(1)
  }
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
  const result = spawnSync(bin, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`)
    throw new Error(`${name} ${args[0]} failed`)
  }
}

/** Makes Prisma's client, which types and tests need as well as the server. */
export function generateClient() {
  run('prisma', ['generate', '--config', 'prisma/prisma.config.ts'])
}

/**
 * Builds what is stale: nothing when the sources are those of the last build, or when they are not here at all
 * (a container that carries only the build).
 * @returns whether it built
 */
export function buildIfStale() {
  const built = existsSync(join(root, 'build', 'server', 'index.js'))
  if (built && !existsSync(join(root, 'app', 'root.tsx'))) return false
  const now = fingerprint()
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  generateClient()
  run('remix', ['vite:build', '-c', 'remix.config.js'])
  writeFileSync(stamp, now)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--client-only')) generateClient()
  else buildIfStale()
}
