import { join } from 'node:path'
import { buildIfStale, generateClient } from '../app/cli/build.mjs'
import { findChromium } from './support/chromium.mjs'
import { bin, results, suite } from './support/suite.mjs'

// The second of README's two commands: types, lint, unit, integration, production build, attacks on it, browser
// journeys and axe.
// Its last line counts the tests of vitest and Playwright; a broken step counts as a failure.

const { run, fail, count, vitest, end } = suite()

generateClient()
const [types, lint] = await Promise.all([
  run('types', bin('tsc'), ['--noEmit']),
  run('lint', bin('biome'), ['check', '--error-on-warnings', '.']),
])
if (!types) fail()
if (!lint) fail()

await vitest('unit and integration', 'vitest', 'tests/vitest.config.ts')

try {
  buildIfStale()
  console.log('✓ production build')
  const chromium = { CHROMIUM: await findChromium() }
  await vitest('attacks', 'security', 'tests/security.config.ts', { env: chromium })
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
  if (!journeys && !journeysFailed) fail()
} catch (error) {
  console.error(error.message)
  fail()
}

end()
