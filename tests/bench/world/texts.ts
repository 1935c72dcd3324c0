import { words as ownWords } from '~/search/analysis/words'

/** A made-up solution: long as real ones are, of words that are as unevenly common as real ones. */
export interface MadeUp {
  title: string
  summary: string
  body: string
}

const small =
  `der die das und in von mit für auf den dem ist wird werden wurde sich nicht auch als an bei aus nach im zum zur
haben hat wir unsere die eine einen durch über so dass noch nur mehr seit kann sind`.split(/\s+/)

/** Numbers from 0 to 1, the same at every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const vocabularySize = 60_000
const vocabulary = makeVocabulary()
const ranks = cumulated(vocabulary.length)

/** Words by rank: those of our list first, mixed with compounds of two and three of them. */
function makeVocabulary(): string[] {
  const roll = dice(1)
  const base = ownWords
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 3)
  const pick = () => base[Math.floor(roll() * base.length)] ?? ''
  const found = new Set<string>()
  const capital = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1)
  while (found.size < vocabularySize) {
    const share = roll()
    if (share < 0.06) found.add(capital(pick()))
    else if (share < 0.85) found.add(capital(pick() + pick()))
    else found.add(capital(`${pick()}${pick()}${pick()}`))
  }
  return [...found]
}

/** Zipf's law: the word of rank n is as common as 1/n. */
function cumulated(size: number): Float64Array {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 3) ** 1.02
    sums[rank] = sum
  }
  return sums.map((value) => value / sum)
}

function word(roll: () => number): string {
  const wanted = roll()
  let low = 0
  let high = ranks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[middle] ?? 1) < wanted) low = middle + 1
    else high = middle
  }
  return vocabulary[low] ?? ''
}

function text(roll: () => number, characters: number): string {
  let made = ''
  while (made.length < characters) {
    made += roll() < 0.5 ? `${small[Math.floor(roll() * small.length)] ?? ''} ` : `${word(roll)} `
    if (roll() < 0.08) made = `${made.trimEnd()}. `
  }
  return made.trim()
}

/** The made-up solution of this number. */
export function solutionOf(number: number): MadeUp {
  const roll = dice(number + 10)
  const title = `${word(roll)} ${small[Math.floor(roll() * small.length)] ?? ''} ${word(roll)} ${word(roll)}`
  return {
    title,
    summary: text(roll, 150),
    body: text(roll, 650 + roll() * 1200),
  }
}

/** The made-up comment of this number. */
export function remarkOf(number: number): string {
  const roll = dice(number + 20_000_000)
  return text(roll, 60 + roll() * 240)
}

/** What somebody might ask: common, middling and rare words, alone and together, and parts of words. */
export function questions(count: number): string[] {
  const roll = dice(99)
  return Array.from({ length: count }, (_, index) => {
    const own = ownWords.trim().split(/\s+/)
    const part = own[Math.floor(roll() * own.length)] ?? ''
    if (index % 4 === 0) return word(roll)
    if (index % 4 === 1) return `${word(roll)} ${word(roll)}`
    if (index % 4 === 2) return part
    return `${word(roll)} ${part} ${word(roll)}`
  })
}
