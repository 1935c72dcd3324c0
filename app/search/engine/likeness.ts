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

/** How a word of the vocabulary stands for one that is asked for. */
export interface Likeness {
  /** How much a document is worth for holding it, 0 to 1. */
  worth: number
  /** How sure it is that it is what was meant, 0 to 1; 0 where only some letters are the same. */
  sure: number
}

const leastGrams = 0.15
const unlike: Likeness = { worth: 0, sure: 0 }

/** How a word of the vocabulary stands for the whole word asked for. @param isKnown the very word is in the vocabulary */
export function likeness(asked: Asked, known: Known, isKnown: boolean): Likeness {
  if (known.word === asked.word) return { worth: 1, sure: 1 }
  if (asked.isPlace || known.isPlace) {
    const isSlip = known.isPlace && !isKnown && isTypo(asked.word, known.word)
    return isSlip ? { worth: 0.6, sure: 0.6 } : unlike
  }
  if (known.parts.includes(asked.word)) {
    const isHead = known.parts.at(-1) === asked.word
    return isHead ? { worth: 0.78, sure: 0.8 } : { worth: 0.68, sure: 0.7 }
  }
  // A word that is there was hardly mistyped: what looks like it is another word.
  if (isTypo(asked.word, known.word)) return { worth: 0.75, sure: isKnown ? 0 : 0.8 }
  const worth = 0.7 * gramLikeness(asked.grams, known.word)
  return { worth, sure: !isKnown && isKin(asked.word, known.word) ? 0.6 : 0 }
}

/** How a word of the vocabulary stands for one part of the compound asked for. */
export function partLikeness(part: string, known: Known): Likeness {
  if (known.word === part) return { worth: 0.9, sure: 0.9 }
  if (known.isPlace || !known.parts.includes(part)) return unlike
  return { worth: 0.65, sure: 0.65 }
}

function gramLikeness(grams: string[], word: string): number {
  if (grams.length === 0 || word.length < 4) return 0
  let shared = 0
  for (const gram of grams) if (word.includes(gram)) shared += 1
  const share = shared / grams.length
  if (share < leastGrams) return 0
  const others = Math.max(1, word.length - 3) + Math.max(0, word.length - 4) + Math.max(0, word.length - 5)
  // A word that holds all that is asked and much more means something else more often.
  return share * (0.8 + 0.2 * Math.min(1, grams.length / others))
}

const shortestKin = 5
const longestEnding = 3

/**
 * Whether one word begins or ends with most of the other, or both differ in their endings alone: what compounds and
 * derived words share that no word list parts. A run in the middle of words is chance ("Datenschutz" and
 * "Quittenschrank").
 */
export function isKin(asked: string, known: string): boolean {
  const [short, long] = asked.length <= known.length ? [asked, known] : [known, asked]
  if (short.length < shortestKin) return false
  const isInside = long.startsWith(short) || long.endsWith(short)
  // What was asked may be a part of much more; what is found must be most of what was asked.
  if (isInside) return short === asked || short.length >= asked.length * 0.6
  let same = 0
  while (same < short.length && asked[same] === known[same]) same += 1
  return same >= shortestKin && long.length - same <= longestEnding
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
