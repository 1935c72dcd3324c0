import { inject } from 'vitest'
import {
  cloneFrom,
  copyOf,
  createEmpty,
  dropLater,
  type TestDatabase,
  type TestServer,
} from './databaseServer'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * To be called at the top of a test file that works on a database: the file then has one of its own, a copy of the
 * template, and `DATABASE_URL` names it before any module is loaded. (The setup file finds this call in the
 * source.) It is shared by the tests of the file and removed after them.
 *
 * @throws Error where the file is not run by vitest with `tests/vitest.config.ts`
 */
export function useDatabase(): { url: string } {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error(
      'no database was made for this file: is the setup file of tests/vitest.config.ts missing?',
    )
  return { url }
}

/** One more copy of the template, for a test that must start from it; drop it at the end. */
export function cloneDatabase(): Promise<TestDatabase> {
  return cloneFrom(inject('testServer'))
}

/** A copy of another database as it stands, such as a backup would be; whoever is connected to that one is cut off. */
export function copyDatabase(url: string): Promise<TestDatabase> {
  return copyOf(inject('testServer'), url)
}

/** A database with nothing in it, for tests of what fills it; drop it at the end. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createEmpty(inject('testServer'))
}

/** Removes the copy once its last connection is closed. */
export function laterDrop(database: TestDatabase): Promise<void> {
  return dropLater(inject('testServer'), database)
}
