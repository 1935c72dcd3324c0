const controls = /[^\P{Cc}\n\t]/gu
const misleading = /\p{Bidi_Control}/gu
const invisible =
  /(?!\u200C|\u200D|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu

const joiningScripts = [
  'Arabic',
  'Syriac',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Sinhala',
  'Malayalam',
  'Kannada',
  'Telugu',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('')
const needlessJoiners = new RegExp(
  `(?<![${joiningScripts}])\\u200C|(?<![${joiningScripts}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|\\uFE0F)\\u200D`,
  'gu',
)

/**
 * A text as the product keeps it: NFC, line feeds as line ends, trimmed, without what cannot be stored (NUL,
 * lone surrogates) or could mislead the reader (characters without a look of their own, changes of writing
 * direction). Letters of every script, emoji and their joiners stay.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(misleading, '')
    .replace(invisible, '')
    .replace(needlessJoiners, '')
    .normalize('NFC')
    .trim()
}

/** The same on one line: line ends, tabs and runs of spaces become one space. */
export function normaliseLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ')
}

/** The length as people count it: an umlaut or an emoji of one code point is one character. */
export function countCharacters(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
