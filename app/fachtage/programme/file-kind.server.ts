import type { ArchiveEntry } from './archive.server.ts'
import { readArchiveDirectory } from './archive.server.ts'
import type { ProgrammeProblem } from './schema.ts'
import { refuse } from './schema.ts'

type FileKind =
  | { kind: 'workbook'; entries: ArchiveEntry[] }
  | { kind: 'text' }
  | { ok: false; problem: ProgrammeProblem }

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[index] === letter.charCodeAt(0))
}

const PICTURES_AND_SOUND = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'II*\0',
  'MM\0*',
  'ID3',
  '\x1f\x8b',
  '7z\xbc\xaf',
  'Rar!',
  'BZh',
  '\x7fELF',
  'MZ\x90',
]

/** Old Word, Excel and PowerPoint files; new ones with a password come in the same container. */
function ofOldOffice(bytes: Uint8Array): FileKind {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  return refuse(Buffer.from(bytes).includes(encrypted) ? 'passwordProtected' : 'wordOrOldSpreadsheet')
}

function ofArchive(bytes: Uint8Array): FileKind {
  const entries = readArchiveDirectory(bytes)
  if (entries === null) return refuse('brokenSpreadsheet')
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('xl/workbook.xml')) return { kind: 'workbook', entries }
  const office =
    has('word/document.xml') || has('content.xml') || has('xl/workbook.bin') || has('ppt/presentation.xml')
  return refuse(office || has('Index/Document.iwa') ? 'wordOrOldSpreadsheet' : 'otherArchive')
}

/** Tells by the first bytes what a file is – its name may say anything – and refuses what holds no table to read. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return ofArchive(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return ofOldOffice(bytes)
  if (startsWith(bytes, '{\\rtf')) return refuse('wordOrOldSpreadsheet')
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (beginning.includes('%PDF-')) return refuse('pdf')
  if (PICTURES_AND_SOUND.some((signature) => startsWith(bytes, signature))) return refuse('binary')
  return { kind: 'text' }
}
