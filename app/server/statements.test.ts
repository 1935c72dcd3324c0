import type { LoaderFunction } from '@remix-run/node'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadDemoWorld } from '#prisma/demo/load.server'
import { loadReferenceData } from '#prisma/reference/load.server'
import { useDatabase } from '#tests/support/database'
import { configureSessions, readSession, startSession } from '~/auth/session.server'
import { paths } from '~/paths'
import { closeDatabase, db, pool } from '~/platform/db/client.server'
import { loader as frame } from '~/root'
import { loader as start } from '~/routes/_index'
import { loader as fachtage } from '~/routes/fachtage._index'
import { loader as fachtag } from '~/routes/fachtage.$slug._index'
import { loader as requests } from '~/routes/gesuche._index'
import { loader as request } from '~/routes/gesuche.$idSlug._index'
import { loader as organisations } from '~/routes/kommunen._index'
import { loader as organisation } from '~/routes/kommunen.$key._index'
import { loader as solutions } from '~/routes/loesungen._index'
import { loader as solution } from '~/routes/loesungen.$idSlug._index'
import { loader as topics } from '~/routes/themen._index'
import { loader as topic } from '~/routes/themen.$slug._index'
import { indexPending } from '~/search/commands.server'
import { requestContext } from './context.server'

useDatabase()

const statementsAtMost = 3
let cookie: string
let addresses: Record<string, { path: string; params?: Record<string, string> }>

beforeAll(async () => {
  configureSessions({ secure: false })
  await loadReferenceData(pool())
  await loadDemoWorld(pool())
  await indexPending()
  const { id, organisationId } = await db.member.findFirstOrThrow({
    where: { email: 'digitalisierung@musterstadt.example' },
  })
  cookie = (await startSession(id, 'Browser')).split(';')[0] ?? ''
  const own = await db.organisation.findUniqueOrThrow({ where: { id: organisationId ?? 0 } })
  const other = await db.organisation.findFirstOrThrow({
    where: { joinedAt: { not: null }, kind: 'municipality', id: { not: own.id } },
  })
  const discussed = { orderBy: { entry: { commentCount: 'desc' } } } as const
  const liveliest = await db.solution.findFirstOrThrow({
    ...discussed,
    where: { entry: { state: 'visible', organisationId: { not: own.id } } },
  })
  const sought = await db.request.findFirstOrThrow(discussed)
  const seeded = await db.topic.findFirstOrThrow(discussed)
  const idSlug = ({ entryId, slug }: { entryId: number; slug: string }) => ({ idSlug: `${entryId}-${slug}` })
  const keyed = ({ key }: { key: string | null }) => ({
    path: paths.organisation({ key, slug: null }),
    params: { key: key ?? '' },
  })
  addresses = {
    start: { path: paths.start() },
    solutions: { path: paths.solutions() },
    'solutions of those like mine': { path: `${paths.solutions()}?wie-unsere=1` },
    solution: { path: paths.solution({ id: liveliest.entryId, ...liveliest }), params: idSlug(liveliest) },
    requests: { path: paths.requests() },
    request: { path: paths.request({ id: sought.entryId, ...sought }), params: idSlug(sought) },
    topics: { path: paths.topics() },
    topic: { path: paths.topic(seeded), params: { slug: seeded.slug } },
    fachtage: { path: paths.fachtage() },
    fachtag: { path: paths.fachtag({ slug: 'beispiel-fachtag' }), params: { slug: 'beispiel-fachtag' } },
    organisations: { path: paths.organisations() },
    'organisations like mine': { path: `${paths.organisations()}?wie-unsere=1` },
    'another organisation': keyed(other),
    'my organisation': keyed(own),
  }
})

afterAll(closeDatabase)

/** What Remix asks of the database for a page: its loaders, side by side, in the context of one request. */
async function statementsOf(name: string, loader: LoaderFunction): Promise<string[]> {
  const { path, params = {} } = addresses[name] ?? { path: 'no address' }
  const context = requestContext({
    cookie,
    posted: false,
    clientAddress: '127.0.0.1',
    device: 'test',
    demo: false,
    publicUrl: 'http://127.0.0.1',
    readSession,
  })
  const args = { request: new Request(new URL(path, 'http://127.0.0.1')), params, context }
  const statements = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await Promise.all([frame(args), loader(args)])
    return statements.mock.calls.map(([asked]) => textOf(asked)).filter((text) => !text.startsWith('SET '))
  } finally {
    statements.mockRestore()
  }
}

function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked : String((asked as { text?: string }).text)
}

describe('a page for somebody signed in takes few statements, session and frame included', () => {
  test.each<[string, LoaderFunction]>([
    ['start', start],
    ['solutions', solutions],
    ['solutions of those like mine', solutions],
    ['solution', solution],
    ['requests', requests],
    ['request', request],
    ['topics', topics],
    ['topic', topic],
    ['fachtage', fachtage],
    ['fachtag', fachtag],
    ['organisations', organisations],
    ['organisations like mine', organisations],
    ['another organisation', organisation],
    ['my organisation', organisation],
  ])('%s', async (name, loader) => {
    const statements = await statementsOf(name, loader)
    expect(statements.length).toBeGreaterThan(1)
    expect(statements.length, statements.join('\n\n')).toBeLessThanOrEqual(statementsAtMost)
  })
})
