import { type Asked, type Known, likeness, partLikeness } from './likeness'
import type { Wish } from './plan'

/** What of a word asked for a known word stands for: the whole (-1) or a part, and how well. */
export interface Match {
  word: string
  slot: number
  worth: number
}

/** A word asked for with all that may stand for it. */
export interface Target {
  asked: Asked
  matches: Match[]
}

const leastWorth = 0.12
const mostMatches = 60
const partsTogether = 0.95

/** Compares a word asked for with the vocabulary; the best come first. */
export function matchWord(asked: Asked, known: Known[]): Target {
  const matches: Match[] = []
  for (const candidate of known) {
    const worth = likeness(asked, candidate)
    if (worth >= leastWorth) matches.push({ word: candidate.word, slot: -1, worth })
    if (asked.parts.length < 2 || asked.isPlace || worth === 1) continue
    asked.parts.forEach(({ stem }, slot) => {
      const part = partLikeness(stem, candidate)
      if (part > 0) matches.push({ word: candidate.word, slot, worth: part })
    })
  }
  matches.sort((one, other) => other.worth - one.worth)
  const whole = matches.filter(({ slot }) => slot < 0).slice(0, mostMatches)
  const parts = asked.parts.flatMap((_, slot) =>
    matches.filter((match) => match.slot === slot).slice(0, Math.ceil(mostMatches / asked.parts.length)),
  )
  return { asked, matches: [...whole, ...parts] }
}

/** A document found, best first; `seen` are the numbers of the wishes it answers. */
export interface Scored {
  doc: number
  score: number
  wishes: number
}

interface Lists {
  postings: Map<string, { docs: number[]; weights: number[] }>
  /** In how many documents a word stands. */
  docs(word: string): number
  /** Documents of the collection. */
  size: number
}

/**
 * Ranks documents by BM25 over wishes. What stands for one word counts together: a document is worth what its
 * best way of saying it is worth, and the parts of a compound count the more, the more of them are there.
 */
export function scoreDocuments(wishes: Wish[], targets: Map<Asked, Target>, lists: Lists): Scored[] {
  const totals = new Map<number, Scored>()
  for (const wish of wishes) {
    const best = new Map<number, number>()
    for (const way of wish.ways) {
      for (const [doc, score] of scoreWay(way.words, targets, lists)) {
        const value = score * way.worth
        if (value > (best.get(doc) ?? 0)) best.set(doc, value)
      }
    }
    for (const [doc, score] of best) {
      const total = totals.get(doc)
      if (!total) totals.set(doc, { doc, score, wishes: 1 })
      else {
        total.score += score
        total.wishes += 1
      }
    }
  }
  return [...totals.values()]
}

/** All words of a way have to be there for its full worth. */
function scoreWay(words: Asked[], targets: Map<Asked, Target>, lists: Lists): Map<number, number> {
  if (words.length === 1) {
    const target = words[0] && targets.get(words[0])
    return target ? scoreTarget(target, lists) : new Map()
  }
  const sums = new Map<number, { score: number; there: number }>()
  for (const word of words) {
    const target = targets.get(word)
    if (!target) continue
    for (const [doc, score] of scoreTarget(target, lists)) {
      const sum = sums.get(doc)
      if (sum) {
        sum.score += score
        sum.there += 1
      } else sums.set(doc, { score, there: 1 })
    }
  }
  return new Map([...sums].map(([doc, { score, there }]) => [doc, score * (there / words.length)]))
}

function scoreTarget({ asked, matches }: Target, lists: Lists): Map<number, number> {
  const whole = scoreSlot(
    matches.filter(({ slot }) => slot < 0),
    lists,
  )
  if (asked.parts.length < 2) return whole
  const together = new Map<number, { score: number; share: number }>()
  asked.parts.forEach(({ share }, slot) => {
    for (const [doc, score] of scoreSlot(
      matches.filter((match) => match.slot === slot),
      lists,
    )) {
      const sum = together.get(doc)
      if (sum) {
        sum.score += score * share
        sum.share += share
      } else together.set(doc, { score: score * share, share })
    }
  })
  for (const [doc, { score, share }] of together) {
    const value = score * share * partsTogether
    if (value > (whole.get(doc) ?? 0)) whole.set(doc, value)
  }
  return whole
}

function scoreSlot(matches: Match[], lists: Lists): Map<number, number> {
  let standing = 0
  for (const { word, worth } of matches) standing += worth * worth * lists.docs(word)
  const rarity = Math.log(1 + (lists.size + 0.5) / (Math.min(standing, lists.size) + 0.5))
  const missing = new Map<number, number>()
  for (const { word, worth } of matches) {
    const list = lists.postings.get(word)
    if (!list) continue
    const { docs, weights } = list
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0
      missing.set(doc, (missing.get(doc) ?? 1) * (1 - (worth * (weights[index] ?? 0)) / 1000))
    }
  }
  for (const [doc, left] of missing) missing.set(doc, (1 - left) * rarity)
  return missing
}
