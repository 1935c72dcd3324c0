import { expect, test } from 'vitest'
import { type Compared, compare } from './differences'

const own: Compared = {
  sizeBand: 3,
  state: 'SN',
  products: ['Enaio'],
  providers: ['KISA'],
  costOnce: '5k_25k',
  costYearly: 'under_1k',
  status: 'in_use',
}
const with_ = (parts: Partial<Compared>) => compare(own, { ...own, ...parts })

test('what is the same is said as well', () => {
  expect(compare(own, own)).toEqual({
    same: [
      'Größe der Kommune',
      'Land (Sachsen)',
      'Produkt (Enaio)',
      'IT-Dienstleister (KISA)',
      'Kosten einmalig',
      'Kosten im Jahr',
    ],
    different: [],
  })
})

test.each<[string, Partial<Compared>, string]>([
  ['a smaller municipality', { sizeBand: 1 }, 'kleiner: unter 5.000 Einwohner'],
  ['a larger one', { sizeBand: 7 }, 'größer: über 500.000 Einwohner'],
  ['another product', { products: ['d.velop', 'codia'] }, 'anderes Produkt: d.velop, codia statt Enaio'],
  ['another provider', { providers: ['Lecos'] }, 'anderer IT-Dienstleister: Lecos statt KISA'],
  ['less money', { costOnce: '1k_5k' }, 'günstiger: einmalig 1.000–5.000 €'],
  ['no money', { costOnce: 'none' }, 'günstiger: einmalig keine Kosten'],
  ['more money', { costOnce: 'over_100k' }, 'teurer: einmalig über 100.000 €'],
  ['more each year', { costYearly: '25k_100k' }, 'teurer: im Jahr 25.000–100.000 €'],
  ['another status', { status: 'ended' }, 'Stand: beendet statt im Einsatz'],
])('%s', (_, parts, words) => {
  expect(with_(parts).different).toEqual([words])
})

test('one product in common is the same product', () => {
  expect(with_({ products: ['Axians', 'Enaio'] }).same).toContain('Produkt (Enaio)')
})

test('what one of them does not tell is not compared', () => {
  const untold: Compared = {
    sizeBand: null,
    state: null,
    products: [],
    providers: [],
    costOnce: null,
    costYearly: 'unknown',
    status: null,
  }
  expect(compare(own, untold)).toEqual({ same: [], different: [] })
  expect(compare(untold, own)).toEqual({ same: [], different: [] })
})
