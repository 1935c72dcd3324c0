import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProgrammeInput } from './read-programme.server.ts'
import { readProgramme } from './read-programme.server.ts'
import type { ProgrammeDays, ProgrammeRead, ProgrammeReading } from './schema.ts'
import { programmeRowSchema } from './schema.ts'

function exampleFile(name: string): Uint8Array {
  return readFileSync(new URL(`../../../tests/support/files/${name}`, import.meta.url))
}

function read(reading: ProgrammeReading): ProgrammeRead {
  if (!reading.ok)
    throw new Error(`not read: ${reading.problem.code} ${JSON.stringify(reading.problem.params)}`)
  return reading
}

const readAll = async (input: ProgrammeInput, days?: ProgrammeDays) => read(await readProgramme(input, days))
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => ({ bytes: Buffer.from(text, encoding) })

describe('the example programme as a German office suite exports it', () => {
  it('reads every line with umlauts, line breaks in cells and the rows as the spreadsheet numbers them', async () => {
    const programme = await readAll({ bytes: exampleFile('fachtag-programm.csv'), fileName: 'programm.csv' })
    expect(programme.format).toBe('csv')
    expect(programme.rows.map((row) => [row.rowNumber, row.start, row.end, row.kind, row.selected])).toEqual([
      [2, '09:30', '09:45', 'greeting', false],
      [3, '09:45', '10:15', 'session', true],
      [4, '10:15', '11:00', 'session', true],
      [6, '11:00', '11:30', 'break', false],
      [7, '11:30', '12:15', 'session', true],
      [8, '11:30', '12:15', 'session', true],
      [9, '12:15', '13:00', 'session', true],
      [10, '13:00', '14:00', 'break', false],
      [11, '14:00', '15:30', 'session', true],
      [12, '14:00', '15:30', 'session', true],
      [13, '15:30', '16:00', 'closing', false],
    ])
    expect(programme.rows[1]).toEqual({
      rowNumber: 3,
      guid: null,
      date: null,
      start: '09:45',
      end: '10:15',
      room: 'Großer Saal',
      title: 'Die Kommune der Zukunft: kommunal, regional, digital',
      format: 'Impulsvortrag',
      organisation: 'Sächsischer Städte- und Gemeindetag',
      speakers: null,
      abstract:
        'Warum Kommunen handlungsfähig bleiben müssen\nund welche Rolle Digital-Navigatoren dabei spielen',
      slidesUrl: null,
      topics: ['Digitalstrategie, Personal'],
      kind: 'session',
      selected: true,
      problems: [],
    })
    expect(programme.rows[8]?.abstract).toBe(
      'Fälle, Übungen, Meldewege – für Pressestellen und Bürgermeisterämter',
    )
    expect(programme.rows.flatMap((row) => row.problems)).toEqual([])
    expect(programme.notes).toEqual([{ code: 'blankRows', rowNumber: null, params: { rows: 1 } }])
  })

  it('gives rows that a stored draft can keep', async () => {
    const { rows } = await readAll({ bytes: exampleFile('fachtag-programm.csv') })
    expect(rows.map((row) => programmeRowSchema.parse(JSON.parse(JSON.stringify(row))))).toEqual(rows)
  })
})

describe('encodings', () => {
  const text = 'Beginn;Titel\r\n09:30;Öffentliche Ämter – „Größe“ für 5 €\r\n'
  const expected = 'Öffentliche Ämter – „Größe“ für 5 €'
  const windows = Buffer.concat([
    Buffer.from('Beginn;Titel\r\n09:30;\xd6ffentliche \xc4mter ', 'latin1'),
    Buffer.from([0x96, 0x20, 0x84]),
    Buffer.from('Gr\xf6\xdfe', 'latin1'),
    Buffer.from([0x93]),
    Buffer.from(' f\xfcr 5 ', 'latin1'),
    Buffer.from([0x80]),
  ])
  const swapped = Buffer.from(text, 'utf16le').swap16()
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', windows],
    ['UTF-16 little endian with mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['UTF-16 without mark', Buffer.from(text, 'utf16le')],
  ])('%s', async (_, file) => {
    const { rows } = await readAll({ bytes: file })
    expect(rows.map((row) => [row.start, row.title])).toEqual([['09:30', expected]])
  })
})

