let offset = 0

/** The present moment. All code asks here, so that tests can move the clock. */
export function now(): Date {
  return new Date(Date.now() + offset)
}

/** Moves the clock of this process by the given milliseconds, for tests; 0 puts it right again. */
export function moveClock(milliseconds: number): void {
  offset = milliseconds
}
