import { expect, test } from 'vitest'
import { readDay } from './day'

test.each([
  ['2019-11-28', '2019-11-28'],
  ['28.11.2019', '2019-11-28'],
  ['1. 3. 2024', '2024-03-01'],
  ['29.2.2024', '2024-02-29'],
])('%s is a day', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test.each(['', '29.2.2023', '31.6.2024', '2024-13-01', '28.11.19', 'gestern', '2024-1-1', '0.0.2024'])(
  '%j is none',
  (typed) => {
    expect(readDay(typed)).toBeNull()
  },
)
