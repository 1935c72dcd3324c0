import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeFrom, distanceBetween, likeness, type Profile } from './likeness'
import { likenessWords } from './likenessWords'

const plain: Profile = {
  kind: 'municipality',
  sizeBand: null,
  state: null,
  lat: null,
  lon: null,
  providerId: null,
  products: [],
}
const akte = { id: 1, name: 'Musterakte', vendor: 'Beispielsoft GmbH' }
const finanz = { id: 2, name: 'Musterfinanz', vendor: 'Beispielsoft GmbH' }
const wiki = { id: 3, name: 'BookStack', vendor: '' }
const score = (own: Partial<Profile>, other: Partial<Profile> = own) =>
  likeness({ ...plain, ...own }, { ...plain, ...other }).score
const words = (own: Partial<Profile>, other: Partial<Profile> = own) =>
  likenessWords(likeness({ ...plain, ...own }, { ...plain, ...other }).reasons)

test('the same product or vendor counts more than the same size', () => {
  const size = score({ sizeBand: 3 })
  expect(score({ products: [akte] })).toBeGreaterThan(score({ products: [akte] }, { products: [finanz] }))
  expect(score({ products: [akte] }, { products: [finanz] })).toBeGreaterThan(size)
  expect(score({ providerId: 7 })).toBeGreaterThan(size)
  expect(size).toBeGreaterThan(score({ state: 'SN' }))
})

test('the same size suffices to be alike, the same state alone does not', () => {
  expect(score({ sizeBand: 3 })).toBeGreaterThanOrEqual(alikeFrom)
  expect(score({ state: 'SN' })).toBeLessThan(alikeFrom)
  expect(score({ sizeBand: 3 }, { sizeBand: 4 })).toBeLessThan(alikeFrom)
})

test('what is unknown is not alike, and no vendor is no vendor in common', () => {
  expect(likeness(plain, plain).reasons).toEqual([])
  expect(
    likeness({ ...plain, products: [wiki] }, { ...plain, products: [{ ...wiki, id: 4 }] }).reasons,
  ).toEqual([])
})

test('likeness is mutual and never negative', () => {
  const profile: fc.Arbitrary<Profile> = fc.record({
    kind: fc.constantFrom('municipality' as const, 'district' as const),
    sizeBand: fc.option(fc.integer({ min: 1, max: 7 })),
    state: fc.option(fc.constantFrom('SN' as const, 'TH' as const)),
    lat: fc.option(fc.double({ min: 47, max: 55, noNaN: true })),
    lon: fc.option(fc.double({ min: 6, max: 15, noNaN: true })),
    providerId: fc.option(fc.integer({ min: 1, max: 3 })),
    products: fc.subarray([akte, finanz, wiki]),
  })
  fc.assert(
    fc.property(profile, profile, (one, other) => {
      const there = likeness(one, other).score
      expect(there).toBeCloseTo(likeness(other, one).score, 6)
      expect(there).toBeGreaterThanOrEqual(0)
    }),
  )
})

describe('distances', () => {
  test('are as the crow flies', () => {
    const leipzig = { lat: 51.34, lon: 12.37 }
    const dresden = { lat: 51.05, lon: 13.74 }
    expect(Math.round(distanceBetween(leipzig, dresden) ?? 0)).toBe(101)
    expect(distanceBetween(leipzig, leipzig)).toBe(0)
    expect(distanceBetween(leipzig, { lat: null, lon: 1 })).toBeNull()
  })
})

test('reasons are told in words, the weightiest first', () => {
  const place = { lat: 51, lon: 12, state: 'SN' as const, sizeBand: 3 }
  expect(
    words(
      { ...place, products: [akte], providerId: 7 },
      { ...place, lat: 51.16, products: [akte, finanz], providerId: 7 },
    ),
  ).toBe('gleiches Fachverfahren (Musterakte) · gleicher IT-Dienstleister · gleiche Größe · 18 km entfernt')
  expect(words({ products: [akte] }, { products: [finanz] })).toBe('gleicher Hersteller (Beispielsoft GmbH)')
  expect(words(place, { ...place, lat: 51.16 })).toBe('gleiche Größe · 18 km entfernt')
  expect(words(place)).toBe('gleiche Größe · gleich nebenan')
  expect(words({ state: 'SN', sizeBand: 2 })).toBe('gleiche Größe · gleiches Bundesland')
})
