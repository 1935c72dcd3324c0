import { describe, expect, it } from 'vitest'
import { claimedType, fileNameOf, savedName, shownName } from './names'

describe('names of files', () => {
  it.each([
    ['a.pdf', 'pdf'],
    ['A.JPEG', 'jpg'],
    ['a.pdf.exe', null],
    ['.pdf', 'pdf'],
    ['pdf', null],
    ['a.__proto__', null],
    ['a.pdf\u0000.exe', null],
  ])('%j claims to be %s', (name, type) => {
    expect(claimedType(name)).toBe(type)
  })

  it.each([
    ['C:\\Users\\Erika\\Vorlage.pdf', 'Vorlage.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie: x.pdf'],
    ['rechnung\u202Efdp.exe', 'rechnungfdp.exe'],
    ['/', 'Datei'],
  ])('%j is shown as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it('are cut before their ending', () => {
    const shown = shownName(`${'x'.repeat(400)}.docx`)
    expect(shown).toHaveLength(150)
    expect(shown).toMatch(/x…\.docx$/)
  })

  it('are made of the title', () => {
    expect(fileNameOf('Dienstanweisung: E-Rechnung (§ 4)', 'docx')).toBe(
      'dienstanweisung-e-rechnung-paragraf-4.docx',
    )
    expect(fileNameOf('😀', 'pdf')).toBe('eintrag.pdf')
    expect(savedName('Größe: "A/B"?', 'groesse-a-b.pdf')).toBe('Größe A B.pdf')
    expect(savedName('...', 'eintrag.pdf')).toBe('eintrag.pdf')
  })
})
