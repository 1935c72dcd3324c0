import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line) => console.log(line)

if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
process.env.NODE_ENV ??= 'production'
if (!existsSync(join(root, 'build', 'server', 'index.js')))
  say('Nabe wird einmalig gebaut, das dauert etwa eine halbe Minute …')
buildIfStale()
const build = await import('../../build/server/index.js')
const code = await build.entry.module.serve({ build, assets: join(root, 'build', 'client'), say })
if (code !== null) process.exit(code)
