import { normaliseLine } from '~/platform/text'

/** Characters that are read; the rest is cut off. */
export const wheelCheckLimits = { title: 200, summary: 400 } as const

/** How many of each are shown at most. */
export const shownAtMost = { solutions: 4, requests: 3 } as const

/** What somebody is about to write. */
export type WheelCheckKind = 'solution' | 'request'

/** What somebody has typed so far. */
export interface WheelCheckInput {
  kind: WheelCheckKind
  title: string
  summary: string
}

const words: Record<WheelCheckKind, string> = { solution: 'loesung', request: 'gesuch' }

/** The word that an address has for a kind. */
export function kindWord(kind: WheelCheckKind): string {
  return words[kind]
}

/** Reads an address; whatever stands there gives an input. */
export function wheelCheckInputOf(search: URLSearchParams): WheelCheckInput {
  return {
    kind: search.get('art') === words.request ? 'request' : 'solution',
    title: line(search.get('titel'), wheelCheckLimits.title),
    summary: line(search.get('kurz'), wheelCheckLimits.summary),
  }
}

/** What a form holds, as it is read from an address. */
export function wheelCheckInput(kind: WheelCheckKind, title: string, summary: string): WheelCheckInput {
  return {
    kind,
    title: line(title, wheelCheckLimits.title),
    summary: line(summary, wheelCheckLimits.summary),
  }
}

function line(text: string | null, longest: number): string {
  return normaliseLine((text ?? '').slice(0, longest * 4)).slice(0, longest)
}

const leastLetters = 8
const longWord = 10

/** Whether the text says enough to look for it: two words, or one as long as German ones that say it all. */
export function saysEnough({ title, summary }: Pick<WheelCheckInput, 'title' | 'summary'>): boolean {
  const found = `${title} ${summary}`.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  const letters = found.reduce((sum, word) => sum + word.length, 0)
  return letters >= leastLetters && (found.length >= 2 || letters >= longWord)
}
