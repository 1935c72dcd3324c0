import { readFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { needsServer } from './databaseNeed'
import { startTestServer } from './databaseServer'

/** Starts PostgreSQL for the run, unless none of its files asks for a database. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const files = project.vitest.state.getPaths()
  if (!files.some((file) => needsServer(readFileSync(file, 'utf8')))) return undefined
  const { stop, ...server } = await startTestServer()
  project.provide('testServer', server)
  return stop
}
