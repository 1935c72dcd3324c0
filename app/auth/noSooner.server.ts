import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds; well above what the work takes either way. */
export const leastWait = 150

/**
 * Answers no sooner than after `leastWait`, so that the time does not tell whether an account exists: with one
 * there is more to write and to mail.
 */
export async function noSooner<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work, wait(leastWait)])
  if (result.status === 'rejected') throw result.reason
  return result.value
}
