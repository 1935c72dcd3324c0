import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Lets a plain script load the product's TypeScript by its path from the root; nothing listens. */
export async function openCode() {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    appType: 'custom',
    resolve: {
      alias: [
        { find: /^~\//, replacement: folder('../../app/') },
        { find: /^#tests\//, replacement: folder('../') },
        { find: /^#prisma\//, replacement: folder('../../prisma/') },
      ],
    },
  })
  return { load: (path) => vite.ssrLoadModule(path), close: () => vite.close() }
}
