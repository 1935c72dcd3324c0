import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where reports of a run are put. */
export const results = join(root, 'test-results')

/** A program of the packages. */
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Runs parts of a test command one after the other and counts their tests; a broken part counts as a failure. */
export function suite() {
  const total = { passed: 0, failed: 0, skipped: 0 }
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })

  /** @returns whether it ended well */
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

  function fail() {
    total.failed += 1
  }

  /** Adds the figures of a report. @returns whether it holds a failure */
  function count(file, read) {
    const before = total.failed
    try {
      const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')))
      total.passed += passed
      total.failed += failed
      total.skipped += skipped
    } catch {
      fail()
    }
    return total.failed > before
  }

  async function vitest(title, name, config, { env = {}, reporter = 'dot', args = [] } = {}) {
    const report = join(results, `${name}.json`)
    const reporters = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`]
    const passed = await run(title, bin('vitest'), ['run', `--config=${config}`, ...reporters, ...args], env)
    const failed = count(report, (counted) => ({
      passed: counted.numPassedTests,
      failed: counted.numFailedTests,
      skipped: counted.numPendingTests + counted.numTodoTests,
    }))
    if (!passed && !failed) fail()
  }

  /** Prints the last line and ends the process. */
  function end() {
    if (total.passed + total.failed === 0) fail()
    const { passed, failed, skipped } = total
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
    process.exit(failed > 0 ? 1 : 0)
  }

  return { run, fail, count, vitest, end }
}
