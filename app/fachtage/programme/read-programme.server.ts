import { decodeText, shareOfControlCharacters } from '~/platform/text/encoding.ts'
import { readDelimited } from './delimited.server.ts'
import { fileKind } from './file-kind.server.ts'
import { findHeadings } from './headings.ts'
import { collapseTabs, joinTornRows, readMarkdownTable } from './pasted-table.ts'
import { readRows } from './rows.ts'
import { readScheduleJson } from './schedule-json.ts'
import type { ProgrammeDays, ProgrammeFormat, ProgrammeNote, ProgrammeReading } from './schema.ts'
import { PROGRAMME_LIMITS, refuse } from './schema.ts'
import type { Table } from './table.ts'
import { cellText } from './table.ts'
import { shorten } from './wording.ts'
import { readWorkbook } from './workbook.server.ts'

/** An uploaded file, or what was pasted into the field. */
export type ProgrammeInput = { bytes: Uint8Array; fileName?: string } | { text: string }

const MOST_CONTROL_CHARACTERS = 0.02
const SHOWN_HEADINGS = 12

function tooLarge(): ProgrammeReading {
  return refuse('tooLarge', { megabytes: PROGRAMME_LIMITS.bytes / 1024 / 1024 })
}

function notesOf(table: Table, headings: NonNullable<ReturnType<typeof findHeadings>>): ProgrammeNote[] {
  const notes: ProgrammeNote[] = []
  const above = table.rows.filter((row) => row.rowNumber < headings.rowNumber).length
  if (above > 0) notes.push({ code: 'linesAboveHeadings', rowNumber: null, params: { lines: above } })
  if (table.blankRows > 0)
    notes.push({ code: 'blankRows', rowNumber: null, params: { rows: table.blankRows } })
  if (headings.ignored.length > 0) {
    notes.push({ code: 'columnsIgnored', rowNumber: null, params: { headings: listed(headings.ignored) } })
  }
  if (headings.repeated.length > 0) {
    notes.push({ code: 'columnRepeated', rowNumber: null, params: { headings: listed(headings.repeated) } })
  }
  return notes
}

function listed(headings: readonly string[]): string {
  const shown = headings.slice(0, SHOWN_HEADINGS).map((heading) => `„${shorten(heading, 40)}“`)
  return headings.length > SHOWN_HEADINGS ? `${shown.join(', ')} …` : shown.join(', ')
}

/** Understands a table of any origin: finds its headings and reads the rows below them. */
function readTable(table: Table, format: ProgrammeFormat, days: ProgrammeDays): ProgrammeReading {
  if (table.rows.length === 0) return refuse('empty')
  const headings = findHeadings(table.rows)
  if (!headings?.columns.has('title')) {
    const first = table.rows[0]?.cells.map(cellText).filter((text) => text !== '') ?? []
    return refuse('noTitleColumn', { headings: listed(headings?.found ?? first) })
  }
  const below = table.rows.filter((row) => row.rowNumber > headings.rowNumber).length
  if (below > PROGRAMME_LIMITS.rows) return refuse('tooManyRows', { limit: PROGRAMME_LIMITS.rows })
  const { rows, notes } = readRows(table.rows, headings, days)
  if (rows.length === 0) return refuse('onlyHeadings')
  return { ok: true, format, rows, notes: [...notesOf(table, headings), ...notes] }
}

function withRemovedCharacters(reading: ProgrammeReading, removed: boolean): ProgrammeReading {
  if (!reading.ok || !removed) return reading
  return { ...reading, notes: [...reading.notes, { code: 'charactersRemoved', rowNumber: null, params: {} }] }
}

function readText(text: string, format: 'csv' | 'paste', days: ProgrammeDays): ProgrammeReading {
  if (!/[^\s;,|"]/.test(text)) return refuse('empty')
  if (shareOfControlCharacters(text) > MOST_CONTROL_CHARACTERS) return refuse('binary')
  // NUL bytes would end a text early in the database.
  const clean = text.replaceAll('\0', '')
  const begins = clean.trimStart().slice(0, 200).toLowerCase()
  if (/^(?:<\?xml|<!doctype|<html|<table|<meta|<!--)/.test(begins)) return refuse('webPage')
  if (/^(?:\{|\[\s*[[{"\d\]])/.test(begins)) return readScheduleJson(clean, days)

  const markdown = format === 'paste' ? readMarkdownTable(clean) : null
  if (markdown) return readTable(markdown, format, days)
  const delimited = readDelimited(format === 'paste' ? collapseTabs(clean.replace(/\r\n?/g, '\n')) : clean)
  if (!delimited.ok) return delimited
  const table = format === 'paste' ? joinTornRows(delimited.table) : delimited.table
  return withRemovedCharacters(readTable(table, format, days), clean.length < text.length)
}

/**
 * Reads the programme of a Fachtag from an uploaded file (CSV, XLSX, pretalx/frab schedule.json) or from pasted text.
 * Never throws on bad input: a programme that cannot be read as a whole is answered with a problem, what is wrong in
 * one row stays with that row. `days` completes dates without year and names dates outside of the Fachtag.
 */
export async function readProgramme(
  input: ProgrammeInput,
  days: ProgrammeDays = {},
): Promise<ProgrammeReading> {
  if ('text' in input) {
    return Buffer.byteLength(input.text) > PROGRAMME_LIMITS.bytes
      ? tooLarge()
      : readText(input.text.replace(/^\ufeff/, ''), 'paste', days)
  }
  const { bytes } = input
  if (bytes.byteLength > PROGRAMME_LIMITS.bytes) return tooLarge()
  if (bytes.byteLength === 0) return refuse('empty')
  const kind = fileKind(bytes)
  if ('problem' in kind) return kind
  if (kind.kind === 'text') return readText(decodeText(bytes), 'csv', days)
  const workbook = await readWorkbook(bytes, kind.entries)
  return workbook.ok ? readTable(workbook.table, 'xlsx', days) : workbook
}
