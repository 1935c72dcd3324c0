import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { closeDatabase, db } from '~/platform/db/client.server'
import { lastBackup } from './queries.server'

useDatabase()
afterAll(closeDatabase)

test('the last backup is the one that was finished last', async () => {
  expect(await lastBackup()).toBeNull()
  const later = {
    finishedAt: new Date('2026-11-24T03:00:00Z'),
    seconds: 4,
    bytes: 5_000_000_000,
    entries: 90,
  }
  await db.backupRun.create({ data: later })
  await db.backupRun.create({ data: { ...later, finishedAt: new Date('2026-11-23T03:00:00Z'), entries: 80 } })
  expect(await lastBackup()).toEqual(later)
})
