import { type DecisionKind, decisionKinds } from '../policy'
import { type ThingKind, thingKinds } from '../reports/thing'

/** How a decision stands. */
export const standings = ['stands', 'answered', 'upheld', 'undone'] as const
export type Standing = (typeof standings)[number]

/** How the log can be narrowed. */
export interface LogFilters {
  decision?: DecisionKind
  kind?: ThingKind
  standing?: Standing
}

/** One line of the log. */
export interface LogLine {
  id: number
  decision: DecisionKind
  kind: ThingKind
  thingId: number
  title: string
  part: string
  reason: string
  decider: string | null
  decidedAt: Date
  standing: Standing
}

/** Reads the filters of an address; anything unknown narrows nothing. */
export function logFiltersOf(search: URLSearchParams): LogFilters {
  return {
    decision: decisionKinds.find((kind) => kind === search.get('entscheidung')),
    kind: thingKinds.find((kind) => kind === search.get('art')),
    standing: standings.find((standing) => standing === search.get('stand')),
  }
}