describe('delimiters and quotation', () => {
  it.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ])('%s', async (_, delimiter) => {
    const line = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(delimiter)
    const text = [
      line('Raum', 'Titel', 'Beginn', 'Ende', 'Themen'),
      line('Saal; links', 'Planen, bauen; betreiben', '9:30', '10.15', 'A; B, C'),
    ].join('\n')
    const { rows } = await readAll(bytes(text))
    expect(rows[0]).toMatchObject({
      room: 'Saal; links',
      title: 'Planen, bauen; betreiben',
      start: '09:30',
      end: '10:15',
      topics: ['A; B, C'],
    })
  })

  it("understands Excel's own line sep=, which is no row", async () => {
    const { rows } = await readAll(bytes('sep=,\nBeginn,Titel\n9:30,Eins\n'))
    expect(rows[0]).toMatchObject({ rowNumber: 2, title: 'Eins' })
  })

  it('keeps quotation marks inside cells', async () => {
    const { rows } = await readAll(bytes('Beginn;Titel\n9:30;"Der ""kurze"" Weg"\n10:00;Das "lange" Ende\n'))
    expect(rows.map((row) => row.title)).toEqual(['Der "kurze" Weg', 'Das "lange" Ende'])
  })

  it('names the row in which a quotation never ends', async () => {
    const reading = await readProgramme(bytes('Beginn;Titel\n9:30;Eins\n10:00;"Zwei\n11:00;Drei\n'))
    expect(reading).toEqual({ ok: false, problem: { code: 'quoteNotClosed', params: { row: 3 } } })
  })

  it('does not count the blank rows that a spreadsheet leaves at the end', async () => {
    const { rows, notes } = await readAll(bytes(`Beginn;Titel\n9:30;Eins\n${';\n'.repeat(5000)}`))
    expect(rows).toHaveLength(1)
    expect(notes).toEqual([])
  })
})

describe('headings', () => {
  it.each([
    ['Von;Bis;Saal;Thema des Vortrags;Art;Firma;Referent*in;Inhalt;Schlagworte;Tag;Folien'],
    ['Start;End;Room;Title;Type;Company;Speakers;Abstract;Track;Date;Slides'],
    ['Uhrzeit;Ende;Ort;Titel;Typ;Institution;Referent/in;Beschreibung;Themen;Datum;Link'],
    [
      'Anfang (Uhr);Ende (Uhr);Raum;Programmpunkt;Format;Behörde;Vortragende;Kurzbeschreibung;Thema;Datum;Präsentation',
    ],
    [
      'BEGINN;ENDE;RAUM;VORTRAG;FORMAT;ORGANISATION;REFERENTINNEN UND REFERENTEN;KURZBESCHREIBUNG;TOPICS;DATE;LINK',
    ],
  ])('%s', async (headings) => {
    const line =
      '9:30;10:15;Raum 1;Netz für vier Häuser;Vortrag;Lecos GmbH;Erika Beispiel;Text;IT-Betrieb;28.11.2019;https://example.org/f.pdf'
    const { rows, notes } = await readAll(bytes(`${headings}\n${line}\n`))
    expect(notes).toEqual([])
    expect(rows[0]).toMatchObject({
      date: '2019-11-28',
      start: '09:30',
      end: '10:15',
      room: 'Raum 1',
      title: 'Netz für vier Häuser',
      format: 'Vortrag',
      organisation: 'Lecos GmbH',
      speakers: 'Erika Beispiel',
      abstract: 'Text',
      topics: ['IT-Betrieb'],
      slidesUrl: 'https://example.org/f.pdf',
    })
  })

  it('finds them below title lines and skips the same headings on a later page', async () => {
    const { rows, notes } = await readAll(
      bytes(
        '5. Fachtag;;\n;;\nProgramm;Stand: 1. Oktober;\nBeginn;Titel;Raum\n9:00;Eins;A\nBeginn;Titel;Raum\n10:00;Zwei;B\n',
      ),
    )
    expect(rows.map((row) => [row.rowNumber, row.title])).toEqual([
      [5, 'Eins'],
      [7, 'Zwei'],
    ])
    expect(notes.map((note) => note.code)).toEqual(['linesAboveHeadings', 'blankRows', 'headingsRepeated'])
  })

  it('takes "Thema" as the title only where there is no other', async () => {
    const alone = await readAll(bytes('Uhrzeit;Thema\n9:30;Netze\n'))
    expect(alone.rows[0]).toMatchObject({ title: 'Netze', topics: [] })
    const both = await readAll(bytes('Uhrzeit;Thema;Titel\n9:30;IT-Betrieb;Netze\n'))
    expect(both.rows[0]).toMatchObject({ title: 'Netze', topics: ['IT-Betrieb'] })
  })

  it('adds up several columns of topics, names ignored and repeated ones', async () => {
    const { rows, notes } = await readAll(
      bytes('Beginn;Titel;Thema 1;Thema 2;Titel;E-Mail\n9:30;Netze;A;B;Anderer;e@example.org\n'),
    )
    expect(rows[0]).toMatchObject({ title: 'Netze', topics: ['A', 'B'] })
    expect(notes).toEqual([
      { code: 'columnsIgnored', rowNumber: null, params: { headings: '„E-Mail“' } },
      { code: 'columnRepeated', rowNumber: null, params: { headings: '„Titel“' } },
    ])
  })

  it('names the headings found where none is a title', async () => {
    const reading = await readProgramme(bytes('Beginn;Ende;Bemerkung\n9:30;10:00;Netze\n'))
    expect(reading).toEqual({
      ok: false,
      problem: { code: 'noTitleColumn', params: { headings: '„Beginn“, „Ende“, „Bemerkung“' } },
    })
  })

  it('does not take a line of content for headings', async () => {
    const reading = await readProgramme(
      bytes('9:30;Die Kommune der Zukunft;Saal;Vortrag\n10:15;Netze;Raum 1;Vortrag\n'),
    )
    expect(reading).toMatchObject({ ok: false, problem: { code: 'noTitleColumn' } })
  })
})

