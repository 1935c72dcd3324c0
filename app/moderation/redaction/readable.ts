/** A character as it is read, and where it stands in the source: `end` is the first place after it. */
export interface Read {
  character: string
  start: number
  end: number
}

/** What of a source counts as read. */
export interface Reading {
  /** Whether addresses of links count: they are in the source and in the page, but nobody reads them. */
  addresses: boolean
  /** Whether what joins the words of a file name (`-`, `_`, `.`) counts as a space. */
  fileName?: boolean
}

const step = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6}[1-4]?);|(?:%[0-9a-f]{2})+|[\s\S]\p{M}*/giuy
const unread = /^[*_~`\\[\]<>|\u00AD\u200B-\u200F\u2060\uFEFF]$/
const linkEnd = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]/uy
const lineStart = /(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+|[-+*][ \t]+|\d{1,9}[.)][ \t]+)?/uy
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
  agrave: 'à',
  ccedil: 'ç',
}

/**
 * The characters of a text in Markdown as somebody reads them: without marks, in lower case, runs of blanks as one
 * space, entities and percent signs of addresses resolved.
 */
export function readable(source: string, reading: Reading): Read[] {
  const read: Read[] = []
  let at = 0
  let freshLine = true
  while (at < source.length) {
    if (freshLine && !reading.addresses) {
      freshLine = false
      at = endOf(lineStart, source, at) ?? at
      continue
    }
    const skipped = reading.addresses ? null : endOf(linkEnd, source, at)
    if (skipped !== null) {
      at = skipped
      continue
    }
    step.lastIndex = at
    const piece = step.exec(source)?.[0] ?? source.charAt(at)
    const start = at
    at += piece.length
    freshLine = piece === '\n'
    for (const character of meant(piece, reading)) {
      const last = read.at(-1)
      if (character === ' ' && last?.character === ' ') last.end = at
      else read.push({ character, start, end: at })
    }
  }
  return read
}

function endOf(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : null
}

function meant(piece: string, { fileName }: Reading): string[] {
  if (fileName && /^[-_.+]$/.test(piece)) return [' ']
  if (piece.length > 1 && piece.startsWith('&')) return plain(entity(piece))
  if (piece.length > 1 && piece.startsWith('%')) return plain(percent(piece))
  return unread.test(piece) ? [] : plain(piece)
}

function plain(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFC')
  return [...folded].map((character) => (/\s/.test(character) ? ' ' : character))
}

function entity(written: string): string {
  const name = written.slice(1, -1)
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? written
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
}

function percent(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
