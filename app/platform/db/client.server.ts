import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'

/** What commands write through: the client itself or an open transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

let connection: { url: string; pool: pg.Pool; client: PrismaClient } | undefined

function connect() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: call connectDatabase or set it before the first query')
  if (connection?.url === url) return connection
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(process.env.DATABASE_POOL ?? 10),
    // Prisma's adapter sends times without a zone and means UTC; a German server would take them for Berlin's.
    onConnect: (client) => client.query("SET TIME ZONE 'UTC'").then(() => {}),
  })
  pool.on('error', () => {
    // An idle connection that the server closed: the pool opens a new one at the next query.
  })
  connection = { url, pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) }
  return connection
}

/** The pool below Prisma, for what wants plain `pg` (rate limits, LISTEN-free maintenance). */
export function pool(): pg.Pool {
  return connect().pool
}

/** Prisma's client on that pool, opened at its first use with `DATABASE_URL` as it stands then. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_target, property) => Reflect.get(connect().client, property),
})

/** Ends all connections of this process. */
export async function closeDatabase(): Promise<void> {
  const open = connection
  connection = undefined
  await open?.client.$disconnect()
  if (open && !open.pool.ended) await open.pool.end()
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
