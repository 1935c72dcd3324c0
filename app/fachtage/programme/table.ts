import { PROGRAMME_LIMITS } from './schema.ts'

/** What a cell can hold; a Date is a point in UTC whose clock shows what the spreadsheet shows. */
export type Cell = string | number | boolean | Date | null

export interface TableRow {
  /** As the spreadsheet numbers it, from 1; a cell with line breaks does not count twice. */
  rowNumber: number
  cells: Cell[]
}

/** A programme as rows of cells, before anything is understood; blank rows are counted, not kept. */
export interface Table {
  rows: TableRow[]
  blankRows: number
}

/** True where no cell holds anything to read. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))
}

/**
 * Makes a text safe to keep: no NUL or other control characters, `\n` as the only line break (word processors
 * write a vertical tab inside a cell), no soft hyphens, ordinary spaces, no apostrophe that spreadsheets put
 * before a value so that it stays text.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|\v|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
      .replace(/[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/g, '')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .replace(/^'(?=[=+\-@\d])/, '')
  )
}

/** What stands beyond is cut off anyway; cleaning it would only take time. */
const LONGEST_CELL = PROGRAMME_LIMITS.cellCharacters * 2

/** The cell as cleaned text; times and dates as spreadsheets store them are left to `times` and `dates`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 16).replace('T', ' ')
  }
  return cleanText(String(cell).slice(0, LONGEST_CELL))
}
