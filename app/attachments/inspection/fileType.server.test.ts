import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { odf, ooxml, pdf, photo, zip } from '#tests/support/officeFiles'
import { judgeDirectory } from './archive.server'
import { inspectFile } from './fileType.server'
import { redraw } from './picture.server'

const folder = mkdtempSync(join(tmpdir(), 'nabe-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Types that say one thing to a search and another to a program that reads XML. */
const hidden =
  '<!-- "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" -->' +
  '<Types><Override ContentType="application/vnd.ms-word.document.macro&#69;nabled.main+xml"/></Types>'

let number = 0
function write(content: Buffer): string {
  number += 1
  const path = join(folder, String(number))
  writeFileSync(path, content)
  return path
}

async function inspect(content: Buffer, name: string): Promise<string> {
  const answer = await inspectFile({ path: write(content), bytes: content.length, name })
  return 'type' in answer ? answer.type : `not: ${answer.problem}`
}

describe('files that are taken', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['Vorlage.PDF', pdf, 'pdf'],
    ['text.odt', () => odf('text'), 'odt'],
    ['tabelle.ods', () => odf('spreadsheet'), 'ods'],
    ['folien.odp', () => odf('presentation'), 'odp'],
    ['text.docx', () => ooxml('docx'), 'docx'],
    ['tabelle.xlsx', () => ooxml('xlsx'), 'xlsx'],
    ['folien.pptx', () => ooxml('pptx'), 'pptx'],
    ['bild.png', () => photo('png'), 'png'],
    ['bild.JPEG', () => photo('jpeg'), 'jpg'],
    ['bild.webp', () => photo('webp'), 'webp'],
  ])('%s', async (name, content, type) => {
    expect(await inspect(await content(), name)).toBe(type)
  })
})

