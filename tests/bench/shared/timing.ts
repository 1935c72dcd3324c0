import pg from 'pg'
import { quantile } from './statistics'

/** Milliseconds: in the database, and of the whole answer with its HTML or JSON. */
export interface Timing {
  databaseP50: number
  databaseP95: number
  wholeP50: number
  wholeP95: number
}

/** One run of something: how long it took as a whole, and how much of that the database did. Milliseconds. */
export interface Run {
  whole: number
  database: number
}

/** Runs it once. `watchStatements` must have been called before. */
export async function runOnce(work: () => Promise<unknown>): Promise<Run> {
  clock.spent = 0
  const start = performance.now()
  await work()
  return { whole: performance.now() - start, database: clock.spent }
}

/** The middle of many runs, and what 95 of 100 stay below. */
export function timingOf(runs: Run[]): Timing {
  const whole = runs.map((run) => run.whole)
  const database = runs.map((run) => run.database)
  return {
    databaseP50: quantile(database, 0.5),
    databaseP95: quantile(database, 0.95),
    wholeP50: quantile(whole, 0.5),
    wholeP95: quantile(whole, 0.95),
  }
}

/** Time spent waiting for the database; of statements that run side by side only the time that passes. */
const clock = { spent: 0, running: 0, since: 0 }

/** Counts from now on how long statements take. */
export function watchStatements(): void {
  const { query } = pg.Client.prototype
  const ended = () => {
    clock.running -= 1
    if (clock.running === 0) clock.spent += performance.now() - clock.since
  }
  const watched = function (this: pg.Client, ...args: unknown[]) {
    if (clock.running === 0) clock.since = performance.now()
    clock.running += 1
    const last = args.at(-1)
    if (typeof last === 'function') {
      args[args.length - 1] = (...answer: unknown[]) => {
        ended()
        return last(...answer)
      }
      return Reflect.apply(query, this, args)
    }
    const promise = Reflect.apply(query, this, args) as unknown
    if (promise instanceof Promise) promise.then(ended, ended)
    else ended()
    return promise
  }
  Object.defineProperty(pg.Client.prototype, 'query', { value: watched, writable: true })
}
