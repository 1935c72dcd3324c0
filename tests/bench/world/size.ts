/** How much a database holds: so many solutions, each with ten comments and ten statements of reuse on average. */
export interface Size {
  solutions: number
  /** Organisations whose the solutions are, ten each. */
  owners: number
  /** Organisations that take part, with five members each. */
  joined: number
}

/** A database with so many solutions; enough organisations take part for the solutions that hundreds reuse. */
export function sizeOf(solutions: number): Size {
  const owners = Math.ceil(solutions / 10)
  return { solutions, owners, joined: Math.min(10_000, Math.max(400, owners)) }
}

/** Comments that a database of this size holds at least. */
export const commentsIn = ({ solutions }: Size) => solutions * 10

/** Runs one statement. */
export type RunSql = (...statement: string[]) => Promise<unknown>

/** SQL for a number between 0 and 1, the same in each run and each database for the same number. */
export const share = (number: string) => `(abs(hashint4((${number})::int) % 9973) / 9973.0)`

/** SQL that picks one of these values by a number. */
export const pick = (values: string[], number: string) =>
  `(ARRAY['${values.join("', '")}'])[1 + floor(${values.length} * ${share(number)})::int]`
