import { stem } from './analysis/stem'
import { isStopword } from './analysis/stopwords'
import { type Token, tokenise } from './analysis/tokenise'
import type { Fragment } from './schema'

const longest = 240
const lead = 60

/** Marks the words found in a text, compounds as a whole. */
export function markWords(text: string, worths: ReadonlyMap<string, number>): Fragment[] {
  return fragments(text, hitsIn(text, worths))
}

/** The passage of a text that holds most of the words found, with those marked; its beginning where none is there. */
export function excerptOf(text: string, worths: ReadonlyMap<string, number>): Fragment[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const hits = hitsIn(flat, worths)
  const start = bestStart(flat, hits, worths)
  const end = Math.min(flat.length, wordEnd(flat, start + longest))
  const passage = flat.slice(start, end)
  const inside = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }))
  const found = fragments(passage, inside)
  if (start > 0) found.unshift({ text: '… ', hit: false })
  if (end < flat.length) found.push({ text: ' …', hit: false })
  return found
}

function hitsIn(text: string, worths: ReadonlyMap<string, number>): Token[] {
  const hits = tokenise(text).filter(
    ({ folded }) => !isStopword(folded) && (worths.get(stem(folded)) ?? 0) > 0,
  )
  return hits.filter((hit, index) => index === 0 || hit.start >= (hits[index - 1]?.end ?? 0))
}

function bestStart(text: string, hits: Token[], worths: ReadonlyMap<string, number>): number {
  let best = { start: 0, worth: 0 }
  for (const [index, hit] of hits.entries()) {
    const seen = new Set<string>()
    let worth = 0
    for (const other of hits.slice(index)) {
      if (other.end > hit.start + longest - lead) break
      const word = stem(other.folded)
      worth += (worths.get(word) ?? 0) * (seen.has(word) ? 0.2 : 1)
      seen.add(word)
    }
    if (worth > best.worth * 1.01) best = { start: hit.start, worth }
  }
  if (best.start < longest - lead) return 0
  const from = text.indexOf(' ', best.start - lead)
  return from > 0 && from < best.start ? from + 1 : best.start
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length
  const space = text.lastIndexOf(' ', near)
  return space > near - 40 ? space : near
}

function fragments(text: string, hits: Token[]): Fragment[] {
  const found: Fragment[] = []
  let at = 0
  const put = (end: number, hit: boolean) => {
    if (end > at) found.push({ text: text.slice(at, end), hit })
    at = Math.max(at, end)
  }
  for (const hit of hits) {
    put(hit.start, false)
    put(hit.end, true)
  }
  put(text.length, false)
  return found
}
