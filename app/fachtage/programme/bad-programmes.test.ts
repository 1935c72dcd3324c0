import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workbookParts, zipArchive } from '#tests/support/workbook.ts'
import { programme } from '~/i18n/de/programme.ts'
import { readProgramme } from './read-programme.server.ts'
import { PROGRAMME_COLUMNS, PROGRAMME_LIMITS, PROGRAMME_NOTE_CODES, ROW_PROBLEM_CODES } from './schema.ts'
import { proposeTopics } from './topics.ts'

const file = (content: string | Uint8Array) => ({ bytes: Buffer.from(content) })
const code = async (content: string | Uint8Array) => {
  const reading = await readProgramme(file(content))
  if (reading.ok) throw new Error(`was read: ${reading.rows.length} rows`)
  expect(programme.problems[reading.problem.code]).toMatch(/\.$/)
  return reading.problem.code
}
const archive = (...names: string[]) => zipArchive(names.map((name) => ({ name, content: '<x/>' })))
const ole = (content: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(content, 'utf16le')])

describe('what is no programme', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['only spaces', ' \n\t\r\n ', 'empty'],
    ['only delimiters', ';;;;\n;;;;\n', 'empty'],
    ['only headings', 'Beginn;Ende;Titel\n', 'onlyHeadings'],
    ['headings above blank rows', 'Beginn;Ende;Titel\n;;\n;;\n', 'onlyHeadings'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'pdf'],
    ['a PDF behind a mark', '\ufeff%PDF-1.7\n', 'pdf'],
    ['a Word file', archive('[Content_Types].xml', 'word/document.xml'), 'wordOrOldSpreadsheet'],
    ['an OpenDocument table', archive('mimetype', 'content.xml'), 'wordOrOldSpreadsheet'],
    ['a binary workbook', archive('xl/workbook.bin'), 'wordOrOldSpreadsheet'],
    ['an old XLS file', ole('Workbook'), 'wordOrOldSpreadsheet'],
    ['a rich text file', '{\\rtf1\\ansi Programm}', 'wordOrOldSpreadsheet'],
    ['a workbook with a password', ole('EncryptedPackage'), 'passwordProtected'],
    ['some archive', archive('bild.png'), 'otherArchive'],
    ['a cut archive', archive('xl/workbook.xml').subarray(0, 40), 'brokenSpreadsheet'],
    ['a workbook without sheets', archive('xl/workbook.xml'), 'brokenSpreadsheet'],
    ['a web page', '<!DOCTYPE html><table><tr><td>Titel', 'webPage'],
    ['an XML file', '<?xml version="1.0"?><schedule/>', 'webPage'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)),
      'binary',
    ],
    ['nothing but NUL bytes', Buffer.alloc(3000), 'binary'],
    ['prose', 'Sehr geehrte Damen und Herren, anbei das Programm.', 'noTitleColumn'],
    ['broken JSON', '{"schedule": {', 'jsonBroken'],
    ['other JSON', '{"name": "nabe", "version": 1}', 'jsonNoSchedule'],
    ['a JSON list', '[{"title": "Eins"}]', 'jsonNoSchedule'],
    ['a schedule without days', '{"schedule": {"conference": {"days": []}}}', 'onlyHeadings'],
    ['deeply nested JSON', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'jsonTooDeep'],
  ])('%s', async (_, content, expected) => {
    expect(await code(content)).toBe(expected)
  })

  it('above the limit in bytes, pasted or uploaded', async () => {
    const large = `Beginn;Titel\n9:30;${'a'.repeat(20 * 1024 * 1024)}`
    expect(await code(large)).toBe('tooLarge')
    expect(await readProgramme({ text: large })).toMatchObject({
      problem: { code: 'tooLarge', params: { megabytes: 5 } },
    })
  })

  it('refuses 50,000 rows without reading them all', async () => {
    const begin = performance.now()
    expect(await code(`Beginn;Titel\n${'9:30;Vortrag\n'.repeat(50_000)}`)).toBe('tooManyRows')
    const events = Array.from({ length: 50_000 }, () => ({ title: 'a' }))
    const json = JSON.stringify({
      schedule: { conference: { days: [{ date: '2019-11-28', rooms: { A: events } }] } },
    })
    expect(await code(json)).toBe('tooManyRows')
    expect(performance.now() - begin).toBeLessThan(4000)
  })

  it('reads as many rows as are allowed, and not one more', async () => {
    const rows = (count: number) => `Beginn;Titel\n${'9:30;Vortrag\n'.repeat(count)}`
    const reading = await readProgramme(file(rows(PROGRAMME_LIMITS.rows)))
    expect(reading).toMatchObject({ ok: true, rows: { length: PROGRAMME_LIMITS.rows } })
    expect(await code(rows(PROGRAMME_LIMITS.rows + 1))).toBe('tooManyRows')
  })
})

