import { t } from '~/i18n'
import { countCharacters, normaliseLine, slugify } from '~/platform/text'
import { attachmentLimits, type FileType, mediaTypes } from './choices'

const alternative: Record<string, FileType> = { jpeg: 'jpg' }

/** The type that a name claims by its ending; null for every other. */
export function claimedType(name: string): FileType | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const type = alternative[ending] ?? ending
  return Object.hasOwn(mediaTypes, type) ? (type as FileType) : null
}

/** What somebody's file was called, fit to be shown: no folders, no control characters, no changes of direction. */
export function shownName(name: string): string {
  const line = normaliseLine(name.replace(/^.*[/\\]/s, ''))
  if (countCharacters(line) <= attachmentLimits.originalName) return line || t('attachments.unnamed')
  const ending = /\.[a-z0-9]{1,8}$/i.exec(line)?.[0] ?? ''
  return `${[...line].slice(0, attachmentLimits.originalName - ending.length - 1).join('')}…${ending}`
}

/** The name under which a file is kept in addresses and in the ZIP: `dienstanweisung-e-rechnung.pdf`. */
export function fileNameOf(title: string, type: FileType): string {
  return `${slugify(title)}.${type}`
}

/** The name offered when a file is saved, with umlauts: `Dienstanweisung E-Rechnung.pdf`. */
export function savedName(title: string, fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.'))
  const words = title
    .replace(/[/\\:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${words || fileName.slice(0, -ending.length)}${ending}`
}
