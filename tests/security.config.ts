import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import shared from './vitest.config'

const { resolve, test } = shared
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Attacks on a started site (the production build, demonstration world), which all files share: one after the other,
 * since some compare the database before and after.
 */
export default defineConfig({
  root: folder('..'),
  resolve,
  test: {
    ...test,
    include: ['tests/security/**/*.test.ts'],
    exclude: [],
    globalSetup: ['tests/support/attack/globalSetup.ts'],
    setupFiles: [],
    maxWorkers: 1,
    fileParallelism: false,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
