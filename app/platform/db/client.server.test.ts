import pg from 'pg'
import { expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { db, pool } from './client.server'

const { url } = useDatabase()

it('writes times as they are, whatever zone the database is in', async () => {
  const owner = new pg.Client(url)
  await owner.connect()
  await owner.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET timezone TO 'Europe/Berlin'`)
  await owner.end()
  const at = new Date('2026-07-01T12:00:00.000Z')
  await db.setting.create({ data: { key: 'zone', value: {}, updatedAt: at } })
  const stored = await pool().query<{ same: boolean }>(
    "SELECT updated_at = '2026-07-01T12:00:00Z' AS same FROM setting WHERE key = 'zone'",
  )
  expect(stored.rows[0]?.same).toBe(true)
})
