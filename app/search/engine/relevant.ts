import type { Scored } from './score'

/** Below this share of the best score a document is hardly what somebody looks for. */
const leastOfBest = 0.03
/** Where somebody typed a whole title, words that are only alike count as well; of two words both have to be. */
const leastFaint = (asked: number) => (asked >= 3 ? 1 : 2)

/**
 * The documents worth showing as hits: those that answer something of what was asked. What shares some letters with
 * it and no more is no hit, and saying that nothing was found is more honest. Candidates to compare one's own
 * text with need no such limit.
 * @param asked how many things were asked for
 */
export function worthShowing(documents: Scored[], asked: number): Scored[] {
  let best = 0
  for (const { score } of documents) best = Math.max(best, score)
  return documents.filter(
    ({ score, wishes, faint }) => score >= best * leastOfBest && (wishes > 0 || faint >= leastFaint(asked)),
  )
}
