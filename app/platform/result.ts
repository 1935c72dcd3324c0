/**
 * How a command ends when everything works as designed: either it happened, or it did not for a reason that
 * the interface can word. Anything else is thrown.
 */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem }

/** It happened. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** It did not happen, and this is why. */
export function refused<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
