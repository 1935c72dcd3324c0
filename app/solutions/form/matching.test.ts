import { expect, test } from 'vitest'
import { type Choice, matching } from './matching'

const choices: Choice[] = [
  { value: '1', label: 'E-Akte und Dokumentenmanagement', aliases: ['DMS', 'eAkte', 'elektronische Akte'] },
  { value: '2', label: 'Straßen, Verkehr und Mobilität', aliases: ['Straßenbau'] },
  { value: '3', label: 'Informationssicherheit', aliases: ['ISMS', 'Notfall-DMS'] },
]
const found = (typed: string) => matching(choices, typed).map(({ value }) => value)

test('synonyms lead to their topic and say so', () => {
  expect(matching(choices, 'dms')[0]).toMatchObject({ value: '1', via: 'DMS' })
  expect(found('ISMS')).toEqual(['3'])
})

test('umlauts, accents and case do not matter', () => {
  expect(found('strasse')).toEqual(['2'])
  expect(found('MOBILITAT')).toEqual(['2'])
})

test('beginnings come before what only holds the word', () => {
  expect(found('e-akte')).toEqual(['1'])
  expect(found('dms')).toEqual(['1', '3'])
  expect(found('management')).toEqual(['1'])
})

test('nothing typed offers all, nonsense nothing', () => {
  expect(found('  ')).toHaveLength(3)
  expect(found('xyz')).toEqual([])
})
