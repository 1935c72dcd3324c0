import { open } from 'node:fs/promises'
import type { FileType } from '../choices'
import { claimedType } from '../names'
import { type OfficeProblem, officeType } from './office.server'

/** Why a file is not taken. `type`: not one of those on the list; `lies`: its content is not what its name says. */
export type FileProblem = OfficeProblem | 'empty' | 'lies' | 'macro_name' | 'archive'

const macroEndings = /\.(?:doc|dot|xls|xlt|xla|ppt|pot|pps|sld)m$|\.xlsb$/i
const archiveEndings = /\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz)$/i

/**
 * Says what a file is, by its ending and by its content; both must agree.
 * @param file `name` is what its sender called it
 */
export async function inspectFile(file: {
  path: string
  bytes: number
  name: string
}): Promise<{ type: FileType } | { problem: FileProblem }> {
  const { path, bytes, name } = file
  if (bytes === 0) return { problem: 'empty' }
  if (macroEndings.test(name)) return { problem: 'macro_name' }
  if (archiveEndings.test(name)) return { problem: 'archive' }
  const claimed = claimedType(name)
  if (!claimed) return { problem: 'type' }
  const head = await readHead(path)
  const seen = headType(head)
  if (seen === 'office') {
    const office = await officeType(path, bytes)
    if ('problem' in office) return office.problem === 'type' ? { problem: 'lies' } : office
    return office.type === claimed ? office : { problem: 'lies' }
  }
  // Office files with a password, and those from before 2007, are of this kind.
  if (seen === 'compound') return { problem: 'encrypted' }
  return seen === claimed ? { type: seen } : { problem: 'lies' }
}

async function readHead(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function headType(head: string): FileType | 'office' | 'compound' | null {
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('PK\x03\x04')) return 'office'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound'
  return null
}
