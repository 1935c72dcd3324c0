import { describe, expect, it } from 'vitest'
import { readDate } from './dates.ts'
import { clockTime, readDuration, readTimes } from './times.ts'

function shown(text: string): string {
  const reading = readTimes(text)
  if (!reading.ok) return 'unreadable'
  const { start, end, date } = reading.span
  return [date, start === null ? null : clockTime(start), end === null ? null : clockTime(end)]
    .filter(Boolean)
    .join(' ')
}

describe('times', () => {
  it.each([
    ['9.30', '09:30'],
    ['9:30 Uhr', '09:30'],
    ['9 Uhr', '09:00'],
    ['09:30', '09:30'],
    ['09:30:00', '09:30'],
    ['9h30', '09:30'],
    ['9h', '09:00'],
    ['0930', '09:30'],
    ['ab 16 Uhr', '16:00'],
    ['ca. 16.00 Uhr', '16:00'],
    ['24:00', '24:00'],
    ['2:15 PM', '14:15'],
    ['12:00 am', '00:00'],
    ['0,395833', '09:30'],
    ['9.30–10.15 Uhr', '09:30 10:15'],
    ['9:30 - 10:15', '09:30 10:15'],
    ['9:30 Uhr bis 10:15 Uhr', '09:30 10:15'],
    ['von 9 bis 10 Uhr', '09:00 10:00'],
    ['9-10', '09:00 10:00'],
    ['16:00 –', '16:00'],
    ['28.11.2019 09:30', '2019-11-28 09:30'],
    ['2019-11-28T09:30:00+01:00', '2019-11-28 09:30'],
    ['28. November 2019, 9.30 Uhr', '2019-11-28 09:30'],
    ['', ''],
    ['–', ''],
    ['25:00', 'unreadable'],
    ['9:75', 'unreadable'],
    ['24:30', 'unreadable'],
    ['9:30–10:15–11:00', 'unreadable'],
    ['13:00 pm', 'unreadable'],
    ['mittags', 'unreadable'],
    ['nach der Pause', 'unreadable'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ['45', 45],
    ['45 min', 45],
    ['45 Minuten', 45],
    ['0:45', 45],
    ['01:00:00', 60],
    ['1,5 h', 90],
    ['2 Stunden', 120],
    ['kurz', null],
  ])('a duration of %s', (text, expected) => {
    expect(readDuration(text)).toBe(expected)
  })
})

describe('dates', () => {
  it.each([
    ['28.11.2019', '2019-11-28'],
    ['28.11.19', '2019-11-28'],
    ['28. 11. 2019', '2019-11-28'],
    ['28. November 2019', '2019-11-28'],
    ['Do., 28. Nov. 2019', '2019-11-28'],
    ['Donnerstag, den 28. November 2019', '2019-11-28'],
    ['1. März 2020', '2020-03-01'],
    ['2019-11-28', '2019-11-28'],
    ['28/11/2019', '2019-11-28'],
    ['November 28, 2019', '2019-11-28'],
    ['43797', '2019-11-28'],
    ['29.02.2020', '2020-02-29'],
    ['29.02.2019', 'dateImpossible'],
    ['32.13.2019', 'dateImpossible'],
    ['28.11.', 'dateYearMissing'],
    ['28. November', 'dateYearMissing'],
    ['demnächst', 'dateUnreadable'],
    ['28.11.20199', 'dateUnreadable'],
    ['', null],
    ['Freitag', null],
  ])('%s', (text, expected) => {
    const reading = readDate(text)
    expect(reading.ok ? reading.date : reading.code).toBe(expected)
  })

  it.each([
    ['28.11.', '2019-11-28'],
    ['29. November', '2019-11-29'],
    ['Tag 2', '2019-11-29'],
    ['2. Tag', '2019-11-29'],
    ['Freitag', '2019-11-29'],
    ['Do', '2019-11-28'],
    ['32.13.', 'dateImpossible'],
  ])('%s of a Fachtag whose first day is known', (text, expected) => {
    const reading = readDate(text, { firstDay: '2019-11-28' })
    expect(reading.ok ? reading.date : reading.code).toBe(expected)
  })

  it('takes January for the next year where the Fachtag begins in December', () => {
    expect(readDate('02.01.', { firstDay: '2019-12-30' })).toEqual({ ok: true, date: '2020-01-02' })
  })
})
