import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import shared from './vitest.config'

const { resolve, test } = shared
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Faults around a running site (the production build), one file after the other: each has the machine for itself. */
export default defineConfig({
  root: folder('..'),
  resolve,
  test: {
    ...test,
    include: ['tests/faults/**/*.test.ts'],
    exclude: [],
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
