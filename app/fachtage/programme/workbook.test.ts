import { describe, expect, it } from 'vitest'
import type { StyledNumber } from '#tests/support/workbook.ts'
import { sheetXml, workbook, workbookParts, zipArchive } from '#tests/support/workbook.ts'
import { readProgramme } from './read-programme.server.ts'

const time = (hours: number, minutes: number): StyledNumber => ({
  serial: (hours * 60 + minutes) / 1440,
  shown: 'time',
})
const date = (serial: number): StyledNumber => ({ serial, shown: 'date' })

async function rowsOf(bytes: Uint8Array) {
  const reading = await readProgramme({ bytes })
  if (!reading.ok) throw new Error(reading.problem.code)
  expect(reading.format).toBe('xlsx')
  return reading
}

describe('an XLSX workbook', () => {
  it('reads times and dates as spreadsheets store them, at every minute of the day', async () => {
    const everyMinute = Array.from({ length: 1439 }, (_, at) => [time(0, at), `Vortrag ${at}`])
    const { rows } = await rowsOf(workbook([['Beginn', 'Titel'], ...everyMinute]))
    const expected = everyMinute.map(
      (_, at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
    )
    expect(rows.map((row) => row.start)).toEqual(expected)
  })

  it('reads fractions without a format, bare serials, dates with time and texts alike', async () => {
    const { rows } = await rowsOf(
      workbook([
        ['Datum', 'Beginn', 'Ende', 'Titel'],
        [date(43797), time(9, 30), time(24, 0), 'Eins'],
        [43797, 0.395833333, 0.4375, 'Zwei'],
        [null, { serial: 43798.40625, shown: 'date and time' }, '10:30 Uhr', 'Drei'],
        ['29.11.2019', 9.3, '10.15', 'Vier'],
        [null, { serial: 43798.40625, shown: 'time' }, null, 'Fünf'],
      ]),
    )
    expect(rows.map((row) => [row.date, row.start, row.end, row.problems])).toEqual([
      ['2019-11-28', '09:30', '24:00', []],
      ['2019-11-28', '09:30', '10:30', []],
      ['2019-11-29', '09:45', '10:30', []],
      ['2019-11-29', '09:30', '10:15', []],
      ['2019-11-29', '09:45', null, []],
    ])
  })

  it('of an old Mac, which counts days from 1904', async () => {
    const { rows } = await rowsOf(
      workbook(
        [
          ['Datum', 'Beginn', 'Titel'],
          [date(43797 - 1462), time(0, 0), 'Eins'],
          [null, time(9, 30), 'Zwei'],
        ],
        {
          epoch1904: true,
        },
      ),
    )
    expect(rows.map((row) => [row.date, row.start])).toEqual([
      ['2019-11-28', '00:00'],
      ['2019-11-28', '09:30'],
    ])
  })

  it('numbers rows as the spreadsheet does and counts the blank ones', async () => {
    const { rows, notes } = await rowsOf(
      workbook([
        ['Programm'],
        [],
        ['Beginn', 'Titel', 'Inhalt'],
        [time(9, 0), 'Eins', 'Zeile 1\nZeile 2'],
        [],
        [time(10, 0), 'Zwei'],
      ]),
    )
    expect(rows.map((row) => [row.rowNumber, row.title, row.abstract])).toEqual([
      [4, 'Eins', 'Zeile 1\nZeile 2'],
      [6, 'Zwei', ''],
    ])
    expect(notes.map((note) => [note.code, note.params])).toEqual([
      ['linesAboveHeadings', { lines: 1 }],
      ['blankRows', { rows: 2 }],
    ])
  })

  it('reads the first sheet only, however long the second one is', async () => {
    const first = sheetXml([
      ['Beginn', 'Titel'],
      [time(9, 0), 'Eins'],
    ])
    const second = sheetXml(Array.from({ length: 30_000 }, (_, at) => ['Beginn', 'Titel', at]))
    const { rows } = await rowsOf(zipArchive(workbookParts([first, second])))
    expect(rows.map((row) => row.title)).toEqual(['Eins'])
  })

  it('takes the result of a formula; one that failed is an empty cell', async () => {
    const xml = sheetXml([['Beginn', 'Titel']]).replace(
      '</sheetData>',
      '<row r="2"><c r="A2" s="1"><f>A1</f><v>0.375</v></c><c r="B2" t="str"><f>HYPERLINK("x")</f><v>Netze</v></c></row><row r="3"><c r="A3" s="1"><v>0.5</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>',
    )
    const { rows } = await rowsOf(zipArchive(workbookParts([xml])))
    expect(rows[0]).toMatchObject({ start: '09:00', title: 'Netze' })
    expect(rows[1]).toMatchObject({
      rowNumber: 3,
      start: '12:00',
      title: '',
      problems: [{ code: 'titleMissing' }],
    })
  })

  it('refuses 50,000 rows quickly', async () => {
    const bytes = workbook([
      ['Beginn', 'Titel'],
      ...Array.from({ length: 50_000 }, (_, at) => [time(9, 0), `Vortrag ${at * 7919}`]),
    ])
    const begin = performance.now()
    expect(await readProgramme({ bytes })).toMatchObject({ ok: false, problem: { code: 'tooManyRows' } })
    expect(performance.now() - begin).toBeLessThan(4000)
  })
})
