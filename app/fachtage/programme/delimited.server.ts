import { CsvError, parse } from 'csv-parse/sync'
import { findHeadings } from './headings.ts'
import type { ProgrammeProblem } from './schema.ts'
import { PROGRAMME_LIMITS, refuse } from './schema.ts'
import type { Table } from './table.ts'
import { isBlankRow } from './table.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const
const SAMPLE_ROWS = 60
const SAMPLE_CHARACTERS = 100_000
/** Spreadsheets write empty columns along, but not as many. */
const WIDEST_ROW = 1000
/** Headings and lines above them come on top of the rows. */
const MOST_RECORDS = PROGRAMME_LIMITS.rows + 100

class TooManyRows extends Error {}
class TooManyColumns extends Error {}

export type DelimitedReading = { ok: true; table: Table } | { ok: false; problem: ProgrammeProblem }

interface Taking {
  delimiter: string
  quoted: boolean
  most: number
  /** Whether going beyond `most` is an error, or simply the end of a sample. */
  strict: boolean
}

function take(text: string, { delimiter, quoted, most, strict }: Taking): Table {
  const table: Table = { rows: [], blankRows: 0 }
  let rowNumber = 0
  let blankSince = 0
  parse(text, {
    delimiter,
    quote: quoted ? '"' : false,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: PROGRAMME_LIMITS.bytes,
    ...(strict ? {} : { to: most }),
    on_record: (cells: string[]) => {
      rowNumber++
      if (cells.length > WIDEST_ROW) throw new TooManyColumns()
      if (isBlankRow(cells)) {
        blankSince++
        return null
      }
      if (strict && table.rows.length >= most) throw new TooManyRows()
      // Blank rows at the end are what a spreadsheet leaves behind, not gaps in the programme.
      table.blankRows += blankSince
      blankSince = 0
      table.rows.push({ rowNumber, cells: cells.slice(0, PROGRAMME_LIMITS.columns) })
      return null
    },
  })
  return table
}

/** The sample may end within a quotation; what came before is enough to judge by. */
function sample(text: string, delimiter: string): Table {
  const taking = { delimiter, most: SAMPLE_ROWS, strict: false }
  try {
    return take(text, { ...taking, quoted: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return take(text, { ...taking, quoted: false })
  }
}

/** The delimiter under which most headings are recognised; where none are, the one that gives most columns. */
function findDelimiter(text: string): string {
  let best = { delimiter: ';', headings: 0, columns: 0 }
  for (const delimiter of DELIMITERS) {
    const { rows } = sample(text, delimiter)
    const headings = findHeadings(rows)?.columns.size ?? 0
    const columns = rows.reduce((sum, row) => sum + row.cells.length, 0) / Math.max(rows.length, 1)
    if (headings > best.headings || (headings === best.headings && columns > best.columns)) {
      best = { delimiter, headings, columns }
    }
  }
  return best.delimiter
}

/** As much of the text as shows how it is built, in whole lines where there are any. */
function beginning(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text
  const lastBreak = text.lastIndexOf('\n', SAMPLE_CHARACTERS)
  return text.slice(0, lastBreak > 0 ? lastBreak : SAMPLE_CHARACTERS)
}

/** Excel's own first line `sep=;`, which it does not count as a row. */
function statedDelimiter(text: string): { delimiter: string; rest: string } | null {
  const match = /^sep=([;,|\t])\r?\n/i.exec(text)
  return match ? { delimiter: match[1] ?? ';', rest: text.slice(match[0].length) } : null
}

function refused(error: unknown): DelimitedReading {
  if (error instanceof TooManyRows) return refuse('tooManyRows', { limit: PROGRAMME_LIMITS.rows })
  if (error instanceof TooManyColumns) return refuse('tooManyColumns', { limit: PROGRAMME_LIMITS.columns })
  throw error
}

/**
 * Reads a text of delimited rows (semicolon, comma, tab, bar; quoted cells with line breaks).
 * Refuses more rows or columns than a programme can have without reading them all, and a quotation that never ends.
 */
export function readDelimited(whole: string): DelimitedReading {
  const stated = statedDelimiter(whole)
  const text = stated?.rest ?? whole
  try {
    const delimiter = stated?.delimiter ?? findDelimiter(beginning(text))
    return readWith(text, delimiter)
  } catch (error) {
    return refused(error)
  }
}

function readWith(text: string, delimiter: string): DelimitedReading {
  const taking = { delimiter, most: MOST_RECORDS, strict: true }
  try {
    return { ok: true, table: take(text, { ...taking, quoted: true }) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  // A tab never stands inside a cell, so there a lone quotation mark is just a quotation mark.
  return delimiter === '\t'
    ? { ok: true, table: take(text, { ...taking, quoted: false }) }
    : refuse('quoteNotClosed', { row: unclosedRow(text, delimiter) })
}

/** The row in which the quotation begins that never ends. */
function unclosedRow(text: string, delimiter: string): number {
  let rowNumber = 1
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: PROGRAMME_LIMITS.bytes,
      on_record: () => {
        rowNumber++
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return rowNumber
}
