import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { generateClient } from './build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

process.env.NODE_ENV = 'development'
generateClient()
const vite = await createServer({
  root,
  configFile: join(root, 'remix.config.js'),
  cacheDir: join(process.env.DATA_DIR ?? join(root, 'data'), 'vite'),
  server: { middlewareMode: true, hmr: false },
})
const { serve } = await vite.ssrLoadModule('/app/entry.server.tsx')
const code = await serve({
  build: () => vite.ssrLoadModule('virtual:remix/server-build'),
  assets: vite.middlewares,
  say: (line) => console.log(line),
})
if (code !== null) process.exit(code)
