import type { TestProject } from 'vitest/node'
import { startWalkedSite, type Walked } from '../permissions/start'

declare module 'vitest' {
  interface ProvidedContext {
    attacked: Walked
  }
}

/** Starts the site that all attacks share. Its clients come from the addresses that a trusted proxy tells. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...walked } = await startWalkedSite({ TRUST_PROXY: '127.0.0.1' })
  project.provide('attacked', walked)
  return stop
}
