import { isDateSerial, readDate } from './dates.ts'
import type { Headings } from './headings.ts'
import type { ProgrammeColumn, ProgrammeDays, ProgrammeNote, ProgrammeRow, RowProblem } from './schema.ts'
import { PROGRAMME_LIMITS } from './schema.ts'
import { sessionKind } from './session-kind.ts'
import { splitSpeakers } from './speakers.ts'
import type { Cell, TableRow } from './table.ts'
import { cellText } from './table.ts'
import { clockTime, readDuration, readTimes } from './times.ts'
import { foldWords, oneLine, shorten } from './wording.ts'

/** Collects what is worth saying while rows are read. */
interface Reading {
  days: ProgrammeDays
  notes: ProgrammeNote[]
  /** The day of the rows before: merged date cells and a date line above a day's sessions count onwards. */
  day: string | null
}

/** Only a link that a browser may open is kept; a bare `www.` gets its scheme. */
export function webLink(text: string): string | null {
  const address = /^www\./i.test(text) ? `https://${text}` : text
  if (!/^https?:\/\/\S+$/i.test(address)) return null
  return URL.canParse(address) ? address : null
}

/** A GUID is kept only where it is one: running numbers change when a line is inserted. */
function stableGuid(text: string): string | null {
  return text === '' || (/^\d{1,5}$/.test(text) && text.length < 6) ? null : text.slice(0, 200)
}

function cutText(text: string, rowNumber: number, column: ProgrammeColumn, notes: ProgrammeNote[]): string {
  if (text.length <= PROGRAMME_LIMITS.cellCharacters) return text
  notes.push({ code: 'cellCut', rowNumber, params: { column, limit: PROGRAMME_LIMITS.cellCharacters } })
  // Not through the middle of a character that takes two units.
  return text.slice(0, PROGRAMME_LIMITS.cellCharacters).replace(/[\ud800-\udbff]$/, '')
}

/** Adds what follows from the finished row itself: a missing title, lines that are too long, an end before its start. */
export function checkRow(row: ProgrammeRow, days: ProgrammeDays): ProgrammeRow {
  const problems: RowProblem[] = [...row.problems]
  const add = (code: RowProblem['code'], column: ProgrammeColumn, value: string) =>
    problems.push({ code, column, value: shorten(value) })
  if (row.title === '') add('titleMissing', 'title', '')
  for (const column of ['title', 'room', 'format', 'organisation'] as const) {
    if (row[column].length > PROGRAMME_LIMITS.lineCharacters) add('lineTooLong', column, row[column])
  }
  if (row.start && row.end && row.end < row.start) add('endBeforeStart', 'end', `${row.start}–${row.end}`)
  const { firstDay, lastDay } = days
  if (row.date && firstDay && (row.date < firstDay || row.date > (lastDay ?? firstDay))) {
    add('dateOutsideFachtag', 'date', row.date)
  }
  return { ...row, problems }
}

interface Clock {
  date: string | null
  start: string | null
  end: string | null
  problems: RowProblem[]
}

function readClock(cell: (column: ProgrammeColumn) => Cell | undefined, reading: Reading): Clock {
  const problems: RowProblem[] = []
  const add = (code: RowProblem['code'], column: ProgrammeColumn) =>
    problems.push({ code, column, value: shorten(cellText(cell(column))) })

  const given = readDate(dateCell(cell('date')), reading.days)
  if (!given.ok) add(given.code, 'date')
  const starting = readTimes(cell('start'), reading.days)
  if (!starting.ok) add('timeUnreadable', 'start')
  const ending = readTimes(cell('end'), reading.days)
  if (!ending.ok) add('timeUnreadable', 'end')
  const duration = cellText(cell('duration')) === '' ? null : readDuration(cell('duration'))
  if (duration === null && cellText(cell('duration')) !== '') add('durationUnreadable', 'duration')

  const from = starting.ok ? starting.span.start : null
  let to =
    (ending.ok ? (ending.span.end ?? ending.span.start) : null) ?? (starting.ok ? starting.span.end : null)
  if (to === null && from !== null && duration !== null) to = from + duration
  if (to === 0 && from !== null && from > 0) to = 24 * 60
  if (to !== null && to > 24 * 60) {
    problems.push({ code: 'endAfterMidnight', column: 'end', value: shorten(cellText(cell('duration'))) })
    to = null
  }
  const own = (given.ok ? given.date : null) ?? (starting.ok ? starting.span.date : null)
  if (own !== null) reading.day = own
  const date = own ?? (given.ok ? reading.day : null)
  return {
    date,
    start: from === null ? null : clockTime(from === 24 * 60 ? 0 : from),
    end: to === null ? null : clockTime(to),
    problems,
  }
}

