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
const least = 0.25
const kept = 8

/**
 * How much some solutions are like one, best first, without those that only share a word or two.
 * @param own what the engine gave the solution itself for its own text: nothing says it better
 */
export function likest(candidates: Candidate[], own: number): { id: number; likeness: number }[] {
  if (own <= 0) return []
  return candidates
    .map(({ id, score, sharesTopic, sharesProduct }) => ({
      id,
      likeness: (score / own) * (sharesTopic ? worth.topic : 1) * (sharesProduct ? worth.product : 1),
    }))
    .filter(({ likeness }) => likeness >= least)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, kept)
}
