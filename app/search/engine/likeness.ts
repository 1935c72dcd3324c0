/** A word of the vocabulary as the database knows it. */
export interface Known {
  word: string
  written: string
  docs: number
  isPlace: boolean
  parts: string[]
}

/** A word somebody asks for. */
export interface Asked {
  word: string
  folded: string
  isPlace: boolean
  /** Stems of the parts of a compound with their share of its letters; one part, the word itself, where it is none. */
  parts: { stem: string; share: number }[]
  /** Stems of the parts and of their own parts. */
  partStems: string[]
  grams: string[]
}

const leastGrams = 0.34

/** How much a word of the vocabulary stands for the whole word asked for, 0 to 1. */
export function likeness(asked: Asked, known: Known): number {
  if (known.word === asked.word) return 1
  if (asked.isPlace || known.isPlace) return isTypo(asked.word, known.word) && known.isPlace ? 0.6 : 0
  const head = known.parts.at(-1) === asked.word
  if (known.parts.includes(asked.word)) return head ? 0.7 : 0.6
  if (isTypo(asked.word, known.word)) return 0.75
  return 0.5 * gramLikeness(asked.grams, known.word) ** 1.2
}

/** How much a word of the vocabulary stands for one part of the compound asked for, 0 to 1. */
export function partLikeness(part: string, known: Known): number {
  if (known.word === part) return 0.9
  if (known.isPlace) return 0
  return known.parts.includes(part) ? 0.65 : 0
}

function gramLikeness(grams: string[], word: string): number {
  if (grams.length === 0 || word.length < 4) return 0
  let shared = 0
  for (const gram of grams) if (word.includes(gram)) shared += 1
  const share = shared / grams.length
  if (share < leastGrams) return 0
  const others = Math.max(1, word.length - 3) + Math.max(0, word.length - 4) + Math.max(0, word.length - 5)
  // A word that holds all that is asked and much more means something else more often.
  return share * (0.6 + 0.4 * Math.min(1, grams.length / others))
}

/** Whether two words differ as by a slip: one letter, two in long words, swapped neighbours count once. */
export function isTypo(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  if (length < 5) return false
  const allowed = length >= 9 ? 2 : 1
  if (Math.abs(one.length - other.length) > allowed) return false
  return one[0] === other[0] && distance(one, other) <= allowed
}

function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