/** A date column without a date format holds the bare serial number. */
function dateCell(cell: Cell | undefined): Cell | undefined {
  return typeof cell === 'number' && isDateSerial(cell) ? String(Math.floor(cell)) : cell
}

function readLine(row: TableRow, headings: Headings, reading: Reading): ProgrammeRow {
  const { rowNumber } = row
  const cellsOf = (column: ProgrammeColumn) =>
    (headings.columns.get(column) ?? []).map((at) => row.cells[at] ?? null)
  const cell = (column: ProgrammeColumn): Cell | undefined => cellsOf(column)[0]
  const text = (column: ProgrammeColumn) => cutText(cellText(cell(column)), rowNumber, column, reading.notes)
  const texts = (column: ProgrammeColumn) =>
    cellsOf(column)
      .map((each) => cutText(cellText(each), rowNumber, column, reading.notes))
      .filter((each) => each !== '')

  const clock = readClock(cell, reading)
  const problems = [...clock.problems]
  const link = text('slidesUrl')
  const slidesUrl = link === '' ? null : webLink(link)
  if (link !== '' && slidesUrl === null)
    problems.push({ code: 'linkNotWeb', column: 'slidesUrl', value: shorten(link) })

  const named = oneLine(text('organisation'))
  const spoken = texts('speakers').join('\n')
  const split =
    named === ''
      ? splitSpeakers(spoken)
      : { speakers: oneLine(spoken.replace(/\n+/g, '; ')), organisation: named }
  const title = oneLine(text('title'))
  const format = oneLine(text('format'))
  const kind = sessionKind(format, title)
  return checkRow(
    {
      rowNumber,
      guid: stableGuid(oneLine(text('guid'))),
      date: clock.date,
      start: clock.start,
      end: clock.end,
      room: oneLine(text('room')),
      title,
      format,
      organisation: split.organisation,
      speakers: split.speakers === '' ? null : split.speakers,
      abstract: text('abstract'),
      slidesUrl,
      topics: texts('topics'),
      kind,
      selected: kind === 'session',
      problems,
    },
    reading.days,
  )
}

/** A line with one filled cell that is neither title nor time: a date above a day's sessions, or a remark. */
function readSingleCell(row: TableRow, headings: Headings, reading: Reading): 'taken' | null {
  const filled = row.cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [{ cell, index }]))
  const [only] = filled
  if (filled.length !== 1 || only === undefined || headings.columns.get('title')?.includes(only.index))
    return null
  const date = readDate(only.cell, reading.days)
  if (date.ok && date.date !== null) {
    reading.day = date.date
    return 'taken'
  }
  const times = readTimes(only.cell)
  if (times.ok || !/\p{L}{3}/u.test(cellText(only.cell))) return null
  reading.notes.push({
    code: 'remarkSkipped',
    rowNumber: row.rowNumber,
    params: { text: shorten(cellText(only.cell), 120) },
  })
  return 'taken'
}

function repeatsHeadings(row: TableRow, headingCells: readonly Cell[]): boolean {
  const fold = (cell: Cell | undefined) => foldWords(cellText(cell))
  return headingCells.every((cell, index) => fold(cell) === fold(row.cells[index]))
}

/** Turns the rows below the headings into sessions, breaks and so on; nothing is refused here, problems stay with rows. */
export function readRows(
  rows: readonly TableRow[],
  headings: Headings,
  days: ProgrammeDays,
): { rows: ProgrammeRow[]; notes: ProgrammeNote[] } {
  const reading: Reading = { days, notes: [], day: null }
  const headingCells = rows.find((row) => row.rowNumber === headings.rowNumber)?.cells ?? []
  const read: ProgrammeRow[] = []
  for (const row of rows) {
    if (row.rowNumber <= headings.rowNumber) continue
    if (repeatsHeadings(row, headingCells)) {
      reading.notes.push({ code: 'headingsRepeated', rowNumber: row.rowNumber, params: {} })
    } else if (readSingleCell(row, headings, reading) === null) {
      read.push(readLine(row, headings, reading))
    }
  }
  return { rows: read, notes: reading.notes }
}
