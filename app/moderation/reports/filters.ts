import { type ReportReason, reportReasons } from './schema'
import { type ThingKind, thingKinds } from './thing'

/** How the queue can be narrowed. */
export interface QueueFilters {
  reason?: ReportReason
  kind?: ThingKind
}

/** Reads the filters of an address; anything unknown narrows nothing. */
export function queueFiltersOf(search: URLSearchParams): QueueFilters {
  return {
    reason: reportReasons.find((reason) => reason === search.get('grund')),
    kind: thingKinds.find((kind) => kind === search.get('art')),
  }
}
