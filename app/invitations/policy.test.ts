import { expect, test } from 'vitest'
import { guest } from '~/auth/viewer'
import { canInvite, isConfirmedByInvitation } from './policy'
import { inviteSchema } from './schema'

test('only confirmed members invite', () => {
  const member = { kind: 'member' as const, id: 1, name: 'E', role: 'member' as const, organisationName: 'M' }
  expect(canInvite(guest)).toBe(false)
  expect(canInvite({ ...member, organisationId: 1, confirmed: false })).toBe(false)
  expect(canInvite({ ...member, organisationId: null, confirmed: true })).toBe(false)
  expect(canInvite({ ...member, organisationId: 1, confirmed: true })).toBe(true)
})

test.each([
  ['musterstadt.example', true, false, true],
  ['anderswo.example', false, true, true],
  ['anderswo.example', false, false, false],
  ['gmx.de', false, true, false],
  ['gmx.de', true, true, false],
])('%s, own %s, verified %s: in at once %s', (domain, ownDomain, verified, confirmed) => {
  expect(isConfirmedByInvitation({ domain, ownDomain, verified })).toBe(confirmed)
})

test.each(['Sieh: https://boese.example', 'www.boese.example', 'boese.com/x', 'BOESE.DE', 'a@boese.org'])(
  'no links go to strangers: %s',
  (greeting) => {
    expect(inviteSchema.safeParse({ email: 'a@ort.example', greeting }).success).toBe(false)
  },
)

test('plain words do', () => {
  const greeting = 'Liebe Frau Beispiel, bitte einmal ansehen.\nGruß, z. B. am Montag. Danke'
  expect(inviteSchema.parse({ email: 'A@Ort.example', greeting })).toEqual({
    email: 'a@ort.example',
    functionTitle: '',
    greeting,
  })
})
