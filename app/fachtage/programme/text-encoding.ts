/**
 * The letters of Windows-1252 between 0x80 and 0x9F. Written out because the TextDecoder of some Node releases
 * reads windows-1252 as plain Latin-1 and loses dashes and quotation marks.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

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
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter)
  }
}

/** How many characters no text has, as a share of the beginning: what tells a picture from a table. */
export function shareOfControlCharacters(text: string): number {
  const beginning = text.slice(0, 20000)
  if (beginning.length === 0) return 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting control characters is the purpose
  const found = beginning.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)
  return (found?.length ?? 0) / beginning.length
}
