import { fold } from './fold'

/** A word of a text and where it stands. */
export interface Token {
  /** As written, hyphens included. */
  written: string
  /** Folded and not yet stemmed; a hyphenated word is one. */
  folded: string
  start: number
  end: number
}

/** Longer runs of letters are no words. */
const longest = 60

const words =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑./&]\p{L}?[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*/gu

/**
 * The words of a text. Words joined by a hyphen give the joined word and its pieces, so that "E-Akte" is found
 * by "eAkte" and "Kita-Portal" by "Portal"; "2.000" is the number 2000.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(words)) {
    const [written] = match
    if (written.length > longest * 2) continue
    const start = match.index
    if (/^\p{N}/u.test(written)) {
      push(tokens, written.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, ''), start, written.length)
      continue
    }
    const pieces = written.split(/[-‐‑./&]/)
    if (pieces.length > 1) {
      push(tokens, pieces.join(''), start, written.length, written)
      let at = start
      for (const piece of pieces) {
        if (piece.length > 1) push(tokens, piece, at, piece.length)
        at += piece.length + 1
      }
    } else push(tokens, written, start, written.length)
  }
  return tokens
}

function push(tokens: Token[], word: string, start: number, length: number, written = word): void {
  if (word.length > longest) return
  const folded = fold(word)
  if (folded !== '') tokens.push({ written, folded, start, end: start + length })
}
