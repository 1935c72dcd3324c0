import { fold } from './fold'
import { stem } from './stem'
import { words } from './words'

/** What a splitter knows: words it may split into, and names it must leave whole. */
export interface Lexicon {
  /** How common a folded word is; 0 where it is none. */
  count(word: string): number
  isPlace(word: string): boolean
}

/** A part of a compound. */
export interface Part {
  stem: string
  /** Where it begins and ends in the folded word. */
  start: number
  end: number
}

const ownCount = 20
const own = new Set(words.trim().split(/\s+/).map(fold))
/** Before another word an -e may fall: Schule, Schulhof. */
const shortened = new Set(
  [...own].filter((word) => word.length > 4 && word.endsWith('e')).map((word) => word.slice(0, -1)),
)
const shortestSplit = 7
const shortestPart = 3
const longestSplit = 45
const links = ['', 's', 'n', 'en', 'es', 'er', 'e']

/** Whether a folded word stands in our own list. */
export function isOwnWord(word: string): boolean {
  return own.has(word)
}

/** A lexicon of our own list, what a collection shows as words, and names of places. */
export function lexiconOf(
  learned: ReadonlyMap<string, number> = new Map(),
  places: ReadonlySet<string> = new Set(),
): Lexicon {
  return {
    count: (word) => (own.has(word) ? ownCount : 0) + (learned.get(word) ?? 0),
    isPlace: (word) => places.has(word) && !own.has(word),
  }
}

interface Way {
  score: number
  parts: Part[]
}

/**
 * The parts of a folded compound ("gewerbesteuerbescheid": gewerb, steu, bescheid), by the words that are most
 * common and the fewest. Names of places, short words and what is no compound stay whole: [].
 */
export function splitCompound(word: string, lexicon: Lexicon): Part[] {
  if (word.length < shortestSplit || word.length > longestSplit || /[^a-z]/.test(word)) return []
  if (lexicon.isPlace(word)) return []
  const best: (Way | null)[] = Array.from({ length: word.length + 1 }, () => null)
  best[0] = { score: 0, parts: [] }
  for (let start = 0; start < word.length; start += 1) {
    const before = best[start]
    if (!before) continue
    for (let end = start + shortestPart; end <= word.length; end += 1) {
      if (start === 0 && end === word.length) continue
      const part = word.slice(start, end)
      const worth = worthOf(part, lexicon, end === word.length)
      if (worth === null) continue
      const found: Part = { stem: stem(part), start, end }
      for (const link of links) {
        const next = end + link.length
        if (next > word.length || (next === word.length && link !== '') || !word.startsWith(link, end))
          continue
        const way = { score: before.score + worth - link.length * 0.3, parts: [...before.parts, found] }
        const rival = best[next]
        if (!rival || way.score > rival.score) best[next] = way
      }
    }
  }
  const way = best[word.length]
  return way && way.parts.length > 1 ? way.parts : []
}

/** The stems of the parts of a compound and of their own parts; its head comes last. */
export function partStems(word: string, lexicon: Lexicon): string[] {
  const found = new Set<string>()
  const add = (part: Part, isHead: boolean) => {
    // "Rat" finds "Gemeinderat", but not all that happens in a council.
    if (isHead || part.stem.length > 3) found.add(part.stem)
  }
  const parts = splitCompound(word, lexicon)
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    const inner = splitCompound(word.slice(part.start, part.end), lexicon)
    for (const [place, piece] of inner.entries()) add(piece, isLast && place === inner.length - 1)
    add(part, isLast)
  }
  return [...found]
}

/** The price of a part: short and rare ones are dear, so that few long common parts win; null for no word. */
function worthOf(part: string, lexicon: Lexicon, isLast: boolean): number | null {
  const count = lexicon.count(part) || (isLast ? inflected(part, lexicon) : shortened.has(part) ? 2 : 0)
  if (count === 0) return null
  const short = part.length === 3 ? 3 : part.length === 4 ? 1 : 0
  return -2.5 - short + Math.min(1, Math.log10(count) / 3)
}

/** The last part may carry an ending that the list does not have. */
function inflected(part: string, lexicon: Lexicon): number {
  for (const ending of ['en', 'es', 'er', 'ern', 'n', 's', 'e', 'in', 'innen']) {
    if (part.length - ending.length > 3 && part.endsWith(ending)) {
      const count = lexicon.count(part.slice(0, -ending.length))
      if (count > 0) return count
    }
  }
  return 0
}
