import type { ProgrammeDays, RowProblemCode } from './schema.ts'
import type { Cell } from './table.ts'
import { cellText } from './table.ts'
import { foldWords } from './wording.ts'

const MONTHS = ['jan', 'feb', 'mae', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']
const OTHER_MONTHS: Record<string, number> = { mar: 3, mrz: 3, may: 5, oct: 10, dec: 12, jae: 1, fee: 2 }
const WEEKDAYS = ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa']
const WEEKDAY_NAME =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)$/
/** Longer texts are no dates; patterns are not tried on them. */
const LONGEST = 80
const DAY = 24 * 60 * 60 * 1000

export type DateReading = { ok: true; date: string | null } | { ok: false; code: RowProblemCode }

const none: DateReading = { ok: true, date: null }
const unreadable: DateReading = { ok: false, code: 'dateUnreadable' }

/** The ISO date, or null where the calendar has no such day (31.02., 32.13.). */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** The ISO date of a spreadsheet's serial number (43797 is 28 November 2019). */
export function serialDate(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}

/** Whether a number can be the serial of a day between 1982 and 2064. */
export function isDateSerial(value: number): boolean {
  return value >= 30000 && value < 60000
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

function dated(year: number, month: number, day: number): DateReading {
  const date = isoDate(year < 100 ? 2000 + year : year, month, day)
  return date === null ? { ok: false, code: 'dateImpossible' } : { ok: true, date }
}

function withoutYear(month: number, day: number, days: ProgrammeDays): DateReading {
  if (days.firstDay === undefined) return { ok: false, code: 'dateYearMissing' }
  const firstYear = Number(days.firstDay.slice(0, 4))
  const sameYear = dated(firstYear, month, day)
  // A Fachtag over the turn of the year: January belongs to the second one.
  return sameYear.ok && sameYear.date !== null && sameYear.date < days.firstDay && month === 1
    ? dated(firstYear + 1, month, day)
    : sameYear
}

function monthNumber(word: string): number | null {
  const start = foldWords(word).slice(0, 3)
  const german = MONTHS.indexOf(start)
  return german >= 0 ? german + 1 : (OTHER_MONTHS[start] ?? null)
}

function nthDay(text: string, days: ProgrammeDays): DateReading | null {
  const words = foldWords(text)
  const number = /^(?:tag|day) (\d{1,2})$|^(\d{1,2}) (?:tag|day)$|^(\d)$/.exec(words)
  if (number) {
    const nth = Number(number[1] ?? number[2] ?? number[3])
    return days.firstDay === undefined || nth < 1 ? none : { ok: true, date: addDays(days.firstDay, nth - 1) }
  }
  if (!WEEKDAY_NAME.test(words)) return null
  if (days.firstDay === undefined) return none
  const wanted = WEEKDAYS.indexOf(words.slice(0, 2))
  const first = new Date(`${days.firstDay}T00:00:00Z`).getUTCDay()
  return { ok: true, date: addDays(days.firstDay, (wanted - first + 7) % 7) }
}

/**
 * Reads a date as people write it: `28.11.2019`, `28.11.`, `Do., 28. November 2019`, `2019-11-28`, `28/11/2019`,
 * a spreadsheet's serial number, "Tag 2", "Freitag". `date` is null for an empty cell, or where a mere weekday
 * cannot be placed without the first day.
 */
export function readDate(cell: Cell | undefined, days: ProgrammeDays = {}): DateReading {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.valueOf())) return unreadable
    return cell.getUTCFullYear() < 1905 ? unreadable : { ok: true, date: cell.toISOString().slice(0, 10) }
  }
  const text = cellText(cell)
  if (text === '') return none
  if (text.length > LONGEST) return unreadable
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Number(text.replace(',', '.'))
    return isDateSerial(serial) ? { ok: true, date: serialDate(serial) } : unreadable
  }
  const relative = nthDay(text, days)
  if (relative) return relative

  const bare = text
    .replace(/^(?:am\s+|den\s+)?[\p{L}]{2,10}\.?\s*,?\s*(?:der\s+|den\s+)?(?=\d)/u, '')
    .replace(/\s*(?:uhr)?$/i, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s])/.exec(bare)
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/.exec(bare)
  if (numbers) return dated(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const short = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(bare)
  if (short) return withoutYear(Number(short[2]), Number(short[1]), days)
  const words = /^(\d{1,2})\.?\s*(\p{L}{3,10})\.?,?\s*(\d{4})?$/u.exec(bare)
  const month = words ? monthNumber(words[2] ?? '') : null
  if (words && month !== null) {
    const day = Number(words[1])
    return words[3] ? dated(Number(words[3]), month, day) : withoutYear(month, day, days)
  }
  const english = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  const englishMonth = english ? monthNumber(english[1] ?? '') : null
  if (english && englishMonth !== null) return dated(Number(english[3]), englishMonth, Number(english[2]))
  return unreadable
}
