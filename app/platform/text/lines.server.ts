import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { done, type Result, refused } from '../result'
import { type Encoding, pieceDecoder, shareOfControlCharacters, watchEncoding } from './encoding'

/** A line of a file, numbered from 1; `text` is null where it is longer than any line may be. */
export interface Line {
  number: number
  text: string | null
}

/** What is known of a text file before its lines are read. */
export interface TextFile {
  path: string
  encoding: Encoding
  /** The whole length. */
  bytes: number
  /** The first lines, as text. */
  beginning: string
}

/** `unreadable`: there is none, it is a folder, or it may not be read. */
export type TextFileProblem = 'unreadable' | 'empty' | 'not_text'

/** The longest line in characters; a longer one is passed over without being held. */
export const longestLine = 1_000_000

const piece = 256 * 1024
const beginningBytes = 64 * 1024
const mostControlCharacters = 0.02
/** Workbooks and other archives, PDF, RTF: some of them begin with much text. */
const containers = ['PK\u0003\u0004', '%PDF-', '{\\rtf']

/** Reads a file once from beginning to end to learn how it is written; holds no more than a piece of it. */
export async function inspectTextFile(path: string): Promise<Result<TextFile, TextFileProblem>> {
  const watch = watchEncoding()
  let first: Buffer | undefined
  let bytes = 0
  try {
    const file = await open(path)
    const isFile = (await file.stat()).isFile()
    if (!isFile) {
      await file.close()
      return refused('unreadable')
    }
    for await (const chunk of file.createReadStream({ highWaterMark: piece })) {
      first ??= chunk as Buffer
      watch.see(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return refused('unreadable')
    throw error
  }
  if (!first) return refused('empty')
  const encoding = watch.encoding()
  const beginning = pieceDecoder(encoding)(first.subarray(0, beginningBytes))
  const isContainer = containers.some((signature) => beginning.startsWith(signature))
  if (isContainer || shareOfControlCharacters(beginning) > mostControlCharacters) return refused('not_text')
  if (beginning.trim() === '' && bytes <= beginningBytes) return refused('empty')
  return done({ path, encoding, bytes, beginning })
}

/**
 * The lines of a file, without their ends, read piece by piece.
 * @param seen told how many bytes of the file are read
 */
export async function* readLines(
  { path, encoding }: Pick<TextFile, 'path' | 'encoding'>,
  seen: (bytes: number) => void = () => {},
): AsyncGenerator<Line> {
  const decode = pieceDecoder(encoding)
  let number = 0
  let rest = ''
  let isTooLong = false
  let bytes = 0
  const ended = (text: string): Line => {
    number += 1
    const line = rest + text
    const whole = isTooLong || line.length > longestLine ? null : line.replace(/\r$/, '')
    rest = ''
    isTooLong = false
    return { number, text: whole }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: piece })) {
    bytes += (chunk as Buffer).length
    seen(bytes)
    const text = decode(chunk as Buffer)
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield ended(text.slice(from, end))
      from = end + 1
    }
    rest += text.slice(from)
    if (rest.length > longestLine) {
      isTooLong = true
      rest = ''
    }
  }
  if (rest !== '' || isTooLong) yield ended('')
}
