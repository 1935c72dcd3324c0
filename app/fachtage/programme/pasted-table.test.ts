import { describe, expect, it } from 'vitest'
import { readProgramme } from './read-programme.server.ts'

async function readAll(input: { text: string }) {
  const reading = await readProgramme(input)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading
}

describe('a pasted table', () => {
  it('from a spreadsheet, with line breaks in quoted cells', async () => {
    const { format, rows } = await readAll({
      text: 'Beginn\tEnde\tTitel\tKurzbeschreibung\r\n9:30\t10:15\tEins\t"Erste Zeile\r\nzweite ""Zeile"""\r\n10:15\t11:00\tZwei\t\r\n',
    })
    expect(format).toBe('paste')
    expect(rows.map((row) => [row.rowNumber, row.title, row.abstract])).toEqual([
      [2, 'Eins', 'Erste Zeile\nzweite "Zeile"'],
      [3, 'Zwei', ''],
    ])
  })

  it('from a word processor, which tears cells with line breaks apart', async () => {
    const { rows } = await readAll({
      text: 'Zeit\tTitel\tInhalt\tRaum\n9.30–10.15\tNetze\nund Leitungen\tWas man braucht\tA\n11.00\tPause\n11.30\tAkten\tDigital\tB\n13.00\tZum Schluss\tText\tC\nmit Empore\n',
    })
    expect(rows.map((row) => [row.start, row.title, row.abstract, row.room])).toEqual([
      ['09:30', 'Netze und Leitungen', 'Was man braucht', 'A'],
      ['11:00', 'Pause', '', ''],
      ['11:30', 'Akten', 'Digital', 'B'],
      ['13:00', 'Zum Schluss', 'Text', 'C mit Empore'],
    ])
  })

  it('set with several tabs', async () => {
    const { rows } = await readAll({
      text: 'Uhrzeit\t\t\tTitel\t\tRaum\n9.30 Uhr\t\tNetze und Leitungen\tA\n10 Uhr\t\t\tAkten\t\tB',
    })
    expect(rows.map((row) => [row.start, row.title, row.room])).toEqual([
      ['09:30', 'Netze und Leitungen', 'A'],
      ['10:00', 'Akten', 'B'],
    ])
  })

  it('in Markdown', async () => {
    const { rows } = await readAll({
      text: 'Unser Programm\n\n| Zeit | Titel |\n|------|:-----:|\n| 9:30–10:00 | Netze \\| Leitungen |\n| 10:00 | Akten<br>digital |\n',
    })
    expect(rows.map((row) => [row.rowNumber, row.start, row.title])).toEqual([
      [2, '09:30', 'Netze | Leitungen'],
      [3, '10:00', 'Akten digital'],
    ])
  })

  it('with a quotation mark that begins a cell', async () => {
    const { rows } = await readAll({
      text: 'Beginn\tTitel\tRaum\n9:30\t"Smart City" heute\tA\n10:00\t"Offen\tB\n',
    })
    expect(rows.map((row) => row.title)).toContain('"Smart City" heute')
    expect(rows).toHaveLength(2)
  })
})
