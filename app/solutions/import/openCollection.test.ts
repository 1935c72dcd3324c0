import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openCollection } from './openCollection.server'
import type { ReadLine } from './remarks'

const folder = mkdtempSync(join(tmpdir(), 'nabe-collection-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function open(content: string | Uint8Array, name = 'sammlung') {
  const path = join(folder, name)
  writeFileSync(path, content)
  return openCollection(path)
}

async function lines(content: string | Uint8Array, name?: string): Promise<ReadLine[]> {
  const opened = await open(content, name)
  if (!opened.ok) throw new Error(opened.problem.is)
  const found: ReadLine[] = []
  for await (const line of opened.value.lines(() => undefined)) found.push(line)
  return found
}

const heading = 'externalId;title;summary;body;municipality'
const row = (line: number, title: string, body = 'b') => ({
  line,
  values: { externalId: '1', title, summary: 's', body, municipality: 'm' },
})

describe('a file that cannot be read at all', () => {
  test('is missing or a folder', async () => {
    mkdirSync(join(folder, 'ordner'))
    for (const name of ['ordner', 'gibt-es-nicht'])
      expect(await openCollection(join(folder, name))).toEqual({ ok: false, problem: { is: 'unreadable' } })
  })
  test.each([
    ['nothing', '', 'empty'],
    ['only line ends', '\n\r\n ', 'empty'],
    ['only a mark', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), 'not_text'],
    ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 'x')]), 'not_text'],
    ['a JSON list', '[\n{"externalId":"1"}\n]', 'json_list'],
    ['a JSON list on one line', '[{"externalId":"1"}]', 'json_list'],
    ['a table without headings', '1;Titel;Kurz;Text;Leipzig\n', 'no_headings'],
    ['a heading twice', `${heading};Titel\n`, 'heading_twice'],
  ])('holds %s', async (_, content, is) => {
    expect(await open(content)).toMatchObject({ ok: false, problem: { is } })
  })
  test('tells which headings are missing and what stands there instead', async () => {
    expect(await open('Titel;Text;Farbe\n')).toEqual({
      ok: false,
      problem: {
        is: 'no_headings',
        missing: ['externalId', 'summary', 'municipality'],
        found: ['Titel', 'Text', 'Farbe'],
      },
    })
  })
})

describe('JSON Lines', () => {
  test('a broken line is told and the rest goes on', async () => {
    const long = `{"title":"${'x'.repeat(1_100_000)}"}`
    const found = await lines(
      ['{"title":"a"}', '{"title":', '', '[1]', '"text"', long, '{"title":"b"}'].join('\r\n'),
    )
    expect(found).toEqual([
      { line: 1, values: { title: 'a' } },
      { line: 2, problem: 'json' },
      { line: 4, problem: 'not_an_object' },
      { line: 5, problem: 'not_an_object' },
      { line: 6, problem: 'line_too_long' },
      { line: 7, values: { title: 'b' } },
    ])
  })
  test('is known by its name where its first line is broken', async () => {
    expect(await lines('kaputt\n{"title":"a"}', 'a.jsonl')).toEqual([
      { line: 1, problem: 'json' },
      { line: 2, values: { title: 'a' } },
    ])
  })
  test('names of fields may be German, others are told', async () => {
    const opened = await open('{"Titel":"a","Farbe":"rot","__proto__":{"title":"x"}}')
    if (!opened.ok) throw new Error(opened.problem.is)
    const found: ReadLine[] = []
    for await (const line of opened.value.lines(() => undefined)) found.push(line)
    expect(found).toEqual([{ line: 1, values: { title: 'a' } }])
    expect(opened.value.ignored()).toEqual(['Farbe', '__proto__'])
  })
})

describe('CSV', () => {
  test.each([
    ['semicolons', ';', '\n'],
    ['commas', ',', '\r\n'],
    ['tabs', '\t', '\n'],
  ])('with %s', async (_, delimiter, end) => {
    const text = [heading.replaceAll(';', delimiter), ['1', '"a ""b"""', 's', 'b', 'm'].join(delimiter)].join(
      end,
    )
    expect(await lines(text)).toEqual([row(2, 'a "b"')])
    expect(await lines(`sep=${delimiter}\r\n${text}`)).toEqual([row(3, 'a "b"')])
  })
  test('a quoted cell goes over lines; numbers are those of the file', async () => {
    const text = `${heading}\n1;a;s;"eins\nzwei; drei";m\n\n;;;;\n1;c;s;b;m\n`
    expect(await lines(text)).toEqual([row(2, 'a', 'eins\nzwei; drei'), row(6, 'c')])
  })
  test('a quotation that never ends costs its own line alone', async () => {
    const rest = Array.from({ length: 3_000 }, () => `1;c;s;${'x'.repeat(600)};m`)
    const found = await lines([heading, '1;"a;s;b;m', ...rest].join('\n'))
    expect(found[0]).toEqual({ line: 2, problem: 'quotation' })
    expect(found.length).toBe(3_001)
    expect(await lines(`${heading}\n1;"a"x;s;b;m\n1;c;s;b;m`)).toEqual([
      { line: 2, problem: 'quotation' },
      row(3, 'c'),
    ])
  })
  test('a delimiter that was not quoted is not taken for text of the next column', async () => {
    expect(await lines(`${heading}\n1;a;s;b;m;zu viel\n1;a;s;b;m;;`)).toEqual([
      { line: 2, problem: 'too_many_cells' },
      row(3, 'a'),
    ])
  })
})

describe('encodings', () => {
  const text = `${heading}\n1;Straße für Größe;s;b;m\n`
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await lines(bytes)).toEqual([row(2, 'Straße für Größe')])
  })
  test('are told by the whole file, not by its beginning', async () => {
    const many = `${heading}\n${'1;plain;s;b;m\n'.repeat(50_000)}1;Straße;s;b;m\n`
    expect((await lines(Buffer.from(many, 'latin1'))).at(-1)).toEqual(row(50_002, 'Straße'))
    expect((await lines(Buffer.from(many))).at(-1)).toEqual(row(50_002, 'Straße'))
  })
  test('a letter cut by the border between two pieces stays whole', async () => {
    const many = `${heading}\n${`1;${'ß'.repeat(1_001)};s;b;m\n`.repeat(400)}`
    const found = await lines(Buffer.from(many))
    expect(found.length).toBe(400)
    expect(JSON.stringify(found)).not.toContain('\ufffd')
  })
  test('one broken letter in UTF-8 harms its own line alone', async () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from('1;Gr\u00fcn;s;b;m', 'latin1')])
    expect(await lines(bytes)).toEqual([row(2, 'Straße für Größe'), row(3, 'Gr\ufffdn')])
  })
})