describe('files that are refused', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['leer.pdf', () => Buffer.alloc(0), 'empty'],
    ['programm.exe', () => Buffer.from('MZ'), 'type'],
    ['seite.html', () => Buffer.from('<script>'), 'type'],
    ['zeichnung.svg', () => Buffer.from('<svg/>'), 'type'],
    ['ohne-endung', pdf, 'type'],
    ['constructor', pdf, 'type'],
    ['sammlung.zip', () => zip({ a: 'b' }), 'archive'],
    ['sammlung.tar.gz', () => Buffer.from('\x1f\x8b'), 'archive'],
    ['programm.pdf', () => Buffer.from('MZ programm'), 'lies'],
    ['sammlung.docx', () => zip({ 'a.exe': 'MZ' }), 'lies'],
    ['tabelle.docx', () => ooxml('xlsx'), 'lies'],
    ['text.docx', () => odf('text'), 'lies'],
    ['bild.png', () => photo('jpeg'), 'lies'],
    ['bild.jpg', pdf, 'lies'],
    ['makro.docm', () => ooxml('docx'), 'macro_name'],
    ['makro.xlsb', () => ooxml('xlsx'), 'macro_name'],
    ['makro.docx', () => ooxml('docx', { 'word/vbaProject.bin': 'x' }), 'macro'],
    ['makro.docx', () => ooxml('docx', { 'WORD/VBAPROJECT.BIN': 'x' }), 'macro'],
    ['makro.xlsx', () => ooxml('xlsx', { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'macro'],
    ['steuerelement.docx', () => ooxml('docx', { 'word/activeX/activeX1.bin': 'x' }), 'macro'],
    [
      'makro.docx',
      () => ooxml('docx', {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macro',
    ],
    ['makro.odt', () => odf('text', { 'Basic/Standard/Module1.xml': '<x/>' }), 'macro'],
    ['makro.ods', () => odf('spreadsheet', { 'Scripts/python/x.py': 'x' }), 'macro'],
    [
      'geheim.odt',
      () => odf('text', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'encrypted',
    ],
    ['versteckt.docx', () => ooxml('docx', { '[Content_Types].xml': hidden }), 'broken'],
    ['alt.docx', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'encrypted'],
    ['kaputt.docx', async () => (await ooxml('docx')).subarray(0, 200), 'broken'],
    ['kaputt.odt', () => Buffer.from('PK\x03\x04 und dann nichts'), 'broken'],
    ['bombe.docx', () => ooxml('docx', { 'word/media/a.bin': Buffer.alloc(60_000_000) }), 'bomb'],
    [
      'viele.odt',
      () => odf('text', Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.xml`, '']))),
      'bomb',
    ],
  ])('%s: %#', async (name, content, problem) => {
    expect(await inspect(await content(), name)).toBe(`not: ${problem}`)
  })

  it('a ZIP whose parts leave its folder', async () => {
    const good = await ooxml('docx', { 'xx/xx/x.xml': 'x' })
    const bad = Buffer.from(good.toString('latin1').replaceAll('xx/xx/x.xml', '../../x.xml'), 'latin1')
    expect(await inspect(bad, 'pfad.docx')).toBe('not: broken')
  })

  it('a part that is longer than its directory says', async () => {
    const good = await ooxml('docx', { 'word/media/a.bin': Buffer.alloc(5_000_000) })
    const promise = Buffer.alloc(4)
    promise.writeUInt32LE(5_000_000)
    const lie = Buffer.alloc(4)
    lie.writeUInt32LE(1_000)
    let bad = good
    for (let at = bad.indexOf(promise); at >= 0; at = bad.indexOf(promise, at + 1)) {
      bad = Buffer.concat([bad.subarray(0, at), lie, bad.subarray(at + 4)])
    }
    expect(await inspect(bad, 'luege.docx')).toBe('not: broken')
  })
})

describe('a directory', () => {
  const part = (fileName: string, compressedSize: number, uncompressedSize: number) => ({
    fileName,
    compressedSize,
    uncompressedSize,
  })

  it('may promise what office files do', () => {
    expect(judgeDirectory([part('a', 900, 15_000_000)], 1_000)).toBeNull()
    expect(judgeDirectory([part('a', 2_000_000, 190_000_000)], 2_000_000)).toBeNull()
  })
  it.each([
    ['parts that share their bytes', [part('a', 800, 900), part('b', 800, 900)]],
    ['a huge ratio', [part('a', 900, 21_000_000)]],
    ['more than anybody reads', [part('a', 900, 300_000_000)]],
  ])('may not promise %s', (_, parts) => {
    expect(judgeDirectory(parts, 1_000)).toBe('bomb')
  })
  it('names no part twice', () => {
    expect(judgeDirectory([part('a', 1, 1), part('a', 1, 1)], 1_000)).toBe('broken')
  })
})

describe('pictures', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('lose what a %s says besides', async (format) => {
    const content = await photo(format)
    const from = write(content)
    const to = join(folder, `${format}-drawn`)
    expect(content.includes('Kamera der Gemeinde')).toBe(true)
    expect(await redraw(from, to, format === 'jpeg' ? 'jpg' : format)).toBe(true)
    const drawn = await sharp(to).metadata()
    expect(drawn.exif).toBeUndefined()
    // The photo was taken upright.
    expect({ format: drawn.format, width: drawn.width, height: drawn.height }).toEqual({
      format,
      width: 32,
      height: 64,
    })
  })

  it('shrink to a size for screens', async () => {
    const to = join(folder, 'small')
    expect(await redraw(write(await photo('jpeg', 5_000)), to, 'jpg')).toBe(true)
    expect((await sharp(to).metadata()).height).toBe(3_200)
    expect(statSync(to).size).toBeLessThan(200_000)
  })

  it('are refused when broken or endless', async () => {
    const whole = await photo('png', 400)
    const to = join(folder, 'never')
    expect(await redraw(write(whole.subarray(0, whole.length / 2)), to, 'png')).toBe(false)
    expect(await redraw(write(Buffer.from('\x89PNG\r\n\x1a\n')), to, 'png')).toBe(false)
    const huge = await sharp({
      create: { width: 10_000, height: 6_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    expect(await redraw(write(huge), to, 'png')).toBe(false)
  })
})