describe('odd cells', () => {
  const rowsOf = async (content: string | Uint8Array) => {
    const reading = await readProgramme(file(content))
    if (!reading.ok) throw new Error(reading.problem.code)
    return reading
  }

  it('keeps formulas as text and takes off the apostrophe of exports', async () => {
    const { rows } = await rowsOf(
      `Beginn;Titel;Raum\n9:30;"=HYPERLINK(""http://example.org"";""x"")";A\n'9:30;'=1+1;'s Saal\n10:00;@SUM(A1);+A\n`,
    )
    expect(rows.map((row) => [row.start, row.title, row.room])).toEqual([
      ['09:30', '=HYPERLINK("http://example.org";"x")', 'A'],
      ['09:30', '=1+1', "'s Saal"],
      ['10:00', '@SUM(A1)', '+A'],
    ])
  })

  it('takes out single NUL bytes and says so', async () => {
    const text = `Beginn;Titel\n${'9:30;Ein Vortrag über Netze\n'.repeat(10)}9:30;Net\0ze\n`
    const { rows, notes } = await rowsOf(text)
    expect(rows.at(-1)?.title).toBe('Netze')
    expect(notes).toEqual([{ code: 'charactersRemoved', rowNumber: null, params: {} }])
  })

  it('keeps emoji, right-to-left text and joined characters whole', async () => {
    const { rows } = await rowsOf('Beginn;Titel\n9:30;👩‍💻 שלום é\n')
    expect(rows[0]?.title).toBe('👩‍💻 שלום é')
  })

  it('cuts huge cells, not through a character, and names a title that is too long', async () => {
    const { rows, notes } = await rowsOf(
      `Beginn;Titel;Inhalt\n9:30;${'T'.repeat(301)};${'a'.repeat(4999)}👩🏽👩🏽\n`,
    )
    expect(rows[0]?.abstract).toBe('a'.repeat(4999))
    expect(notes).toEqual([{ code: 'cellCut', rowNumber: 2, params: { column: 'abstract', limit: 5000 } }])
    expect(rows[0]?.problems).toMatchObject([{ code: 'lineTooLong', column: 'title' }])
  })

  it('survives a title of one megabyte', async () => {
    const { rows } = await rowsOf(`Beginn;Titel\n9:30;${'x'.repeat(1024 * 1024)}\n`)
    expect(rows[0]?.title).toHaveLength(PROGRAMME_LIMITS.cellCharacters)
  })

  it('reads invalid UTF-8 as Windows-1252 instead of failing', async () => {
    const { rows } = await rowsOf(
      Buffer.concat([
        Buffer.from('Beginn;Titel\n9:30;A'),
        Buffer.from([0xff, 0xfe, 0xc3]),
        Buffer.from('B\n'),
      ]),
    )
    expect(rows[0]?.title).toBe('AÿþÃB')
  })
})

