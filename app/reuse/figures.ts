import type { SizeBand } from '~/solutions/choices'
import type { Again, ReuseState } from './choices'

/** So many organisations of a size say the same of one solution. */
export interface ReuseGroup {
  state: ReuseState
  again: Again | null
  /** Null for districts and others without one. */
  sizeBand: SizeBand | null
  organisations: number
}

/** What the statements on a solution come to. */
export interface ReuseFigures {
  /** Organisations that say anything, those that ended among them. */
  all: number
  /** In use or being tested. */
  reusing: number
  states: Record<ReuseState, number>
  again: Record<Again, number>
  /** Of those who would do it again, the ones with fewer than 20,000 inhabitants. */
  smallYes: number
}

/** The largest size band below 20,000 inhabitants, where most municipalities have nobody for IT alone. */
const largestSmallBand = 3

/** Sums up the statements on one solution. Who is merely interested cannot say whether they would do it again. */
export function summarise(groups: readonly ReuseGroup[]): ReuseFigures {
  const figures: ReuseFigures = {
    all: 0,
    reusing: 0,
    states: { interested: 0, testing: 0, in_use: 0, ended: 0 },
    again: { yes: 0, partly: 0, no: 0 },
    smallYes: 0,
  }
  for (const { state, again, sizeBand, organisations } of groups) {
    figures.all += organisations
    figures.states[state] += organisations
    if (again === null || state === 'interested') continue
    figures.again[again] += organisations
    if (again === 'yes' && sizeBand !== null && sizeBand <= largestSmallBand) {
      figures.smallYes += organisations
    }
  }
  figures.reusing = figures.states.testing + figures.states.in_use
  return figures
}
