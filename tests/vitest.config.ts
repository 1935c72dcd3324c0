import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Unit and integration tests; Remix's plugin stays out, since modules are tested, not the bundle. */
export default defineConfig({
  root: folder('..'),
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${folder('../app')}/` },
      { find: /^#tests\//, replacement: `${folder('.')}/` },
      { find: /^#prisma\//, replacement: `${folder('../prisma')}/` },
    ],
  },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/security/**', 'tests/faults/**', 'node_modules/**', 'build/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup-file.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Integration tests wait for real servers, on machines that have other work too.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    dangerouslyIgnoreUnhandledErrors: false,
    env: { TZ: 'Europe/Berlin' },
  },
})
