import { expect, test } from 'vitest'
import { guest, type MemberViewer, type Role } from '~/auth/viewer'
import { canConfirmMembers, canManageMembers, canSeeName, canSuspend } from './policy'
import { domainOf, isSharedDomain } from './webmailDomains'

const viewer = (role: Role = 'member', confirmed = true): MemberViewer => ({
  kind: 'member',
  id: 1,
  name: 'Erika Beispiel',
  role,
  confirmed,
  organisationId: 1,
  organisationName: 'Musterstadt',
})

test('guests and the unconfirmed see no name but a released one; everybody sees the own', () => {
  const other = { id: 2, namePublic: false }
  expect(canSeeName(guest, other)).toBe(false)
  expect(canSeeName(viewer('member', false), other)).toBe(false)
  expect(canSeeName(viewer('member', false), { id: 1, namePublic: false })).toBe(true)
  expect(canSeeName(viewer(), other)).toBe(true)
  expect(canSeeName(guest, { id: 2, namePublic: true })).toBe(true)
})

test.each([
  ['member', false, false],
  ['organiser', true, false],
  ['administrator', true, true],
] as const)('%s: decides about who comes in %s, manages members %s', (role, confirms, manages) => {
  expect(canConfirmMembers(viewer(role))).toBe(confirms)
  expect(canManageMembers(viewer(role))).toBe(manages)
  expect(canConfirmMembers(viewer(role, false))).toBe(false)
  expect(canManageMembers(viewer(role, false))).toBe(false)
  expect(canSuspend(viewer(role), { id: 2 })).toBe(manages)
  expect(canSuspend(viewer(role), { id: 1 })).toBe(false)
})

test.each(['t-online.de', 'GMX.de', 'web.de', 'gmail.com', 'mail.yahoo.de', 'posteo.de'])(
  'anybody can have an address at %s',
  (domain) => {
    expect(isSharedDomain(domain)).toBe(true)
  },
)

test.each(['musterstadt.de', 'xgmx.de', 'gmx.de.example', 'web.de-stadt.example'])(
  '%s is nobody else’s',
  (domain) => {
    expect(isSharedDomain(domain)).toBe(false)
  },
)

test('the domain is what stands after the last @', () => {
  expect(domainOf('Erika@Musterstadt.DE')).toBe('musterstadt.de')
})
