import { expect, test } from 'vitest'
import { unconfirmedSince } from './standing'

const at = (day: string) => new Date(`${day}T08:00:00Z`)
const confirmedAt = at('2025-03-01')
const askedAt = at('2026-03-02')

test('what nobody was asked about, or what was answered, stands', () => {
  expect(unconfirmedSince({ confirmedAt, askedAt: null }, at('2030-01-01'))).toBeNull()
  expect(unconfirmedSince({ confirmedAt: at('2026-03-03'), askedAt }, at('2030-01-01'))).toBeNull()
})

test('an unanswered question counts from the sixtieth day on', () => {
  expect(unconfirmedSince({ confirmedAt, askedAt }, at('2026-04-30'))).toBeNull()
  expect(unconfirmedSince({ confirmedAt, askedAt }, at('2026-05-01'))).toEqual(confirmedAt)
})
