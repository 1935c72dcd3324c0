// npm run bench [-- --quick] [--only guests,search,…] [--markdown] [--minutes 10]: what docs/performance.md says, in one
// table.
import { buildIfStale } from '../../app/cli/build.mjs'
import { findChromium } from '../support/chromium.mjs'
import { openCode } from '../support/openCode.mjs'

buildIfStale()
const { load, close } = await openCode()
try {
  const { bench } = await load('/tests/bench/bench.ts')
  await bench({ args: process.argv.slice(2), openCode, findChromium })
} finally {
  await close()
}
