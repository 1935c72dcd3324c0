import { foldWords } from '~/platform/text/foldWords.ts'

export { foldWords }

/** As `foldWords`, but without spaces: "E-Akte", "e Akte" and "eAkte" are equal. */
export function foldCompact(text: string): string {
  return foldWords(text).replaceAll(' ', '')
}

/** One line, single spaces, trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Shortens a text for a message; an ellipsis shows that something is missing. */
export function shorten(text: string, length = 60): string {
  const line = oneLine(text)
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`
}
