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
