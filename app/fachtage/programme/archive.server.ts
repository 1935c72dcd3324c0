import { inflateRawSync } from 'node:zlib'

/** One file inside a ZIP archive, as the archive's directory describes it. */
export interface ArchiveEntry {
  name: string
  method: number
  packedBytes: number
  unpackedBytes: number
  offset: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const LONGEST_COMMENT = 65535
const STORED = 0
const DEFLATED = 8

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function findDirectoryEnd(data: DataView): number | null {
  const lowest = Math.max(0, data.byteLength - LONGEST_COMMENT - 22)
  for (let at = data.byteLength - 22; at >= lowest; at--) {
    if (data.getUint32(at, true) === DIRECTORY_END) return at
  }
  return null
}

/**
 * Reads the directory at the end of a ZIP archive without unpacking anything.
 * Null where the bytes are no (whole) archive, or one in the ZIP64 format that no programme needs.
 */
export function readArchiveDirectory(bytes: Uint8Array): ArchiveEntry[] | null {
  if (bytes.byteLength < 22) return null
  const data = view(bytes)
  const end = findDirectoryEnd(data)
  if (end === null) return null
  const count = data.getUint16(end + 10, true)
  let at = data.getUint32(end + 16, true)
  const entries: ArchiveEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || data.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = data.getUint16(at + 28, true)
    const skipped = data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: data.getUint16(at + 10, true),
      packedBytes: data.getUint32(at + 20, true),
      unpackedBytes: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    })
    at += 46 + nameLength + skipped
  }
  return entries
}

/**
 * Unpacks one entry as text. Null where it is damaged or holds more than the directory says: the sizes there are what
 * the limits were checked against.
 */
export function unpackText(bytes: Uint8Array, entry: ArchiveEntry): string | null {
  const data = view(bytes)
  if (entry.offset + 30 > bytes.byteLength || data.getUint32(entry.offset, true) !== LOCAL_ENTRY) return null
  const begin =
    entry.offset + 30 + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(begin, begin + entry.packedBytes)
  if (entry.method === STORED) return new TextDecoder().decode(packed)
  if (entry.method !== DEFLATED) return null
  try {
    return new TextDecoder().decode(
      inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpackedBytes, 1) }),
    )
  } catch {
    return null
  }
}
