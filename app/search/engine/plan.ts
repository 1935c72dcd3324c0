import { fold } from '../analysis/fold'
import { manyGrams } from '../analysis/grams'
import { type Lexicon, partStems, splitCompound } from '../analysis/split'
import { stem } from '../analysis/stem'
import { isStopword } from '../analysis/stopwords'
import type { Group as SynonymGroup } from '../analysis/synonyms'
import { tokenise } from '../analysis/tokenise'
import type { Asked } from './likeness'

/** One way of saying what is asked: words that belong together. */
export interface Way {
  /** 1 for what was typed, less for a synonym. */
  worth: number
  words: Asked[]
}

/** One thing asked for: what was typed and what means the same. */
export interface Wish {
  /** The same for the same thing. */
  key: string
  /** How much it counts beside the others. */
  weight: number
  ways: Way[]
}

/** Terms of one meaning. */
export interface Synonyms {
  groups: SynonymGroup[]
  /** How much the other terms of a group count beside what was typed. */
  worth: number
  /** Only the first term of a group leads to the others. */
  oneWay: boolean
}

const mostWords = 24
const mostWays = 5

/** What a text asks for: each word that says something, with its synonyms. */
export function planWishes(text: string, lexicon: Lexicon, synonyms: Synonyms[]): Wish[] {
  const tokens = keepJoined(text)
  const wishes: Wish[] = []
  const seen = new Set<string>()
  for (let at = 0; at < tokens.length && wishes.length < mostWords; ) {
    const found = longestTerm(tokens, at, synonyms)
    const length = found?.length ?? 1
    const typed = tokens.slice(at, at + length).filter((token) => found || !isStopword(token))
    at += length
    const key = typed.map(stem).join(' ')
    if (typed.length === 0 || seen.has(key)) continue
    seen.add(key)
    const ways: Way[] = [{ worth: 1, words: typed.map((word) => askedWord(word, lexicon)) }]
    for (const { words, worth } of found?.others ?? [])
      ways.push({ worth, words: words.map((word) => askedWord(word, lexicon)) })
    wishes.push({ key, weight: 1, ways: ways.slice(0, mostWays) })
  }
  return wishes
}

/** What several texts ask for together; what two of them ask for counts as much as in both. */
export function joinWishes(texts: { wishes: Wish[]; weight: number }[]): Wish[] {
  const joined = new Map<string, Wish>()
  for (const { wishes, weight } of texts) {
    for (const wish of wishes) {
      const before = joined.get(wish.key)
      if (before) before.weight += wish.weight * weight
      else joined.set(wish.key, { ...wish, weight: wish.weight * weight })
    }
  }
  return [...joined.values()]
}

/** A word made ready for comparison. */
export function askedWord(folded: string, lexicon: Lexicon): Asked {
  const word = stem(folded)
  const parts = splitCompound(folded, lexicon)
  const letters = parts.reduce((sum, part) => sum + part.end - part.start, 0)
  return {
    word,
    folded,
    isPlace: lexicon.isPlace(folded),
    parts:
      parts.length === 0
        ? [{ stem: word, share: 1 }]
        : parts.map((part) => ({ stem: part.stem, share: (part.end - part.start) / letters })),
    partStems: partStems(folded, lexicon),
    grams: manyGrams(word),
  }
}

/** Of "E-Akte" the joined word counts, its pieces only where they are long enough to be words. */
function keepJoined(text: string): string[] {
  const tokens = tokenise(text)
  return tokens
    .filter((token, index) => {
      const joined = tokens[index - 1]
      const isPiece = tokens.some(
        (other) =>
          other !== token &&
          other.start <= token.start &&
          other.end >= token.end &&
          other.written !== token.written,
      )
      return (
        !(isPiece && token.folded.length < 4) &&
        !(joined?.start === token.start && joined.folded === token.folded)
      )
    })
    .map(({ folded }) => folded)
    .filter((folded) => folded.length > 1 || /\d/.test(folded))
}

interface Found {
  length: number
  others: { words: string[]; worth: number }[]
}

/** The longest synonym that begins here, with the other terms of its groups. */
function longestTerm(tokens: string[], at: number, synonyms: Synonyms[]): Found | null {
  let found: Found | null = null
  for (const { groups, worth, oneWay } of synonyms) {
    for (const group of groups) {
      const term = (oneWay ? group.slice(0, 1) : group).find(
        (words) => words.length > 0 && words.every((word, index) => sameWord(word, tokens[at + index])),
      )
      if (!term) continue
      if (found && term.length < found.length) continue
      if (!found || term.length > found.length) found = { length: term.length, others: [] }
      for (const words of group) if (words !== term) found.others.push({ words, worth })
    }
  }
  return found
}

function sameWord(word: string, token: string | undefined): boolean {
  return token !== undefined && (word === token || (word.length > 4 && stem(word) === stem(token)))
}

/** A piece of text in the form in which words are compared. */
export function foldedWords(text: string): string[] {
  return tokenise(text).map(({ written }) => fold(written))
}
