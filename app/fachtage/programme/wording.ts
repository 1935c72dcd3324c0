const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/**
 * Folds a text into lower-case words of ASCII letters and digits, so that "Öffentlichkeits-Arbeit",
 * "oeffentlichkeits arbeit" and "ÖFFENTLICHKEITS-ARBEIT" are equal. Umlauts become ae, oe, ue.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

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
