import type { Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { t } from '~/i18n'
import { closeDatabase } from '~/platform/db/client.server'
import { Replica } from '~/platform/db/replica.server'
import { type Env, parseEnv } from '~/platform/env.server'
import { log } from '~/platform/log/log.server'
import { announce } from './announce.server'
import { createApp } from './app.server'
import { limitedServer } from './connections.server'
import { explain } from './explain.server'
import { GuestPages } from './guest-pages/store.server'
import { watchWrites } from './guest-pages/watch.server'
import { startJobs } from './jobs.server'
import { prepareDatabase } from './prepare-database.server'

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
  let stopping: (() => Promise<void>)[] = []
  const stop = async () => {
    const steps = stopping
    stopping = []
    for (const step of steps.reverse())
      await step().catch((error) => log.error({ err: error }, 'stopping failed'))
  }
  try {
    const database = await prepareDatabase(env, say)
    stopping.push(() => database.stop(), closeDatabase)
    stopping.push(await startJobs(env))
    const guestPages = typeof build === 'function' ? undefined : new GuestPages()
    if (guestPages)
      stopping.push(await watchWrites(guestPages, env.databaseDirectUrl ?? process.env.DATABASE_URL ?? ''))
    const replica = await replicaOf(env, stopping)
    const app = createApp({ env, build, assets, guestPages, replica })
    const server = limitedServer((request, response) => {
      const make = () => app(request, response)
      if (!guestPages?.answer(request, response, make)) make()
    })
    const address = await listen(server, env.HOST, env.PORT)
    stopping.push(() => close(server))
    await announce(env, address, say)
  } catch (error) {
    await stop()
    say(explain(error, { host: env.HOST, port: env.PORT }))
    return 1
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)))
  }
  return null
}

async function replicaOf(env: Env, stopping: (() => Promise<void>)[]): Promise<Replica | undefined> {
  if (!env.DATABASE_REPLICA_URL) return undefined
  const replica = new Replica(process.env.DATABASE_URL ?? '', env.DATABASE_REPLICA_URL)
  stopping.push(() => replica.stop())
  await replica.follow()
  return replica
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
}
