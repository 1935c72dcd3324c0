import { type Reading, readable } from './readable'

/** What stands where something was taken away. */
export const removed = '[entfernt]'

/** Part of a text, `end` is the first place after it. */
export interface Place {
  start: number
  end: number
}

/** Fewer characters would be found in every other word. */
const shortest = 3

/** Whether a text is enough to be looked for. */
export function isPassage(text: string): boolean {
  return needleOf(text).length >= shortest
}

/** The characters of a passage that count when it is looked for. */
export function needleOf(passage: string, reading: Reading = { addresses: true }): string[] {
  const characters = readable(passage, { ...reading, addresses: true }).map(({ character }) => character)
  while (characters[0] === ' ') characters.shift()
  while (characters.at(-1) === ' ') characters.pop()
  return characters
}

/**
 * Where a passage stands in a text, whatever marks, blanks, capitals or links it is written with, also in the addresses
 * of links. The places do not touch each other and include the marks and links that belong to them alone.
 */
export function findPassage(source: string, passage: string, fileName = false): Place[] {
  const found = [false, true].flatMap((addresses) => {
    const reading = { addresses, fileName }
    return occurrences(source, needleOf(passage, reading), reading)
  })
  const widened = found.map((place) => widen(source, place)).sort((a, b) => a.start - b.start)
  const apart: Place[] = []
  for (const place of widened) {
    const last = apart.at(-1)
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end)
    else apart.push({ ...place })
  }
  return apart
}

/** The text without the passage. */
export function withoutPassage(source: string, passage: string, fileName = false): string {
  return withoutPlaces(source, findPassage(source, passage, fileName))
}

function withoutPlaces(source: string, places: Place[]): string {
  let text = ''
  let at = 0
  for (const { start, end } of places) {
    text += source.slice(at, start) + removed
    // What follows must not make a link of the words in brackets.
    if (/^[([:]/.test(source.slice(end))) text += ' '
    at = end
  }
  return text + source.slice(at)
}

function occurrences(source: string, needle: string[], reading: Reading): Place[] {
  if (needle.length === 0) return []
  const read = readable(source, reading)
  const haystack = read.map(({ character }) => character)
  const text = haystack.join('')
  const wanted = needle.join('')
  const places: Place[] = []
  // Indexes of the joined text are indexes of `read` only where each character is one code unit.
  const units = haystack.flatMap((character, index) => Array<number>(character.length).fill(index))
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const first = read[units[at] ?? 0]
    const last = read[units[at + wanted.length - 1] ?? 0]
    if (first && last) places.push({ start: first.start, end: last.end })
  }
  return places
}

const marks = /[*_~`]/

/** Takes along what would be left over: marks that open within and close outside, and a link without words. */
function widen(source: string, { start, end }: Place): Place {
  const inside = source.slice(start, end)
  let [from, to] = [start, end]
  if (marks.test(inside) || (marks.test(source.charAt(start - 1)) && marks.test(source.charAt(end)))) {
    while (from > 0 && marks.test(source.charAt(from - 1))) from -= 1
    while (to < source.length && marks.test(source.charAt(to))) to += 1
  }
  const opens = inside.lastIndexOf('[') > inside.lastIndexOf(']')
  if (!opens && source.charAt(from - 1) !== '[') return { start: from, end: to }
  const rest = /^\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/.exec(source.slice(to))
  if (!rest) return { start: from, end: to }
  return { start: opens ? from : from - 1, end: to + rest[0].length }
}
