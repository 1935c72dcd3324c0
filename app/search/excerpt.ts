import type { Fragment } from './schema'

/** Characters of the private use area, which no text of ours holds: they frame the words found. */
export const startMark = '\uE000'
export const stopMark = '\uE001'

/** Splits an excerpt at its marks. */
export function parseExcerpt(excerpt: string): Fragment[] {
  return excerpt
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith(startMark)
        ? { text: piece.slice(1, piece.endsWith(stopMark) ? -1 : undefined), hit: true }
        : { text: piece.replaceAll(stopMark, ''), hit: false },
    )
}
