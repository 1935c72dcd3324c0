import { buildIfStale } from '../../app/cli/build.mjs'
import { suite } from '../support/suite.mjs'

// npm run test:faults [-- NAME …]: what goes wrong around a running site, and what takes too long for the usual test
// command. NAME is a part of a file's path. The last line counts the tests.

const { fail, vitest, end } = suite()

try {
  buildIfStale()
  await vitest('faults', 'faults', 'tests/faults.config.ts', {
    reporter: 'verbose',
    args: process.argv.slice(2),
  })
} catch (error) {
  console.error(error.message)
  fail()
}

end()