describe('texts made to take long', () => {
  const megabytes = (text: string) => text.repeat(Math.floor((2 * 1024 * 1024) / text.length))
  it.each([
    ['one cell of spaces', `Beginn;Titel;Inhalt\n9:30;Netze;"x${megabytes(' ')}x"\n`],
    ['cells of spaces', `Beginn;Titel;Referent\n${megabytes(`9:30;Netze;"x${' '.repeat(9000)}\nx"\n`)}`],
    [
      'dates without end',
      `Beginn;Titel;Datum\n${megabytes(`${'2019 '.repeat(1800)};Netze;${'1. '.repeat(2000)}\n`)}`,
    ],
    [
      'brackets in names',
      `Beginn;Titel;Referent\n${megabytes(`9:30;Netze;${'(a '.repeat(1500)}${')'.repeat(1500)}\n`)}`,
    ],
    ['bars', `Titel|Beginn\n${megabytes('| - '.repeat(500))}`],
    ['quotation marks', `Beginn;Titel\n${megabytes('"";"')}`],
    ['words of a break', `Beginn;Titel\n${megabytes(`9:30;${'pause '.repeat(800)}\n`)}`],
    ['tabs', `Beginn\tTitel\n${megabytes('\t')}`],
    ['no line break', `Beginn,Titel,${megabytes('a,')}`],
  ])(
    '%s',
    async (_, text) => {
      const begin = performance.now()
      await readProgramme(file(text))
      await readProgramme({ text })
      expect(performance.now() - begin).toBeLessThan(10_000)
    },
    20_000,
  )

  it('a cell of a thousand topics', () => {
    const begin = performance.now()
    expect(proposeTopics(['a,b,c,d;'.repeat(1250), 'thema,'.repeat(800)], [])).toHaveLength(5)
    expect(performance.now() - begin).toBeLessThan(1000)
  })
})

describe('German texts', () => {
  it('there is one for everything that can be wrong or noted', () => {
    expect(Object.keys(programme.rowProblems)).toEqual([...ROW_PROBLEM_CODES])
    expect(Object.keys(programme.notes)).toEqual([...PROGRAMME_NOTE_CODES])
    expect(Object.keys(programme.columns)).toEqual([...PROGRAMME_COLUMNS])
    expect(programme.rowProblems.lineTooLong).toContain(String(PROGRAMME_LIMITS.lineCharacters))
  })
})

describe('workbooks made to do harm', () => {
  const withSheet = (xml: string, claimedBytes?: number) => {
    const parts = workbookParts([xml])
    const last = parts.at(-1)
    return zipArchive([...parts.slice(0, -1), ...(last ? [{ ...last, claimedBytes }] : [])])
  }
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const heading = '<row r="1"><c r="A1" t="inlineStr"><is><t>Titel</t></is></c></row>'

  it.each([
    [
      'a sheet that unpacks to 60 MB',
      withSheet(sheet(heading + ' '.repeat(60 * 1024 * 1024))),
      'archiveTooLarge',
    ],
    ['a part packed 1000 to 1', withSheet(sheet(heading + ' '.repeat(5 * 1024 * 1024))), 'archiveTooLarge'],
    [
      'a part larger than it claims',
      withSheet(sheet(heading + ' '.repeat(5 * 1024 * 1024)), 500),
      'brokenSpreadsheet',
    ],
    [
      'a row number outside of any sheet',
      withSheet(sheet(`${heading}<row r="999999999"/>`)),
      'brokenSpreadsheet',
    ],
    ['a hidden row number', withSheet(sheet(`${heading}<row r="&#57;99999999"/>`)), 'brokenSpreadsheet'],
    [
      'a cell in column ZZZZ',
      withSheet(sheet(`${heading}<row r="2"><c r="ZZZZ2"><v>1</v></c></row>`)),
      'brokenSpreadsheet',
    ],
    [
      'a cell far to the right',
      withSheet(sheet(`${heading}<row r="2"><c r="XFD2"><v>1</v></c></row>`)),
      'tooManyColumns',
    ],
    [
      'a cell far below',
      withSheet(sheet(`${heading}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`)),
      'tooManyRows',
    ],
    [
      'XML that ends in the middle',
      withSheet('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7'),
      'brokenSpreadsheet',
    ],
  ])('%s', async (_, content, expected) => {
    const begin = performance.now()
    expect(await code(content)).toBe(expected)
    expect(performance.now() - begin).toBeLessThan(4000)
  })

  it('the example file carries the bytes of the export unchanged', () => {
    const bytes = readFileSync(new URL('../../../tests/support/files/fachtag-programm.csv', import.meta.url))
    expect(bytes.includes(Buffer.from([0xd6])) || bytes.includes(Buffer.from([0xf6]))).toBe(true)
    expect(bytes.includes('\r\n')).toBe(true)
  })
})
