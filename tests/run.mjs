import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale, generateClient } from '../app/cli/build.mjs'
import { findChromium } from './support/chromium.mjs'

// The second of README's two commands: types, lint, unit, integration, production build, attacks on it, browser
// journeys and axe.
// Its last line counts the tests of vitest and Playwright; a broken step counts as a failure.

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const bin = (name) => join(root, 'node_modules', '.bin', name)
const total = { passed: 0, failed: 0, skipped: 0 }

function run(title, command, args, env = {}) {
  const begin = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${title} (${Math.round((Date.now() - begin) / 1000)} s)`)
      resolve(code === 0)
    })
  })
}

function count(file, read) {
  const before = total.failed
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')))
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  } catch {
    total.failed += 1
  }
  return total.failed > before
}

async function vitest(title, name, config, env) {
  const report = join(results, `${name}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const passed = await run(title, bin('vitest'), ['run', `--config=${config}`, ...reporters], env)
  const failed = count(report, (counted) => ({
    passed: counted.numPassedTests,
    failed: counted.numFailedTests,
    skipped: counted.numPendingTests + counted.numTodoTests,
  }))
  if (!passed && !failed) total.failed += 1
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

generateClient()
const [types, lint] = await Promise.all([
  run('types', bin('tsc'), ['--noEmit']),
  run('lint', bin('biome'), ['check', '--error-on-warnings', '.']),
])
if (!types) total.failed += 1
if (!lint) total.failed += 1

await vitest('unit and integration', 'vitest', 'tests/vitest.config.ts')

try {
  buildIfStale()
  console.log('✓ production build')
  const chromium = { CHROMIUM: await findChromium() }
  await vitest('attacks', 'security', 'tests/security.config.ts', chromium)
  const journeysReport = join(results, 'playwright.json')
  const journeys = await run(
    'journeys and accessibility',
    bin('playwright'),
    ['test', '--config=tests/playwright.config.ts'],
    {
      ...chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport,
    },
  )
  const journeysFailed = count(journeysReport, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
  if (!journeys && !journeysFailed) total.failed += 1
} catch (error) {
  console.error(error.message)
  total.failed += 1
}

if (total.passed + total.failed === 0) total.failed = 1
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(total.failed > 0 ? 1 : 0)
