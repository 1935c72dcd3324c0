/**
 * The letters of Windows-1252 between 0x80 and 0x9F. Written out because the TextDecoder of some Node releases
 * reads windows-1252 as plain Latin-1 and loses dashes and quotation marks.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** How the letters of a text file are written. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

function utf16(bytes: Uint8Array, bigEndian: boolean): string {
  return new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes)
}

/** UTF-16 without a mark at its beginning: every other byte of a Western text is zero. */
function withoutMark(bytes: Uint8Array): 'le' | 'be' | null {
  const length = Math.min(bytes.length, 2000)
  if (length < 4 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'le'
  return even > half * 0.7 && odd < half * 0.1 ? 'be' : null
}

/**
 * Turns the bytes of a text file into text: UTF-8 with or without mark, UTF-16, else Windows-1252 (what is no valid
 * UTF-8). The mark at the beginning is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), false)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), true)
  const order = withoutMark(bytes)
  if (order) return utf16(bytes, order === 'be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter)
}

/**
 * Tells the encoding of a file that is too large to be held, from all of its pieces. A few broken letters among
 * many whole ones leave UTF-8 what it is: there only their lines are lost, not every umlaut of the file.
 */
export function watchEncoding() {
  let beginning: Encoding | null = null
  let isFirst = true
  let whole = 0
  let broken = 0
  /** Bytes that the letter at hand still lacks. */
  let open = 0
  return {
    see(bytes: Uint8Array): void {
      if (isFirst) beginning = utf16Of(bytes)
      isFirst = false
      for (const byte of bytes) {
        if (open > 0 && byte >= 0x80 && byte < 0xc0) {
          open -= 1
          if (open === 0) whole += 1
          continue
        }
        if (open > 0) broken += 1
        open = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0
        if (byte >= 0x80 && open === 0) broken += 1
      }
    },
    encoding(): Encoding {
      return beginning ?? (broken + (open > 0 ? 1 : 0) > whole ? 'windows-1252' : 'utf-8')
    },
  }
}

function utf16Of(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const order = withoutMark(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return order && `utf-16${order}`
}

/** Turns the pieces of a file into text, one after the other; a broken letter becomes U+FFFD. */
export function pieceDecoder(encoding: Encoding): (bytes: Uint8Array) => string {
  if (encoding === 'windows-1252') return windows1252
  const decoder = new TextDecoder(encoding)
  return (bytes) => decoder.decode(bytes, { stream: true })
}

/** How many characters no text has, as a share of the beginning: what tells a picture from a table. */
export function shareOfControlCharacters(text: string): number {
  const beginning = text.slice(0, 20000)
  if (beginning.length === 0) return 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting control characters is the purpose
  const found = beginning.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)
  return (found?.length ?? 0) / beginning.length
}
