import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ReplicatedServer, startReplicatedServer } from '#tests/support/replica'
import { log } from '~/platform/log/log.server'
import { closeDatabase, db, pool } from './client.server'
import { Replica } from './replica.server'

let server: ReplicatedServer
let replica: Replica

beforeAll(async () => {
  server = await startReplicatedServer()
  process.env.DATABASE_URL = server.url
  await pool().query('CREATE TABLE note (id int PRIMARY KEY)')
  await server.caughtUp()
  replica = new Replica(server.url, server.replicaUrl)
  await replica.follow()
}, 60_000)
afterAll(async () => {
  await replica.stop()
  await closeDatabase()
  await server.stop()
})

const isReplica = async () =>
  (await db.$queryRaw<{ yes: boolean }[]>`SELECT pg_is_in_recovery() AS yes`)[0]?.yes
const notes = async () => (await pool().query<{ id: number }>('SELECT id FROM note ORDER BY id')).rows.length

async function write(id: number): Promise<bigint> {
  await pool().query('INSERT INTO note VALUES ($1)', [id])
  const { rows } = await pool().query<{ at: string }>(
    "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::text AS at",
  )
  return BigInt(rows[0]?.at ?? 0)
}

describe('reading from a replica', () => {
  test('is what Prisma and plain statements do inside, and nothing outside does', async () => {
    expect(await replica.read(isReplica, 0n)).toBe(true)
    expect(await isReplica()).toBe(false)
    const both = await replica.read(async () => {
      const { rows } = await pool().query<{ yes: boolean }>('SELECT pg_is_in_recovery() AS yes')
      const inside = await db.$transaction((tx) => tx.$queryRaw`SELECT pg_is_in_recovery() AS yes`)
      return [rows, inside]
    }, 0n)
    expect(both).toEqual([[{ yes: true }], [{ yes: true }]])
  })

  test('never writes, not even where it says that it may', async () => {
    await expect(replica.read(() => db.$executeRaw`INSERT INTO note VALUES (-1)`, 0n)).rejects.toThrow(
      'read-only',
    )
    await expect(replica.read(() => pool().query('INSERT INTO note VALUES (-1)'), 0n)).rejects.toThrow(
      'read-only',
    )
    const settings = await replica.read(() => pool().query('SHOW default_transaction_read_only'), 0n)
    expect(settings.rows).toEqual([{ default_transaction_read_only: 'on' }])
    expect(await notes()).toBe(0)
  })

  test('lags for others and not for who wrote', async () => {
    await server.pause()
    const written = await write(1)
    expect(await replica.read(notes, 0n)).toBe(0)
    expect(await replica.read(notes, written)).toBe(1)
    expect(await replica.read(isReplica, written)).toBe(false)
    await server.resume()
    await server.caughtUp()
    await replica.look()
    expect(await replica.read(notes, written)).toBe(1)
    expect(await replica.read(isReplica, written)).toBe(true)
  })

  test('ends where the replica lags too much, and begins again once it has caught up', async () => {
    const strict = new Replica(server.url, server.replicaUrl, { oldest: 300, lookEvery: 20 })
    await strict.follow()
    await vi.waitFor(async () => expect(await strict.read(isReplica, 0n)).toBe(true))
    await server.pause()
    await write(2)
    await vi.waitFor(async () => expect(await strict.read(isReplica, 0n)).toBe(false))
    expect(strict.lagSeconds).toBeNull()
    expect(await strict.read(notes, 0n)).toBe(2)
    await server.resume()
    await vi.waitFor(async () => expect(await strict.read(isReplica, 0n)).toBe(true))
    expect(strict.lagSeconds).toBeLessThanOrEqual(0.3)
    await strict.stop()
  })

  test('goes on with the primary while the replica is away, in the middle of a query too, and says so once', async () => {
    const warned = vi.spyOn(log, 'warn')
    const broken = replica.read(() => pool().query('SELECT pg_is_in_recovery() AS yes, pg_sleep(1)'), 0n)
    await server.stopReplica()
    expect((await broken).rows[0]).toMatchObject({ yes: false })
    for (let time = 0; time < 3; time += 1) {
      expect(await replica.read(notes, 0n)).toBe(2)
      await replica.look()
    }
    // The query that the replica is killed in is a slow one as well.
    expect(warned.mock.calls.map(([, text]) => text).filter((text) => text !== 'slow statement')).toEqual([
      'the replica cannot be used, the primary answers',
    ])
    await server.startReplica()
    await vi.waitFor(async () => expect(await replica.read(isReplica, 0n)).toBe(true), { timeout: 10_000 })
    warned.mockRestore()
  })

  test('asks no server that only looks like a replica', async () => {
    const itself = new Replica(server.url, server.url)
    await itself.look()
    expect(itself.lagSeconds).toBeNull()
    await itself.stop()
  })
})
