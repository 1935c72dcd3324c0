import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { siteLog } from './support/e2e-log'
import { dataFolder } from './support/e2e-server'

const port = Number(process.env.E2E_PORT ?? 4311)
// One folder for all workers: the first process that reads this file makes it, and outlives the server.
if (!process.env.E2E_DATA) {
  const folder = dataFolder()
  process.env.E2E_DATA = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
}

/** Browser journeys against the production build in demonstration mode, with an embedded database of its own. */
export default defineConfig({
  testDir: 'e2e',
  globalTeardown: './support/e2e-log',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || (process.env.CI ? undefined : '/usr/bin/chromium'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // What it logs is looked through at the end.
    command: `exec node app/cli/start.mjs > "$E2E_DATA/${siteLog}"`,
    cwd: join(import.meta.dirname, '..'),
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 90_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    // The journeys come from many addresses: each test names one as the proxy in front would.
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA,
      DATABASE_URL: '',
      LOG_LEVEL: 'debug',
      E2E_DATA: process.env.E2E_DATA,
      TRUST_PROXY: '127.0.0.1',
    },
  },
})
