import type { Question } from './labelled'

/** How well a list of answers, best first, does. */
export interface Measures {
  ndcg10: number
  recall20: number
  hit5: number
  empty: number
}

/** The means over questions. @param answers the places of the texts found, best first, for each question */
export function measure(questions: Question[], answers: number[][]): Measures {
  const sums = { ndcg10: 0, recall20: 0, hit5: 0, empty: 0 }
  questions.forEach(({ grades }, index) => {
    const found = answers[index] ?? []
    const ideal = [...grades.values()].sort((one, other) => other - one)
    const best = Math.max(...grades.values())
    sums.ndcg10 += gain(found.slice(0, 10).map((at) => grades.get(at) ?? 0)) / gain(ideal.slice(0, 10))
    sums.recall20 += found.slice(0, 20).filter((at) => grades.has(at)).length / Math.min(20, grades.size)
    sums.hit5 += found.slice(0, 5).some((at) => grades.get(at) === best) ? 1 : 0
    sums.empty += found.length === 0 ? 1 : 0
  })
  const count = Math.max(1, questions.length)
  return {
    ndcg10: sums.ndcg10 / count,
    recall20: sums.recall20 / count,
    hit5: sums.hit5 / count,
    empty: sums.empty / count,
  }
}

function gain(grades: number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}
