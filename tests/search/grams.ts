import { manyGrams } from '~/search/analysis/grams'
import { stem } from '~/search/analysis/stem'
import { isStopword } from '~/search/analysis/stopwords'
import { tokenise } from '~/search/analysis/tokenise'
import type { Text } from './labelled'

const saturation = 1.2
const lengthPart = 0.5

/** BM25 over stems and all runs of four to six letters of every word, held in memory: dear, but a good yardstick. */
export function letterRuns(texts: Text[]): (q: string) => Promise<number[]> {
  const documents = texts.map(({ title, summary }) => counts(`${title} ${title} ${summary}`))
  const lengths = documents.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const standing = new Map<string, number>()
  for (const terms of documents)
    for (const term of terms.keys()) standing.set(term, (standing.get(term) ?? 0) + 1)
  return async (q) => {
    const asked = counts(q)
    return documents
      .map((terms, place) => {
        let score = 0
        for (const term of asked.keys()) {
          const count = terms.get(term)
          if (!count) continue
          const rarity = Math.log(
            1 + (texts.length - (standing.get(term) ?? 0) + 0.5) / ((standing.get(term) ?? 0) + 0.5),
          )
          score +=
            (rarity * count) /
            (count + saturation * (1 - lengthPart + (lengthPart * (lengths[place] ?? 0)) / mean))
        }
        return { place, score }
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, 20)
      .map(({ place }) => place)
  }
}

function counts(text: string): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1)
  for (const { folded } of tokenise(text)) {
    if (isStopword(folded)) continue
    add(`=${stem(folded)}`)
    for (const gram of manyGrams(folded)) add(gram)
  }
  return terms
}
