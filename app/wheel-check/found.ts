import type { Fragment } from '~/search/schema'
import type { FederalState, SizeBand, Status } from '~/solutions/choices'
import type { WheelCheckInput } from './schema'

/** What is told of everything found. */
interface Found {
  id: number
  slug: string
  title: string
  titleParts: Fragment[]
  membersOnly: boolean
  organisation: {
    name: string
    key: string | null
    slug: string | null
    state: FederalState | null
    sizeBand: SizeBand | null
    isExample: boolean
  } | null
  /** Words of it that match what was typed. */
  words: string[]
  sameSize: boolean
  /** Products of it that what was typed names as well. */
  sameProducts: string[]
}

/** A solution that may be the one that somebody is about to write, or is looking for. */
export interface FoundSolution extends Found {
  status: Status | null
  statusSince: string | null
  /** Organisations that test or use it. */
  reuseCount: number
  /** The viewer's organisation has stated what it does with it. */
  isReused: boolean
}

/** An open request for what somebody is about to write, or seeks as well. */
export interface FoundRequest extends Found {
  /** Organisations that seek it, the asking one among them. */
  seekers: number
  /** `2026-11-25`. */
  neededBy: string | null
  /** The viewer's organisation seeks the same. */
  isJoined: boolean
}

/** What exists already for what somebody is about to write. */
export interface WheelCheckResult {
  input: WheelCheckInput
  /** False as long as too little is typed to look for anything. */
  enough: boolean
  /** The viewer may state a reuse or join. */
  mayAct: boolean
  solutions: FoundSolution[]
  requests: FoundRequest[]
}
