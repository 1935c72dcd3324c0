import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'
import { ObservedClient } from './observed.server'
import {
  dropUnfinished,
  type Patience,
  patienceOfServer,
  patientPool,
  readingPatience,
} from './patience.server'

/** What commands write through: the client itself or an open transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** Connections to one server. */
export interface Connections {
  url: string
  pool: pg.Pool
  client: PrismaClient
}

let patience: Patience | null = null
let primary: Connections | undefined
const elsewhere = new AsyncLocalStorage<Connections>()

/**
 * Opens connections to a server, at their first use.
 * @param forReading refuses whatever writes
 */
export function openConnections(url: string, { forReading = false } = {}): Connections {
  // Prisma's adapter sends times without a zone and means UTC; a German server would take them for Berlin's.
  const reading = forReading ? '; SET default_transaction_read_only = on' : ''
  const limits = forReading ? readingPatience : patience
  const first = `SET TIME ZONE 'UTC'${reading}${patienceOfServer(limits)}`
  const pool = new pg.Pool({
    Client: ObservedClient,
    connectionString: url,
    max: Number(process.env.DATABASE_POOL ?? 10),
    onConnect: (client) => client.query(first).then(() => {}),
    ...patientPool(limits),
  })
  dropUnfinished(pool)
  pool.on('error', () => {
    // An idle connection that the server closed: the pool opens a new one at the next query.
  })
  return { url, pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** Closes connections for good. */
export async function closeConnections({ client, pool }: Connections): Promise<void> {
  await client.$disconnect()
  if (!pool.ended) await pool.end()
}

/** Lets everything that `work` asks of the database go through these connections. */
export function through<Value>(connections: Connections, work: () => Promise<Value>): Promise<Value> {
  // Awaited inside: Prisma asks only once somebody waits.
  return elsewhere.run(connections, async () => await work())
}

function connect(): Connections {
  const other = elsewhere.getStore()
  if (other) return other
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: call connectDatabase or set it before the first query')
  if (primary?.url !== url) primary = openConnections(url)
  return primary
}

/** The pool below Prisma, for what wants plain `pg` (rate limits, LISTEN-free maintenance). */
export function pool(): pg.Pool {
  return connect().pool
}

/** Prisma's client on that pool, opened at its first use with `DATABASE_URL` as it stands then. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_target, property) => Reflect.get(connect().client, property),
})

/** From now on, at new connections, waits for PostgreSQL no longer than this; open ones are closed. */
export async function limitWaiting(limits: Patience): Promise<void> {
  patience = limits
  await closeDatabase()
}

/** Ends all connections of this process. */
export async function closeDatabase(): Promise<void> {
  const open = primary
  primary = undefined
  if (open) await closeConnections(open)
}

/** Whether PostgreSQL answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await pool().query('SELECT 1')
    return true
  } catch {
    return false
  }
}

export { Prisma } from './generated/client'
