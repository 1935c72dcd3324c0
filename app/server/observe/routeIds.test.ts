import { join } from 'node:path'
import type { UNSAFE_RouteConfigEntry as RouteConfigEntry } from '@remix-run/dev'
import { setRouteConfigAppDirectory } from '@remix-run/dev/dist/config/routes.js'
import { matchRoutes } from '@remix-run/router'
import { beforeAll, describe, expect, it } from 'vitest'
import { type RouteAddress, routeIds } from './routeIds'

interface Tree {
  id: string
  path?: string
  index?: boolean
  children?: Tree[]
}

let tree: Tree[]
let routes: Record<string, RouteAddress>
let routeOf: (path: string) => string

beforeAll(async () => {
  setRouteConfigAppDirectory(join(import.meta.dirname, '../..'))
  const { default: config } = await import('~/routes')
  routes = { root: { id: 'root', path: '' } }
  const grow = ({ file, path, index, children }: RouteConfigEntry, parentId: string): Tree => {
    routes[file] = { id: file, parentId, path, index }
    return { id: file, path, index, children: children?.map((child) => grow(child, file)) }
  }
  tree = (await config).map((entry) => grow(entry, 'root'))
  routeOf = routeIds(routes)
})

/** What React Router itself takes for the route of a path. */
function matched(path: string): string | undefined {
  return matchRoutes(tree as Parameters<typeof matchRoutes>[0], path)?.at(-1)?.route.id
}

/** Addresses of a route with something in the place of each parameter. */
function samples(of: string): string[] {
  const path = matchable(of)
  return [
    path.replace(/:\w+/g, '12-mit-namen'),
    path.replace(/:\w+/g, 'neu'),
    `${path.replace(/:\w+/g, 'x')}/`,
    `${path.replace(/:\w+/g, 'x')}/mehr`,
  ]
}

function matchable(id: string): string {
  const { path = '', parentId } = routes[id] as RouteAddress
  return `${parentId && parentId !== 'root' ? matchable(parentId) : ''}/${path.replace('*', 'irgend/etwas')}`
}

describe('the route of a path', () => {
  it('is the one that React Router finds, for every route there is', () => {
    const paths = Object.keys(routes).flatMap((id) => (id === 'root' ? [] : samples(id)))
    expect(paths.length).toBeGreaterThan(500)
    const wrong = paths.filter((path) => routeOf(path) !== (matched(path) ?? 'none'))
    expect(wrong).toEqual([])
  })

  it('is the same for the data of a page', () => {
    expect(routeOf('/loesungen/7-x.data')).toBe(routeOf('/loesungen/7-x'))
    expect(routeOf('/_root.data')).toBe(routeOf('/'))
  })

  it('holds nothing of the path', () => {
    for (const path of ['/mitglieder/4711', '/kommunen/14713000', '/so/etwas/gibt/es/nicht', '/%00'])
      expect(routeOf(path)).not.toMatch(/\d|etwas/)
  })
})

it('a build without a route for everything else answers none', () => {
  const few = routeIds({ a: { id: 'a', path: 'nur/das' } })
  expect([few('/nur/das'), few('/nur'), few('/')]).toEqual(['a', 'none', 'none'])
})
