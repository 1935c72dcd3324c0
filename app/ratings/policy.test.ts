import { expect, test } from 'vitest'
import { guest, type MemberViewer } from '~/auth/viewer'
import { type Rateable, type Rating, rating } from './policy'

const viewer: MemberViewer = {
  kind: 'member',
  id: 1,
  name: 'Anna',
  role: 'member',
  confirmed: true,
  organisationId: 10,
  organisationName: 'Musterstadt',
}
const elsewhere: Rateable = {
  state: 'visible',
  organisationId: 20,
  organisationParentId: 30,
  viewerParentId: 40,
}

test.each<[string, Partial<Rateable>, Rating]>([
  ['of another organisation', {}, 'allowed'],
  ['of nobody', { organisationId: null, organisationParentId: null, viewerParentId: null }, 'allowed'],
  ['of the own organisation', { organisationId: 10 }, 'own_organisation'],
  ['of the parent', { organisationId: 40 }, 'parent'],
  ['of a child', { organisationParentId: 10 }, 'child'],
  ['of a sister below the same parent', { organisationParentId: 40 }, 'allowed'],
  ['a withdrawn one', { state: 'withdrawn' }, 'closed'],
  ['a hidden one', { state: 'hidden' }, 'closed'],
])('rating a solution %s', (_, parts, expected) => {
  expect(rating(viewer, { ...elsewhere, ...parts })).toBe(expected)
})

test('only confirmed members rate', () => {
  expect(rating(guest, elsewhere)).toBe('guest')
  expect(rating({ ...viewer, confirmed: false }, elsewhere)).toBe('unconfirmed')
  expect(rating({ ...viewer, role: 'administrator', organisationId: 20 }, elsewhere)).toBe('own_organisation')
})
