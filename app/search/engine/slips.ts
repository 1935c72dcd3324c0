import { type Asked, isTypo, type Known } from './likeness'
import type { Wish } from './plan'

/** What was meant counts nearly as if it had been typed. */
const meantWorth = 0.85
const shortest = 5

/** The word of the vocabulary that was meant by one that it does not hold; the most frequent of those that come near. */
export function meantWord({ word, isPlace }: Asked, known: ReadonlyMap<string, Known>): Known | null {
  if (known.has(word) || word.length < shortest || isPlace) return null
  let meant: Known | null = null
  for (const candidate of known.values())
    if (isTypo(word, candidate.word) && candidate.docs > (meant?.docs ?? 0)) meant = candidate
  return meant
}

/** Adds to each mistyped word what was meant, with all that this leads to. @param plan reads a text */
export function correctSlips(
  wishes: Wish[],
  known: ReadonlyMap<string, Known>,
  plan: (text: string) => Wish[],
): Wish[] {
  return wishes.map((wish) => {
    const [typed] = wish.ways
    const [word] = typed?.words ?? []
    if (!word || typed?.words.length !== 1) return wish
    const meant = meantWord(word, known)
    if (!meant) return wish
    const better = plan(meant.written).flatMap(({ ways }) => ways)
    return {
      ...wish,
      ways: [...wish.ways, ...better.map((way) => ({ ...way, worth: way.worth * meantWorth }))],
    }
  })
}
