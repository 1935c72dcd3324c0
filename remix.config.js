import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { browserTexts } from './app/i18n/browserTexts.js'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The commit that is built: as the environment says (in a container there is no git), else as git does, else none. */
function commit() {
  if (process.env.NABE_COMMIT) return process.env.NABE_COMMIT
  try {
    const asked = ['rev-parse', '--short=12', 'HEAD']
    return execFileSync('git', asked, { cwd: folder('.'), stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

/** Vite's configuration; `remix vite:build -c remix.config.js` reads it. */
export default defineConfig({
  plugins: [
    browserTexts(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  define: { 'import.meta.env.NABE_COMMIT': JSON.stringify(commit()) },
  resolve: { alias: { '~': folder('./app'), '#prisma': folder('./prisma') } },
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false },
  // Native, for the server alone: while developing Vite must not try to bundle it for the browser.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
})
