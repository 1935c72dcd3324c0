import { describe, expect, it } from 'vitest'
import { isKin, isTypo } from './likeness'
import { worthShowing } from './relevant'
import type { Scored } from './score'

describe('words that are alike', () => {
  it.each([
    ['funkwasserzahl', 'wasserzahl'],
    ['gewerb', 'gewerbesteu'],
    ['digitalisier', 'digitalisiert'],
  ])('%s and %s are kin', (asked, known) => expect(isKin(asked, known)).toBe(true))

  it.each([
    ['quittenschrank', 'datenschutz'],
    ['quittenschrank', 'aktenschrank'],
    ['quittenschrank', 'schrank'],
    ['mirabellenweg', 'mirabellenbaum'],
    ['schlehenhof', 'bauernhof'],
  ])('%s and %s are not', (asked, known) => expect(isKin(asked, known)).toBe(false))

  it('takes a letter too few or too many and swapped ones for a slip', () => {
    expect(isTypo('feurwehr', 'feuerwehr')).toBe(true)
    expect(isTypo('wohngled', 'wohngeld')).toBe(true)
    expect(isTypo('mauer', 'bauer')).toBe(false)
    expect(isTypo('plan', 'plat')).toBe(false)
  })
})

describe('what is worth showing', () => {
  const scored = (doc: number, parts: Partial<Scored>): Scored => ({
    doc,
    score: 1,
    wishes: 0,
    faint: 0,
    ...parts,
  })
  const shown = (documents: Scored[], asked: number) => worthShowing(documents, asked).map(({ doc }) => doc)

  it('answers one of the words; of few words likeness is not enough', () => {
    const documents = [scored(1, { wishes: 1 }), scored(2, { faint: 1 })]
    expect(shown(documents, 1)).toEqual([1])
    expect(shown(documents, 2)).toEqual([1])
    expect(shown(documents, 5)).toEqual([1, 2])
  })

  it('leaves out what is far behind the best', () => {
    expect(shown([scored(1, { wishes: 2, score: 10 }), scored(2, { wishes: 1, score: 0.1 })], 2)).toEqual([1])
  })
})
