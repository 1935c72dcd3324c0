import { type FileType, mediaTypes } from '../choices'
import { type ArchiveProblem, readArchive } from './archive.server'

const openDocument = ['odt', 'ods', 'odp'] as const
const contentTypes = '[Content_Types].xml'
const mainParts: Partial<Record<FileType, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}

/** What is wrong with an office file. */
export type OfficeProblem = ArchiveProblem | 'macro' | 'encrypted' | 'type'

/**
 * Says what an office file really is, from what lies in it.
 * @returns its type, or why it is not taken
 */
export async function officeType(
  path: string,
  bytes: number,
): Promise<{ type: FileType } | { problem: OfficeProblem }> {
  const archive = await readArchive(path, bytes, ['mimetype', 'META-INF/manifest.xml', contentTypes])
  if (typeof archive === 'string') return { problem: archive }
  const { names, texts } = archive
  if (names.some(isMacroPart)) return { problem: 'macro' }
  const mediaType = texts.get('mimetype')?.trim()
  const odf = openDocument.find((type) => mediaTypes[type] === mediaType)
  if (odf) {
    const manifest = texts.get('META-INF/manifest.xml') ?? ''
    return manifest.includes('encryption-data') ? { problem: 'encrypted' } : { type: odf }
  }
  const types = texts.get(contentTypes) ?? ''
  // Nobody writes types in codes or beside a comment but to hide one.
  if (/&#|<!/.test(types)) return { problem: 'broken' }
  if (/macroEnabled|vbaProject|macrosheet|activeX/i.test(types)) return { problem: 'macro' }
  const [ooxml] = Object.entries(mainParts).find(([, part]) => types.includes(`"${part}"`)) ?? []
  return ooxml ? { type: ooxml as FileType } : { problem: 'type' }
}

/** Macros of Word, Excel (those of 1992 too) and LibreOffice, and the controls that run them. */
function isMacroPart(name: string): boolean {
  return (
    /(?:^|\/)(?:vbaProject[^/]*|vbaData)\.(?:bin|xml)$|(?:^|\/)(?:macrosheets|activeX)\//i.test(name) ||
    /^(?:Basic|Scripts)\/.*[^/]$/.test(name)
  )
}
