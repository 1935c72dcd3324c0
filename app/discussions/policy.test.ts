import { describe, expect, test } from 'vitest'
import { guest, type MemberViewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { canDeleteComment, canEditComment, writing } from './policy'

const member: MemberViewer = {
  kind: 'member',
  id: 1,
  name: 'Anna',
  role: 'member',
  confirmed: true,
  organisationId: 10,
  organisationName: 'Musterstadt',
}
const unconfirmed = { ...member, confirmed: false }

test('only confirmed members write, and only where everybody reads', () => {
  expect(writing(member, { state: 'visible' })).toBe('allowed')
  expect(writing(unconfirmed, { state: 'visible' })).toBe('unconfirmed')
  expect(writing({ ...member, organisationId: null }, { state: 'visible' })).toBe('unconfirmed')
  expect(writing(guest, { state: 'visible' })).toBe('guest')
  for (const state of ['draft', 'held', 'withdrawn', 'hidden', 'deleted'] as const) {
    expect(writing(member, { state })).toBe('closed')
  }
})

describe('own comments', () => {
  const table: [EntryState, { edit: boolean; remove: boolean }][] = [
    ['visible', { edit: true, remove: true }],
    ['hidden', { edit: false, remove: true }],
    ['deleted', { edit: false, remove: false }],
  ]
  test.each(table)('%s', (state, { edit, remove }) => {
    expect(canEditComment(member, { authorId: 1, state })).toBe(edit)
    expect(canDeleteComment(member, { authorId: 1, state })).toBe(remove)
  })

  test('others, organisers too, and the unconfirmed cannot change them', () => {
    const comment = { authorId: 1, state: 'visible' } as const
    for (const viewer of [guest, unconfirmed, { ...member, id: 2, role: 'administrator' as const }]) {
      expect(canEditComment(viewer, comment)).toBe(false)
      expect(canDeleteComment(viewer, comment)).toBe(false)
    }
    expect(canEditComment(member, { authorId: null, state: 'visible' })).toBe(false)
  })
})
