import { expect, test } from 'vitest'
import { fromStatusSince, toStatusSince } from './statusSince'

test.each([
  { year: 2022, month: null },
  { year: 2022, month: 1 },
  { year: 2025, month: 12 },
])('%j is kept', (since) => {
  expect(fromStatusSince(toStatusSince(since).toISOString().slice(0, 10))).toEqual(since)
})
