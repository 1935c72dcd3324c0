import { isDateSerial, readDate, serialDate } from './dates.ts'
import type { ProgrammeDays } from './schema.ts'
import type { Cell } from './table.ts'
import { cellText } from './table.ts'
import { oneLine } from './wording.ts'

/** Minutes since midnight, null where the cell says nothing; `date` where the cell carries one as well. */
export interface TimeSpan {
  start: number | null
  end: number | null
  date: string | null
}

export type TimeReading = { ok: true; span: TimeSpan } | { ok: false }

const MINUTE = 60 * 1000
const DAY_MINUTES = 24 * 60
/** Longer texts are no times; patterns are not tried on them. */
const LONGEST = 80
const RANGE = /\s*(?:\bbis\b|\bto\b|[-–—−‒―~])\s*/i
const TIME = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?(?:[:.]\d{2})?\s*(?:h|uhr)?\s*(am|pm)?$/i

/** `HH:MM` of minutes since midnight (1440 is 24:00). */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function readMinutes(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^(?:ab|von|um|gegen|ca\.?|from|at)\s+/i, '')
    .replace(/^ca\.\s*/i, '')
  const match = TIME.exec(bare)
  if (!match) return fourDigits(bare)
  const minutes = Number(match[2] ?? 0)
  const half = match[3]?.toLowerCase()
  let hours = Number(match[1])
  if (half && (hours < 1 || hours > 12)) return null
  if (half) hours = (hours % 12) + (half === 'pm' ? 12 : 0)
  const total = hours * 60 + minutes
  return minutes < 60 && total <= DAY_MINUTES ? total : null
}

function fourDigits(text: string): number | null {
  const match = /^([01]\d|2[0-3])([0-5]\d)(?:\s*uhr)?$/i.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function ofNumber(value: number): TimeReading {
  if (value >= 0 && value <= 1) return single(Math.round(value * DAY_MINUTES), null)
  if (isDateSerial(value)) return single(Math.round((value % 1) * DAY_MINUTES), serialDate(value))
  // 9.3 is what a spreadsheet keeps of a typed "9.30".
  const minutes = value < 25 ? readMinutes(value.toFixed(2)) : null
  return minutes === null ? { ok: false } : single(minutes, null)
}

function ofDate(value: Date): TimeReading {
  if (Number.isNaN(value.valueOf())) return { ok: false }
  const year = value.getUTCFullYear()
  if (year >= 1905) {
    const minutes = Math.round(value.valueOf() / MINUTE) % DAY_MINUTES
    return single((minutes + DAY_MINUTES) % DAY_MINUTES, value.toISOString().slice(0, 10))
  }
  // A time alone is counted from the spreadsheet's day zero: 1899-12-30, in old Mac files 1904-01-01.
  const dayZero = year < 1904 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1)
  const minutes = Math.round((value.valueOf() - dayZero) / MINUTE)
  return minutes >= 0 && minutes <= DAY_MINUTES ? single(minutes, null) : { ok: false }
}

function single(start: number, date: string | null): TimeReading {
  return { ok: true, span: { start, end: null, date } }
}

function splitDate(text: string, days: ProgrammeDays): { date: string | null; rest: string } {
  const match = /^(.*\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.)[T,\s]+(\d{1,2}.*)$/i.exec(text)
  if (!match) return { date: null, rest: text }
  const reading = readDate(match[1] ?? '', days)
  if (!reading.ok || reading.date === null) return { date: null, rest: text }
  return { date: reading.date, rest: (match[2] ?? '').replace(/(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/, '') }
}

/**
 * Reads one time or a span from one cell: `9.30`, `9:30 Uhr`, `9 Uhr`, `9h30`, `0930`, `9.30–10.15 Uhr`, `von 9 bis 10`,
 * `28.11.2019 09:30`, a spreadsheet's fraction of a day or date. `ok: false` where no clock shows such a time.
 */
export function readTimes(cell: Cell | undefined, days: ProgrammeDays = {}): TimeReading {
  if (typeof cell === 'number') return ofNumber(cell)
  if (cell instanceof Date) return ofDate(cell)
  const text = oneLine(cellText(cell))
  if (text.length > LONGEST) return { ok: false }
  if (text === '' || /^[-–—]$/.test(text)) return { ok: true, span: { start: null, end: null, date: null } }
  if (/^(?:[01][.,]\d{3,}|\d{5}[.,]\d+)$/.test(text)) return ofNumber(Number(text.replace(',', '.')))

  const { date, rest } = splitDate(text, days)
  const parts = rest.split(RANGE)
  if (parts.length > 2) return { ok: false }
  const start = readMinutes(parts[0] ?? '')
  if (start === null) return { ok: false }
  const second = parts[1]?.trim() ?? ''
  if (second === '') return { ok: true, span: { start, end: null, date } }
  const end = readMinutes(second)
  return end === null ? { ok: false } : { ok: true, span: { start, end, date } }
}

/** Reads how long something lasts, in minutes: `45`, `45 min`, `0:45`, `1,5 h`, `01:00:00`, a fraction of a day. */
export function readDuration(cell: Cell | undefined): number | null {
  if (cell instanceof Date) {
    const times = ofDate(cell)
    return times.ok ? times.span.start : null
  }
  if (typeof cell === 'number' && cell < 1) return Math.round(cell * DAY_MINUTES)
  const text = oneLine(cellText(cell))
  if (text.length > LONGEST) return null
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*h)?$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const minutes = /^(\d{1,4})\s*(?:m|min|min\.|mins|minuten|minutes|')?$/i.exec(text)
  if (minutes) return Number(minutes[1])
  const hours = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|std|std\.|stunden?|hours?)$/i.exec(text)
  return hours ? Math.round(Number((hours[1] ?? '').replace(',', '.')) * 60) : null
}
