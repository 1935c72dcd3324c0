import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** An ordinary Remix application: the same flags as the product, nothing else. */
export default defineConfig({
  root: folder('../../..'),
  publicDir: false,
  plugins: [
    remix({
      appDirectory: 'tests/bench/naive/app',
      buildDirectory: 'build/naive',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  resolve: { alias: { '~': folder('../../../app') } },
})
