import { fourGrams } from '../analysis/grams'
import { type Asked, type Known, likeness, partLikeness } from './likeness'
import type { Wish } from './plan'

/** What of a word asked for a known word stands for: the whole (-1) or a part, and how well. */
export interface Match {
  word: string
  slot: number
  worth: number
  sure: number
}

/** A word asked for with all that may stand for it. */
export interface Target {
  asked: Asked
  matches: Match[]
}

const leastWorth = 0.05
const mostMatches = 60
/** A compound says more than a part of it: all of its parts count for more than their mean. */
const partsTogether = 1.1
const usualLetters = 8
const mostLetters = 24

/** Compares words asked for with the vocabulary; only what shares letters or parts is looked at closely. */
export function matchWords(asked: Asked[], known: Known[]): Map<Asked, Target> {
  const byPiece = new Map<string, Asked[]>()
  for (const word of asked) {
    for (const piece of new Set([...fourGrams(word.word), word.word, ...word.parts.map(({ stem }) => stem)]))
      byPiece.set(piece, [...(byPiece.get(piece) ?? []), word])
  }
  const candidates = new Map<Asked, Known[]>(asked.map((word) => [word, []]))
  for (const one of known) {
    const alike = new Set<Asked>()
    for (const piece of [...fourGrams(one.word), one.word, ...one.parts])
      for (const word of byPiece.get(piece) ?? []) alike.add(word)
    for (const word of alike) candidates.get(word)?.push(one)
  }
  return new Map([...candidates].map(([word, alike]) => [word, matchWord(word, alike)]))
}

/** Compares a word asked for with the vocabulary; the best come first. */
function matchWord(asked: Asked, known: Known[]): Target {
  const matches: Match[] = []
  const isKnown = known.some(({ word }) => word === asked.word)
  for (const candidate of known) {
    const whole = likeness(asked, candidate, isKnown)
    if (whole.worth >= leastWorth) matches.push({ word: candidate.word, slot: -1, ...whole })
    if (asked.parts.length < 2 || asked.isPlace || whole.worth === 1) continue
    asked.parts.forEach(({ stem }, slot) => {
      const part = partLikeness(stem, candidate)
      if (part.worth > 0) matches.push({ word: candidate.word, slot, ...part })
    })
  }
  matches.sort((one, other) => other.worth - one.worth)
  const whole = matches.filter(({ slot }) => slot < 0).slice(0, mostMatches)
  const parts = asked.parts.flatMap((_, slot) =>
    matches.filter((match) => match.slot === slot).slice(0, Math.ceil(mostMatches / asked.parts.length)),
  )
  return { asked, matches: [...whole, ...parts] }
}

/** A document found. */
export interface Scored {
  doc: number
  score: number
  /** How many wishes it answers. */
  wishes: number
  /** How many more it only resembles. */
  faint: number
}

interface Lists {
  postings: Map<string, { docs: number[]; weights: number[] }>
  /** In how many documents a word stands. */
  docs(word: string): number
  /** Documents of the collection. */
  size: number
}

/** What a document is worth for a wish, and how sure it is that it answers it. */
interface Answer {
  score: number
  sure: number
}
type Answers = Map<number, Answer>

/** Below this, and of a single word this share of the best, a document does not answer a wish but resembles it. */
const leastSure = 0.25
const leastOfSurest = 0.3

/**
 * Ranks documents by BM25 over wishes. What stands for one word counts together: a document is worth what its
 * best way of saying it is worth, and the parts of a compound count the more, the more of them are there.
 */
export function scoreDocuments(wishes: Wish[], targets: Map<Asked, Target>, lists: Lists): Scored[] {
  const totals = new Map<number, Scored>()
  for (const wish of wishes) {
    const best = answersOf(wish, targets, lists)
    const weight = weightOf(wish)
    const least = wishes.length === 1 ? Math.max(leastSure, surestOf(best) * leastOfSurest) : leastSure
    for (const [doc, { score, sure }] of best) {
      const total = totals.get(doc) ?? { doc, score: 0, wishes: 0, faint: 0 }
      total.score += score * weight
      if (sure >= least) total.wishes += 1
      else total.faint += 1
      totals.set(doc, total)
    }
  }
  return [...totals.values()]
}

