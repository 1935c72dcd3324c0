/** What a build says of a route, as far as its address goes. */
export interface RouteAddress {
  id: string
  parentId?: string
  path?: string
  index?: boolean
}

interface Step {
  named: Map<string, Step>
  parameter?: Step
  rest?: string
  id?: string
}

/** What answers where no route is asked. */
export const unrouted = 'none'

const step = (): Step => ({ named: new Map() })

/**
 * Finds the route that answers a path, for labels and the log: the path itself holds ids and names. React Router's own
 * `matchRoutes` sorts all routes anew each time, which takes longer than a page out of memory.
 * @returns the id of the route for a path without query, also in its data form; `none` where there is no such route
 */
export function routeIds(routes: Record<string, RouteAddress | undefined>): (path: string) => string {
  const first = step()
  for (const route of Object.values(routes)) if (route) place(first, route, addressOf(route, routes))
  return (path) => {
    const plain = path.replace(/\.data$/, '').replace(/^\/_root$/, '/')
    const segments = plain.split('/').filter((segment) => segment !== '')
    return find(first, segments, 0) ?? unrouted
  }
}

function addressOf(route: RouteAddress, routes: Record<string, RouteAddress | undefined>): string[] {
  const above = route.parentId ? routes[route.parentId] : undefined
  const own = (route.path ?? '').split('/').filter((segment) => segment !== '')
  return [...(above ? addressOf(above, routes) : []), ...own]
}

function place(first: Step, { id, path, index }: RouteAddress, segments: string[]): void {
  if (path === undefined && !index) return
  let at = first
  for (const segment of segments) {
    if (segment === '*') {
      at.rest = id
      return
    }
    if (segment.startsWith(':')) {
      at.parameter ??= step()
      at = at.parameter
    } else {
      const next = at.named.get(segment) ?? step()
      at.named.set(segment, next)
      at = next
    }
  }
  // An index answers in the place of the route that it stands in.
  if (index || at.id === undefined) at.id = id
}

function find(at: Step, segments: string[], depth: number): string | undefined {
  const segment = segments[depth]
  if (segment === undefined) return at.id ?? at.rest
  const named = at.named.get(segment)
  return (
    (named && find(named, segments, depth + 1)) ??
    (at.parameter && find(at.parameter, segments, depth + 1)) ??
    at.rest
  )
}
