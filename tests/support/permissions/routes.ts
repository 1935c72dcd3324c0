import { join } from 'node:path'
import type { UNSAFE_RouteConfigEntry as RouteConfigEntry } from '@remix-run/dev'
import { setRouteConfigAppDirectory } from '@remix-run/dev/dist/config/routes.js'

/** The address of every route that the build knows, as Remix writes it: `/loesungen/:idSlug`. */
export async function allRoutes(): Promise<string[]> {
  setRouteConfigAppDirectory(join(import.meta.dirname, '../../../app'))
  const { default: config } = await import('~/routes')
  return addresses(await config, '').sort()
}

function addresses(entries: RouteConfigEntry[], above: string): string[] {
  return entries.flatMap(({ path, children }) => {
    const address = path ? `${above}/${path}` : above
    return [address || '/', ...addresses(children ?? [], address)]
  })
}