describe('rows', () => {
  it('keeps what is wrong with the row and the column, and the row itself', async () => {
    const { rows } = await readAll(
      bytes(
        [
          'Datum;Beginn;Ende;Titel;Link',
          '32.13.2019;9:30;10:00;Unmöglich;',
          ';halb zehn;10:00;Unlesbar;',
          ';11:00;10:00;Verkehrt;',
          ';12:00;12:30;;',
          ';13:00;13:30;Folien;javascript:alert(1)',
          '30.11.2019;13:00;13:30;Am falschen Tag;www.example.org/folien',
        ].join('\n'),
      ),
      { firstDay: '2019-11-28', lastDay: '2019-11-29' },
    )
    expect(rows.map((row) => row.problems.map(({ code, column }) => `${code} ${column}`))).toEqual([
      ['dateImpossible date'],
      ['timeUnreadable start'],
      ['endBeforeStart end'],
      ['titleMissing title'],
      ['linkNotWeb slidesUrl'],
      ['dateOutsideFachtag date'],
    ])
    expect(rows[1]?.problems[0]?.value).toBe('halb zehn')
    expect(rows[4]?.slidesUrl).toBeNull()
    expect(rows[5]?.slidesUrl).toBe('https://www.example.org/folien')
  })

  it('reads start and end from one column, a separate end goes first', async () => {
    const { rows } = await readAll(
      bytes(
        'Uhrzeit;Bis;Titel\n9.30–10.15 Uhr;;Eins\n9:30 - 10:15;11 Uhr;Zwei\n22 Uhr;24:00;Drei\n22 Uhr;0:00;Vier\n',
      ),
    )
    expect(rows.map((row) => [row.start, row.end])).toEqual([
      ['09:30', '10:15'],
      ['09:30', '11:00'],
      ['22:00', '24:00'],
      ['22:00', '24:00'],
    ])
  })

  it('reckons the end from a duration', async () => {
    const { rows } = await readAll(
      bytes('Beginn;Dauer;Titel\n9:30;45 min;Eins\n10:00;1,5 h;Zwei\n23:30;90;Drei\n9:00;lang;Vier\n'),
    )
    expect(rows.map((row) => [row.end, row.problems.map((problem) => problem.code)])).toEqual([
      ['10:15', []],
      ['11:30', []],
      [null, ['endAfterMidnight']],
      [null, ['durationUnreadable']],
    ])
  })

  it('counts a date onwards: merged cells, and a line with the date alone above the sessions', async () => {
    const merged = await readAll(
      bytes('Tag;Beginn;Titel\n28.11.;9:30;Eins\n;10:30;Zwei\n29.11.;9:00;Drei\n'),
      {
        firstDay: '2019-11-28',
        lastDay: '2019-11-29',
      },
    )
    expect(merged.rows.map((row) => row.date)).toEqual(['2019-11-28', '2019-11-28', '2019-11-29'])
    const lines = await readAll(
      bytes(
        'Beginn;Titel;Raum\nDonnerstag, 28. November 2019;;\n9:30;Eins;A\nFreitag, 29. November 2019;;\n9:00;Zwei;A\nÄnderungen vorbehalten;;\n',
      ),
    )
    expect(lines.rows.map((row) => [row.rowNumber, row.date, row.title])).toEqual([
      [3, '2019-11-28', 'Eins'],
      [5, '2019-11-29', 'Zwei'],
    ])
    expect(lines.notes).toEqual([
      { code: 'remarkSkipped', rowNumber: 6, params: { text: 'Änderungen vorbehalten' } },
    ])
  })

  it('keeps names apart from organisation and abstract', async () => {
    const { rows } = await readAll(
      bytes(
        [
          'Beginn;Titel;Referent;Organisation;Kurzbeschreibung',
          '9:30;Eins;Erika Beispiel;;Text',
          '10:00;Zwei;Erika Beispiel, Stadt Musterstadt;;Text',
          '10:30;Drei;Erika Beispiel, Stadt Musterstadt;Lecos GmbH;Text',
        ].join('\n'),
      ),
    )
    expect(rows.map((row) => [row.speakers, row.organisation, row.abstract])).toEqual([
      ['Erika Beispiel', '', 'Text'],
      ['Erika Beispiel', 'Stadt Musterstadt', 'Text'],
      ['Erika Beispiel, Stadt Musterstadt', 'Lecos GmbH', 'Text'],
    ])
  })

  it('keeps a guid, but no running number', async () => {
    const { rows } = await readAll(bytes('ID;Beginn;Titel\n17;9:30;Eins\nQX7ZTR;10:00;Zwei\n'))
    expect(rows.map((row) => row.guid)).toEqual([null, 'QX7ZTR'])
  })
})
