import { rmSync } from 'node:fs'

/** Removes what the journeys' server kept. */
export default function teardown(): void {
  const folder = process.env.E2E_DATA
  if (folder) rmSync(folder, { recursive: true, force: true })
}
