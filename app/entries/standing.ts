const day = 24 * 60 * 60 * 1000

/** Days after which what was said to run is asked about again. */
export const askAfterDays = 365
/** Days without an answer after which a page says that nobody confirmed it. */
export const unansweredAfterDays = 60

/** When something was last said to run, and when its organisation was last asked whether it still does. */
export interface Said {
  confirmedAt: Date | null
  askedAt: Date | null
}

/** The day since which nobody has confirmed that something runs; null as long as that is no reason to doubt it. */
export function unconfirmedSince({ confirmedAt, askedAt }: Said, now: Date): Date | null {
  if (!confirmedAt || !askedAt || askedAt <= confirmedAt) return null
  return now.getTime() - askedAt.getTime() >= unansweredAfterDays * day ? confirmedAt : null
}

/** What was confirmed before this moment is asked about. */
export function askedBefore(now: Date): Date {
  return new Date(now.getTime() - askAfterDays * day)
}
