import { readFileSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { cloneDatabase, laterDrop } from './database'
import { needsDatabase } from './databaseNeed'

const { testPath } = expect.getState()

// Before the test file and all it imports are loaded: a module may open its pool as soon as that happens.
if (testPath && needsDatabase(readFileSync(testPath, 'utf8'))) {
  const database = await cloneDatabase()
  process.env.DATABASE_URL = database.url
  process.env.DATABASE_DIRECT_URL = database.url
  afterAll(() => laterDrop(database))
}