function surestOf(answers: Answers): number {
  let surest = 0
  for (const { sure } of answers.values()) surest = Math.max(surest, sure)
  return surest
}

/** Long words are compounds, that is several words; short ones are often mere adjectives and verbs. */
export function weightOf({ ways, weight }: Wish): number {
  const letters = (ways[0]?.words ?? []).reduce((sum, { folded }) => sum + folded.length, 0)
  return weight * (Math.min(letters, mostLetters) / usualLetters) ** 0.6
}

function answersOf({ ways }: Wish, targets: Map<Asked, Target>, lists: Lists): Answers {
  const best: Answers = new Map()
  for (const { words, worth } of ways) {
    for (const [doc, answer] of scoreWay(words, targets, lists)) {
      const before = best.get(doc)
      if (!before) best.set(doc, { score: answer.score * worth, sure: answer.sure * worth })
      else {
        before.score = Math.max(before.score, answer.score * worth)
        before.sure = Math.max(before.sure, answer.sure * worth)
      }
    }
  }
  return best
}

/** All words of a way have to be there for its full worth. */
function scoreWay(words: Asked[], targets: Map<Asked, Target>, lists: Lists): Answers {
  if (words.length === 1) {
    const target = words[0] && targets.get(words[0])
    return target ? scoreTarget(target, lists) : new Map()
  }
  const sums = new Map<number, Answer & { there: number }>()
  for (const word of words) {
    const target = targets.get(word)
    if (!target) continue
    for (const [doc, { score, sure }] of scoreTarget(target, lists)) {
      const sum = sums.get(doc) ?? { score: 0, sure: 0, there: 0 }
      sum.score += score
      sum.sure += sure
      sum.there += 1
      sums.set(doc, sum)
    }
  }
  for (const sum of sums.values()) {
    sum.score *= sum.there / words.length
    sum.sure *= sum.there / words.length ** 2
  }
  return sums
}

function scoreTarget({ asked, matches }: Target, lists: Lists): Answers {
  const slot = (number: number) =>
    scoreSlot(
      matches.filter((match) => match.slot === number),
      lists,
    )
  const whole = slot(-1)
  if (asked.parts.length < 2) return whole
  const together = new Map<number, Answer & { share: number }>()
  asked.parts.forEach(({ share }, number) => {
    for (const [doc, { score, sure }] of slot(number)) {
      const sum = together.get(doc) ?? { score: 0, sure: 0, share: 0 }
      sum.score += score * share ** 0.8
      sum.sure += sure * share
      sum.share += share
      together.set(doc, sum)
    }
  })
  for (const [doc, sum] of together) {
    const score = sum.score * sum.share ** 0.5 * partsTogether
    const before = whole.get(doc)
    if (!before) whole.set(doc, { score, sure: sum.sure })
    else {
      before.score = Math.max(before.score, score)
      before.sure = Math.max(before.sure, sum.sure)
    }
  }
  return whole
}

/** `score` is what is missing to 1 while words are gathered. */
function scoreSlot(matches: Match[], lists: Lists): Answers {
  let standing = 0
  for (const { word, worth } of matches) standing += worth * worth * lists.docs(word)
  const rarity = Math.log(1 + (lists.size + 0.5) / (Math.min(standing, lists.size) + 0.5))
  const found: Answers = new Map()
  for (const { word, worth, sure } of matches) {
    const list = lists.postings.get(word)
    if (!list) continue
    const { docs, weights } = list
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0
      const rest = 1 - (worth * (weights[index] ?? 0)) / 1000
      const before = found.get(doc)
      if (!before) found.set(doc, { score: rest, sure })
      else {
        before.score *= rest
        if (sure > before.sure) before.sure = sure
      }
    }
  }
  for (const answer of found.values()) answer.score = (1 - answer.score) * rarity
  return found
}
