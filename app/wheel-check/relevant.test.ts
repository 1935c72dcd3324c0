import { describe, expect, it } from 'vitest'
import { productsNamed, relevant } from './relevant'
import { saysEnough, wheelCheckInputOf, wheelCheckLimits } from './schema'

describe('enough to look for', () => {
  it.each([
    ['Hundesteuer online', '', true],
    ['Gewerbesteuer', '', true],
    ['', 'Wir haben die Hundesteuer digitalisiert', true],
    ['Hund', '', false],
    ['a b c d e f g h', '', false],
    ['E-Akte', '', false],
    ['   ', '\n', false],
    ['!!!!!!!!!!!!', '', false],
  ])('%s | %s: %s', (title, summary, enough) => {
    expect(saysEnough({ title, summary })).toBe(enough)
  })
})

describe('an address', () => {
  const read = (query: string) => wheelCheckInputOf(new URLSearchParams(query))

  it('is read', () => {
    expect(read('titel=++Hundesteuer%0Aonline&kurz=b&art=gesuch')).toEqual({
      kind: 'request',
      title: 'Hundesteuer online',
      summary: 'b',
    })
  })

  it('may say anything', () => {
    expect(read('art=x')).toEqual({ kind: 'solution', title: '', summary: '' })
    const long = read(`titel=${'ä'.repeat(5000)}&kurz=${'x'.repeat(50_000)}`)
    expect(long.title).toHaveLength(wheelCheckLimits.title)
    expect(long.summary).toHaveLength(wheelCheckLimits.summary)
    expect(read('titel=%00%ff&titel=2').title).not.toContain('\u0000')
  })
})

it('what answers little of the text, or much less than the best, is left out', () => {
  const hits = [{ share: 0.6 }, { share: 0.35 }, { share: 0.25 }, { share: 0.1 }]
  expect(relevant(hits)).toEqual([{ share: 0.6 }, { share: 0.35 }])
  expect(relevant([{ share: 0.1 }])).toEqual([])
  expect(relevant([])).toEqual([])
})

it('products are named by whole words, whatever the case', () => {
  const products = ['Enaio', 'd.velop', 'Go', 'Rat']
  expect(productsNamed('Löschkonzept mit ENAIO und d.velop', products)).toEqual(['Enaio', 'd.velop'])
  expect(productsNamed('Ratsarbeit ohne Papier', products)).toEqual([])
})
