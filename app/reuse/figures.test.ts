import { describe, expect, test } from 'vitest'
import { type ReuseGroup, summarise } from './figures'
import { figureWords } from './wording'

const group = (parts: Partial<ReuseGroup>): ReuseGroup => ({
  state: 'in_use',
  again: null,
  sizeBand: 2,
  organisations: 1,
  ...parts,
})

describe('the figures of a solution', () => {
  test('count testing and in use as reuse, the others apart', () => {
    const figures = summarise([
      group({ organisations: 4 }),
      group({ state: 'testing', organisations: 2 }),
      group({ state: 'interested', organisations: 3 }),
      group({ state: 'ended' }),
    ])
    expect(figures).toMatchObject({ all: 10, reusing: 6 })
    expect(figures.states).toEqual({ in_use: 4, testing: 2, interested: 3, ended: 1 })
  })

  test('count as small what has fewer than 20,000 inhabitants, and no districts', () => {
    const yes = ([1, 2, 3, 4, 7, null] as const).map((sizeBand) => group({ again: 'yes', sizeBand }))
    expect(summarise(yes)).toMatchObject({ again: { yes: 6 }, smallYes: 3 })
  })

  test('listen to those who ended, not to the merely interested', () => {
    const figures = summarise([
      group({ state: 'ended', again: 'no' }),
      group({ state: 'ended', again: 'yes' }),
      group({ state: 'interested', again: 'yes', organisations: 9 }),
    ])
    expect(figures.again).toEqual({ yes: 1, partly: 0, no: 1 })
  })
})

describe('their words', () => {
  const words = (...groups: ReuseGroup[]) => figureWords(summarise(groups))

  test('say nothing for nothing', () => {
    expect(words()).toEqual([])
    expect(words(group({}))).toEqual(['1 Kommune im Einsatz'])
  })

  test('tell how many of those who would do it again are small', () => {
    expect(
      words(
        group({ again: 'yes', organisations: 8 }),
        group({ again: 'yes', sizeBand: 5, organisations: 3 }),
      ),
    ).toEqual([
      '11 Kommunen würden es wieder tun, 8 davon mit unter 20.000 Einwohnern',
      '11 Kommunen im Einsatz',
    ])
  })

  test('leave the share out where it says nothing', () => {
    expect(words(group({ again: 'yes', sizeBand: 5 }))).toContain('1 Kommune würde es wieder tun')
    expect(words(group({ again: 'yes', organisations: 2 }))).toContain(
      '2 Kommunen würden es wieder tun, beide mit unter 20.000 Einwohnern',
    )
    expect(words(group({ again: 'yes', organisations: 3 }))).toContain(
      '3 Kommunen würden es wieder tun, alle mit unter 20.000 Einwohnern',
    )
    expect(words(group({ again: 'yes' }))).toContain(
      '1 Kommune würde es wieder tun, mit unter 20.000 Einwohnern',
    )
  })

  test('do not hide those who would not', () => {
    expect(
      words(
        group({ again: 'partly', organisations: 2 }),
        group({ state: 'ended', again: 'no' }),
        group({ state: 'testing' }),
        group({ state: 'interested', organisations: 5 }),
      ),
    ).toEqual([
      '2 Kommunen würden es teilweise wieder tun',
      '1 Kommune würde es nicht wieder tun',
      '2 Kommunen im Einsatz',
      '1 Kommune in Erprobung',
      '1 Kommune hat beendet',
      '5 Kommunen interessiert',
    ])
  })
})
