import type { Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { Express, RequestHandler } from 'express'
import { t } from '~/i18n'
import { closeDatabase, limitWaiting } from '~/platform/db/client.server'
import { sitePatience } from '~/platform/db/patience.server'
import { Replica } from '~/platform/db/replica.server'
import { type Env, parseEnv } from '~/platform/env.server'
import { log } from '~/platform/log/log.server'
import { measureProcess } from '~/platform/observe/metrics.server'
import { announce } from './announce.server'
import { createApp } from './app.server'
import { limitedServer } from './connections.server'
import { explain } from './explain.server'
import { GuestPages } from './guest-pages/store.server'
import { watchWrites } from './guest-pages/watch.server'
import { startJobs } from './jobs.server'
import { metricsServer } from './observe/endpoint.server'
import { measureSite } from './observe/gauges.server'
import { observedListener } from './observe/listener.server'
import { routeIds, unrouted } from './observe/routeIds'
import { prepareDatabase } from './prepare-database.server'
import { closing, Stopping } from './stopping.server'

/** What the launcher hands over. */
export interface Launch {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Folder of the browser's files, or middleware that makes them while developing. */
  assets: string | RequestHandler
  say(line: string): void
}

/**
 * Starts the site: settings, database, jobs, server. Ends the process in order on SIGINT and SIGTERM.
 * @returns the exit code when it could not start, each cause said in one line; null when it runs
 */
export async function serve({ build, assets, say }: Launch): Promise<number | null> {
  const settings = parseEnv(process.env)
  if (!settings.ok) {
    say(t('start.console.settings'))
    for (const problem of settings.problems) say(`  ${problem}`)
    return 78
  }
  const { env } = settings
  const stopping = new Stopping({ drain: env.drainSeconds * 1000, patience: 20_000 })
  const { intake, ground } = stopping.ending
  try {
    const database = await prepareDatabase(env, say)
    ground.push(() => database.stop(), closeDatabase)
    await limitWaiting(sitePatience)
    intake.push(await startJobs(env))
    const guestPages = typeof build === 'function' ? undefined : new GuestPages()
    if (guestPages)
      ground.push(await watchWrites(guestPages, env.databaseDirectUrl ?? process.env.DATABASE_URL ?? ''))
    const replica = await replicaOf(env, ground)
    measureProcess()
    measureSite(guestPages)
    const isStopping = () => stopping.begun
    const app = createApp({ env, build, assets, guestPages, replica, isStopping })
    const { listener, underWay } = observedListener({
      fromMemory: (request, response, make) => guestPages?.answer(request, response, make) ?? false,
      answer: app,
      routeOf: await routesOf(build),
      trusts: trustOf(app),
      isStopping,
    })
    const server = limitedServer(listener)
    const close = closing(server, underWay)
    if (env.METRICS_PORT !== undefined) {
      ground.push(await listenForMetrics(env.METRICS_HOST, env.METRICS_PORT, env.METRICS_TOKEN))
    }
    const address = await listen(server, env.HOST, env.PORT)
    intake.push(close)
    await announce(env, address, say)
  } catch (error) {
    await stopping.undo()
    say(explain(error, { host: env.HOST, port: env.PORT }))
    return 1
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopping.stop(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event)
      if (!stopping.begun) void stopping.stop(1)
    })
  }
  return null
}

async function replicaOf(env: Env, ground: (() => Promise<void>)[]): Promise<Replica | undefined> {
  if (!env.DATABASE_REPLICA_URL) return undefined
  const replica = new Replica(process.env.DATABASE_URL ?? '', env.DATABASE_REPLICA_URL)
  ground.push(() => replica.stop())
  await replica.follow()
  return replica
}

/** Ids of the routes by path; while developing they change, and are not told apart. */
async function routesOf(build: Launch['build']): Promise<(path: string) => string> {
  if (typeof build === 'function') return () => unrouted
  const ofRoute = routeIds(build.routes)
  const ofServer: Record<string, string> = {
    '/healthz': 'healthz',
    '/readyz': 'readyz',
    '/metrics': 'metrics',
  }
  return (path) => (path.startsWith('/assets/') ? 'assets' : (ofServer[path] ?? ofRoute(path)))
}

/** Whether Express takes an address for the proxy's, by its setting `trust proxy`. */
function trustOf(app: Express): (address: string) => boolean {
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return (address) => trusts(address, 0)
}

/** @returns ends it */
async function listenForMetrics(host: string, port: number, token: string | undefined) {
  const server = metricsServer(token)
  await listen(server, host, port).catch((error: Error) => {
    throw new Error(t('start.console.metricsPort', { host, port, reason: error.message }))
  })
  return closing(server, new Set())
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`)
    })
  })
}
