import { readSheet } from 'read-excel-file/universal'
import type { ArchiveEntry } from './archive.server.ts'
import { unpackText } from './archive.server.ts'
import type { ProgrammeProblem } from './schema.ts'
import { PROGRAMME_LIMITS, refuse } from './schema.ts'
import type { Cell, Table } from './table.ts'
import { isBlankRow } from './table.ts'

type Refused = { ok: false; problem: ProgrammeProblem }

const LARGEST_DIRECTORY = 1024 * 1024
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
/** Above it the sheet is refused unread; up to it the exact count decides. */
const MOST_FILLED_ROWS = PROGRAMME_LIMITS.rows * 2
/** Rows may lie below each other with gaps, but what is read must stay in proportion. */
const DEEPEST_ROW = 20_000

/** Refuses an archive that would grow out of proportion when unpacked; looks at its directory only. */
export function checkArchiveSize(entries: readonly ArchiveEntry[]): Refused | null {
  const total = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  const swollen = entries.some(
    (entry) =>
      entry.unpackedBytes > 1024 * 1024 &&
      entry.unpackedBytes > entry.packedBytes * PROGRAMME_LIMITS.packingRatio,
  )
  const tooLarge =
    swollen || total > PROGRAMME_LIMITS.unpackedBytes || entries.length > PROGRAMME_LIMITS.archiveEntries
  return tooLarge
    ? refuse('archiveTooLarge', { megabytes: PROGRAMME_LIMITS.unpackedBytes / 1024 / 1024 })
    : null
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

interface Extent {
  filledRows: number
  lastFilledRow: number
  lastFilledColumn: number
}

/**
 * Measures a sheet before the library reads it: that one fills every gap with empty rows and cells, so a single
 * address far outside would take all memory. Null where addresses lie outside of what a spreadsheet can have, or
 * are written so that they could hide one.
 */
function measureSheet(xml: string): Extent | null {
  const extent: Extent = { filledRows: 0, lastFilledRow: 0, lastFilledColumn: 0 }
  let countedRow = 0
  let at = xml.indexOf('<')
  while (at >= 0) {
    const close = xml.indexOf('>', at)
    if (close < 0) return null
    const kind = /^<(?:[\w.-]{1,30}:)?(row|c)[\s>/]/.exec(xml.slice(at, at + 40))?.[1]
    if (kind) {
      const tag = xml.slice(at, close)
      if (tag.length > 1000 || tag.includes('&')) return null
      for (const [, letters = '', digits = ''] of tag.matchAll(/[\s:]r\s*=\s*["']?([A-Za-z]*)(\d+)/g)) {
        const row = Number(digits)
        const column = columnNumber(letters)
        if (row > LAST_ROW || column > LAST_COLUMN) return null
        if (kind === 'c' && !tag.endsWith('/')) {
          if (row !== countedRow) extent.filledRows++
          if (extent.filledRows > MOST_FILLED_ROWS) return extent
          countedRow = row
          extent.lastFilledRow = Math.max(extent.lastFilledRow, row)
          extent.lastFilledColumn = Math.max(extent.lastFilledColumn, column)
        }
      }
    }
    at = xml.indexOf('<', close)
  }
  return extent
}

/** The path of the first sheet, as the workbook lists it. */
function firstSheetPath(bytes: Uint8Array, entries: readonly ArchiveEntry[]): string | null {
  const text = (name: string) => {
    const entry = entries.find((each) => each.name === name)
    return entry && entry.unpackedBytes <= LARGEST_DIRECTORY ? unpackText(bytes, entry) : null
  }
  const sheet = /<(?:\w{1,20}:)?sheet\s[^>]{1,2000}>/.exec(text('xl/workbook.xml') ?? '')?.[0] ?? ''
  const id = /\s(?:\w{1,20}:)?id\s*=\s*["']([^"']{1,100})["']/.exec(sheet)?.[1]
  const relations = text('xl/_rels/workbook.xml.rels') ?? ''
  for (const [relation] of relations.matchAll(/<(?:\w{1,20}:)?Relationship\s[^>]{1,2000}>/g)) {
    if (/\sId\s*=\s*["']([^"']{1,100})["']/.exec(relation)?.[1] !== id) continue
    const target = /\sTarget\s*=\s*["']([^"']{1,500})["']/.exec(relation)?.[1] ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return null
}

function measure(bytes: Uint8Array, entries: readonly ArchiveEntry[]): Refused | null {
  const path = firstSheetPath(bytes, entries)
  const entry = entries.find((each) => each.name === path)
  const xml = entry ? unpackText(bytes, entry) : null
  const extent = xml === null ? null : measureSheet(xml)
  if (extent === null) return refuse('brokenSpreadsheet')
  if (extent.filledRows > MOST_FILLED_ROWS || extent.lastFilledRow > DEEPEST_ROW) {
    return refuse('tooManyRows', { limit: PROGRAMME_LIMITS.rows })
  }
  return extent.lastFilledColumn > PROGRAMME_LIMITS.columns
    ? refuse('tooManyColumns', { limit: PROGRAMME_LIMITS.columns })
    : null
}

function isCell(value: unknown): value is Cell {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
}

/**
 * Reads the first sheet of an XLSX workbook. The reader that goes by the archive's directory is taken: the streaming
 * one goes by what stands in between, which the directory's sizes say nothing about.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<{ ok: true; table: Table } | Refused> {
  const refused = checkArchiveSize(entries) ?? measure(bytes, entries)
  if (refused) return refused
  try {
    const sheet: unknown[][] = await readSheet(new Blob([new Uint8Array(bytes)]))
    const rows = sheet.map((cells, index) => ({
      rowNumber: index + 1,
      cells: cells.map((cell) => (isCell(cell) ? cell : null)),
    }))
    const filled = rows.filter((row) => !isBlankRow(row.cells))
    return { ok: true, table: { rows: filled, blankRows: rows.length - filled.length } }
  } catch (error) {
    // The library throws plain errors too: for cells without an address, for parts that are no XML.
    if (error instanceof Error) return refuse('brokenSpreadsheet')
    throw error
  }
}
