import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summarise } from './mean'

const of = (organisationId: number, ...values: number[]) => values.map((value) => ({ organisationId, value }))

describe('the mean', () => {
  test('is kept back below three organisations, however many people rated', () => {
    expect(summarise([])).toEqual({ organisations: 0, mean: null, sort: 0 })
    expect(summarise([...of(1, 5, 5, 5, 5), ...of(2, 5)])).toEqual({ organisations: 2, mean: null, sort: 0 })
  })

  test('is the mean of the organisations’ means', () => {
    const { mean, organisations } = summarise([...of(1, 5, 5, 5, 1), ...of(2, 3), ...of(3, 2)])
    expect(organisations).toBe(3)
    expect(mean).toBeCloseTo((4 + 3 + 2) / 3)
  })

  test('sorts many good ratings above few perfect ones', () => {
    const few = summarise([1, 2, 3].flatMap((id) => of(id, 5)))
    const many = summarise(Array.from({ length: 30 }, (_, id) => of(id, id % 10 === 0 ? 4 : 5)).flat())
    expect(few.mean).toBe(5)
    expect(few.sort).toBeCloseTo(4.25)
    expect(many.sort).toBeGreaterThan(few.sort)
  })

  test('does not depend on order and stays within 1 to 5', () => {
    const ratings = fc.array(
      fc.record({ organisationId: fc.integer({ min: 1, max: 6 }), value: fc.integer({ min: 1, max: 5 }) }),
    )
    fc.assert(
      fc.property(ratings, (given) => {
        const { mean, sort } = summarise(given)
        const reversed = summarise([...given].reverse())
        if (mean === null) return sort === 0 && reversed.mean === null
        return mean >= 1 && mean <= 5 && sort > 0 && sort <= 5 && Math.abs(mean - (reversed.mean ?? 0)) < 1e-9
      }),
    )
  })
})
