import type { Row } from '../shared/table'
import type { World, Worlds } from '../world/worlds'

/** What a part of the bench is given. */
export interface Given {
  worlds: Worlds
  /** The database of which most is measured: a thousand solutions and ten thousand comments. */
  usual(): Promise<World>
  /** The large one, and one with a hundredth of it. */
  large(): Promise<World>
  small(): Promise<World>
  /** Fewer rounds, smaller databases: says which way something goes, not how far. */
  quick: boolean
  /** Minutes of mixed load. */
  minutes: number
  /** Path of Chromium; empty for Playwright's own. */
  chromiumPath: string
  say(line: string): void
}

/** Measures something and says it in rows of the table. */
export type Part = (given: Given) => Promise<Row[]>
