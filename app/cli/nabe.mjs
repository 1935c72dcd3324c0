#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
process.env.NODE_ENV ??= 'production'
buildIfStale()
const build = await import('../../build/server/index.js')
process.exit(await build.entry.module.runCommand(process.argv.slice(2), (line) => console.log(line)))
