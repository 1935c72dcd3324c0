import { type Entry, open, type ZipFile } from 'yauzl'

/** Why an office file, which is a ZIP, is not taken. */
export type ArchiveProblem = 'broken' | 'bomb'

/** A ZIP whose directory was read and whose parts are no longer than it says. */
export interface Archive {
  /** Names of all parts. */
  names: string[]
  /** The beginnings of the parts that were asked for, up to 1 MB each. */
  texts: Map<string, string>
}

const megabyte = 1024 * 1024
const limits = {
  parts: 5_000,
  /** Bytes of all parts, unpacked. */
  unpacked: 250 * megabyte,
  /** How many times larger than the file its parts may be; below `smallUnpacked` it does not matter. */
  ratio: 100,
  smallUnpacked: 20 * megabyte,
  text: megabyte,
} as const

/** What the directory promises of one part; `name` has been checked not to leave its folder. */
export type Part = Pick<Entry, 'fileName' | 'compressedSize' | 'uncompressedSize'>

/**
 * Judges a directory by its promises alone, before anything is unpacked.
 * @param bytes size of the file
 */
export function judgeDirectory(parts: Part[], bytes: number): ArchiveProblem | null {
  if (parts.length > limits.parts) return 'bomb'
  if (new Set(parts.map(({ fileName }) => fileName)).size < parts.length) return 'broken'
  const packed = parts.reduce((sum, part) => sum + part.compressedSize, 0)
  const unpacked = parts.reduce((sum, part) => sum + part.uncompressedSize, 0)
  // Parts that share their bytes: a bomb that no ratio of a single part shows.
  if (packed > bytes) return 'bomb'
  if (unpacked > limits.unpacked) return 'bomb'
  if (unpacked > limits.smallUnpacked && unpacked / bytes > limits.ratio) return 'bomb'
  return null
}

/**
 * Reads an office file: first its directory, then, where that promises nothing outrageous, each part to its promised
 * end. A part that is longer than promised is found out at that length.
 * @param wanted names of the parts whose text is needed
 */
export async function readArchive(
  path: string,
  bytes: number,
  wanted: readonly string[],
): Promise<Archive | ArchiveProblem> {
  let zip: ZipFile
  try {
    zip = await openZip(path)
  } catch {
    return 'broken'
  }
  try {
    if (zip.entryCount > limits.parts) return 'bomb'
    const parts = await directoryOf(zip)
    const problem = judgeDirectory(parts, bytes)
    if (problem) return problem
    const texts = new Map<string, string>()
    for (const part of parts) {
      const isWanted = wanted.includes(part.fileName)
      const text = await unpack(zip, part, isWanted ? limits.text : 0)
      if (isWanted) texts.set(part.fileName, text)
    }
    return { names: parts.map(({ fileName }) => fileName), texts }
  } catch {
    return 'broken'
  } finally {
    zip.close()
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

function directoryOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const parts: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      parts.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(parts))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** Reads a part to its end and keeps at most `kept` bytes of it. */
async function unpack(zip: ZipFile, part: Entry, kept: number): Promise<string> {
  if (part.fileName.endsWith('/')) return ''
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(part, (error, readable) => (error ? reject(error) : resolve(readable)))
  })
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (length < kept) chunks.push(chunk)
    length += chunk.length
  }
  return Buffer.concat(chunks).toString('utf8', 0, kept)
}
