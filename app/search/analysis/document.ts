import { stem } from './stem'
import { isStopword } from './stopwords'
import { tokenise } from './tokenise'

/** A text of a document and how much a word in it counts. */
export interface Field {
  text: string
  weight: number
}

/** A word of a document. */
export interface Posting {
  word: string
  /** 1 to 1000. */
  weight: number
}

/** What the vocabulary learns of a word. */
export interface NewWord {
  word: string
  /** As it stands in the text. */
  written: string
  folded: string
}

const saturation = 1.2
const lengthPart = 0.5
const usualLength = 150
/** Longer texts add nothing: the limit keeps one document from filling the index. */
const mostWords = 20_000

/** The words of a document's fields with their weights after BM25, and each word as it is written. */
export function analyse(fields: Field[]): { postings: Posting[]; words: NewWord[] } {
  const counts = new Map<string, number>()
  const words = new Map<string, NewWord>()
  let length = 0
  for (const { text, weight } of fields) {
    for (const token of tokenise(text).slice(0, mostWords)) {
      if (token.folded.length < 2 && !/\d/.test(token.folded)) continue
      if (isStopword(token.folded)) continue
      const word = stem(token.folded)
      length += weight
      counts.set(word, (counts.get(word) ?? 0) + weight)
      if (!words.has(word)) words.set(word, { word, written: token.written, folded: token.folded })
    }
  }
  const norm = saturation * (1 - lengthPart + (lengthPart * length) / usualLength)
  const postings = [...counts].map(([word, count]) => ({
    word,
    weight: Math.max(1, Math.round((1000 * count) / (count + norm))),
  }))
  return { postings, words: [...words.values()] }
}
