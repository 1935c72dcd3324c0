/** A solution found by the text of another one. */
export interface Candidate {
  id: number
  /** What the engine gave it. */
  score: number
  sharesTopic: boolean
  sharesProduct: boolean
}

/** How much a shared topic or product says beside the words. */
const worth = { topic: 1.5, product: 1.2 }
/** Where only few texts are compared, everyday words seem rare: words alone must say much. */
const least = { withTopic: 0.13, words: 0.45 }
const kept = 8

/**
 * How much some solutions are like one, best first, without those that only share a word or two.
 * @param own what the engine gave the solution itself for its own text: nothing says it better
 */
export function likest(candidates: Candidate[], own: number): { id: number; likeness: number }[] {
  if (own <= 0) return []
  return candidates
    .filter(({ score, sharesTopic }) => score / own >= (sharesTopic ? least.withTopic : least.words))
    .map(({ id, score, sharesTopic, sharesProduct }) => ({
      id,
      likeness: (score / own) * (sharesTopic ? worth.topic : 1) * (sharesProduct ? worth.product : 1),
    }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, kept)
}
