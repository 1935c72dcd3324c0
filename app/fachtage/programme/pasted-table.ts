import { readDate } from './dates.ts'
import { findHeadings } from './headings.ts'
import type { Table, TableRow } from './table.ts'
import { cellText } from './table.ts'
import { readTimes } from './times.ts'

const MARKDOWN_RULE = /^\|?:?-{2,}:?(?:\|:?-{2,}:?)*\|?$/

/** Reads a table written in Markdown; null where the text is none. */
export function readMarkdownTable(text: string): Table | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const rule = lines.findIndex((line) => line.includes('|') && MARKDOWN_RULE.test(line.replace(/\s+/g, '')))
  if (rule < 1) return null
  const rows = lines
    .filter((line, index) => index >= rule - 1 && index !== rule && line.includes('|'))
    .map((line, index) => ({
      rowNumber: index + 1,
      cells: line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) =>
          cell
            .replaceAll('\\|', '|')
            .replace(/<br\s*\/?>/gi, '\n')
            .trim(),
        ),
    }))
  return { rows, blankRows: 0 }
}

/** A word processor sets columns with as many tabs as it takes; one is meant. */
export function collapseTabs(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const counts = new Set(lines.map((line) => line.trim().split('\t').length))
  const collapsed = new Set(lines.map((line) => line.trim().split(/\t+/).length))
  const aligned = counts.size > 1 && collapsed.size === 1 && !collapsed.has(1)
  return aligned ? lines.map((line) => line.trim().replace(/\t+/g, '\t')).join('\n') : text
}

function beginsRow(row: TableRow): boolean {
  const [first] = row.cells
  if (cellText(first) === '') return false
  const times = readTimes(first)
  const date = readDate(first)
  return (times.ok && times.span.start !== null) || (date.ok && date.date !== null)
}

/**
 * Joins what a word processor tore apart: it writes a line break inside a cell as a new line without quotation marks.
 * A row that is shorter than the headings goes on in the next line, if the two together are no longer than these and
 * the next one does not begin with a time of its own. Rows are numbered anew.
 */
export function joinTornRows(table: Table): Table {
  const headings = findHeadings(table.rows)
  const heading = table.rows.find((row) => row.rowNumber === headings?.rowNumber)
  const width = heading?.cells.length ?? 0
  if (!headings || width < 2) return table
  const firstIsTime = headings.columns.get('start')?.includes(0) || headings.columns.get('date')?.includes(0)
  const joined: TableRow[] = []
  for (const row of table.rows) {
    const before = joined.at(-1)
    const below = before !== undefined && row.rowNumber > headings.rowNumber && before !== heading
    const together = (before?.cells.length ?? 0) + row.cells.length - 1
    const torn =
      row.cells.length < width && together <= width && (row.cells.length === 1 || firstIsTime === true)
    if (!below || !torn || beginsRow(row)) {
      joined.push({ ...row, cells: [...row.cells] })
      continue
    }
    const last = before.cells.pop()
    before.cells.push(`${cellText(last)}\n${cellText(row.cells[0])}`, ...row.cells.slice(1))
  }
  return joined.length === table.rows.length
    ? table
    : { rows: joined.map((row, index) => ({ ...row, rowNumber: index + 1 })), blankRows: table.blankRows }
}
