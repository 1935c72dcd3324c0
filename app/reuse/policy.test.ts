import { describe, expect, test } from 'vitest'
import { guest, type MemberViewer } from '~/auth/viewer'
import { reuseStates } from './choices'
import { canTakeBack, nextStates, stating } from './policy'

const viewer: MemberViewer = {
  kind: 'member',
  id: 1,
  name: 'Anna',
  role: 'member',
  confirmed: true,
  organisationId: 10,
  organisationName: 'Musterstadt',
}

test('confirmed members of other organisations state', () => {
  expect(stating(viewer, { organisationId: 20 })).toBe('allowed')
  expect(stating(viewer, { organisationId: null })).toBe('allowed')
  expect(stating(viewer, { organisationId: 10 })).toBe('own_organisation')
  expect(stating({ ...viewer, role: 'administrator' }, { organisationId: 10 })).toBe('own_organisation')
  expect(stating({ ...viewer, confirmed: false }, { organisationId: 20 })).toBe('unconfirmed')
  expect(stating({ ...viewer, organisationId: null }, { organisationId: null })).toBe('unconfirmed')
  expect(stating(guest, { organisationId: 20 })).toBe('guest')
})

test('one click never leads to where a statement already is', () => {
  for (const state of reuseStates) expect(nextStates(state)).not.toContain(state)
})

describe('taking back', () => {
  const now = new Date('2026-06-15T10:00:00Z')
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 60 * 60 * 1000)
  const old = { everReused: false, hasAdaptations: false, createdAt: hoursAgo(10_000) }

  test('is for an interest at any time', () => {
    expect(canTakeBack(old, now)).toBe(true)
  })

  test('is for a reuse on its first day only', () => {
    expect(canTakeBack({ ...old, everReused: true, createdAt: hoursAgo(23) }, now)).toBe(true)
    expect(canTakeBack({ ...old, everReused: true, createdAt: hoursAgo(24) }, now)).toBe(false)
  })

  test('is not for what others adapted', () => {
    expect(canTakeBack({ ...old, hasAdaptations: true }, now)).toBe(false)
  })
})
