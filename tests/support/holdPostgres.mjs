import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// A process of its own that starts the embedded PostgreSQL, says how that went in one line, and keeps it until it
// is killed. Run as: node holdPostgres.mjs <data folder>

const root = fileURLToPath(new URL('../..', import.meta.url))
const { module } = await runnerImport('./app/platform/db/embedded.server.ts', {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~': `${root}app` } },
})

try {
  const { url, dataDir } = await module.startEmbeddedPostgres({
    dataDir: process.argv[2],
    log: () => undefined,
  })
  console.log(JSON.stringify({ url, dataDir }))
  setInterval(() => undefined, 60_000)
} catch (error) {
  console.log(JSON.stringify({ error: `${error.name}: ${error.message}` }))
}
