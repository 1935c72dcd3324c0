/** Lengths in characters, numbers in pieces. Apart from the schema, since components need no zod for them. */
export const requestLimits = {
  title: 150,
  summary: 300,
  body: 5_000,
  context: 300,
  proposedTopic: 80,
  topics: 5,
  note: 300,
  reason: 500,
  /** Solutions one new solution may answer at once. */
  answered: 20,
} as const

export const outcomes = ['solved', 'closed'] as const
/** How a request ended. */
export type Outcome = (typeof outcomes)[number]
