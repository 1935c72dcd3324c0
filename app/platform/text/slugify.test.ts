import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugify } from './slugify'

it.each([
  ['Digitale Ratsversammlung', 'digitale-ratsversammlung'],
  ['Straßen & Grünflächen: Übersicht (neu)', 'strassen-und-gruenflaechen-uebersicht-neu'],
  ['Ü\u0308ber Äpfel u\u0308ben', 'ueber-aepfel-ueben'],
  ['  Łódź, Ærø, Crème brûlée  ', 'lodz-aeroe-creme-brulee'],
  ['§ 2b UStG', 'paragraf-2b-ustg'],
  ["Wie geht's?", 'wie-gehts'],
  ['2024', 'zu-2024'],
  ['12-digitale', 'zu-12-digitale'],
  ['2. Fachtag', 'zu-2-fachtag'],
  ['3D-Stadtmodell', '3d-stadtmodell'],
  ['', 'eintrag'],
  ['😀 ---', 'eintrag'],
  ['Привет', 'eintrag'],
])('%s → %s', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})

it('cuts between words', () => {
  expect(slugify('Ein sehr langer Titel '.repeat(10))).toBe(
    'ein-sehr-langer-titel-ein-sehr-langer-titel-ein-sehr-langer-titel-ein-sehr',
  )
  expect(slugify('x'.repeat(200))).toHaveLength(80)
})

it('always gives an address part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const slug = slugify(title)
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(80)
      expect(slug).not.toMatch(/^\d+(?:-|$)/)
      expect(slugify(slug)).toBe(slug)
    }),
    { numRuns: 2_000 },
  )
})
