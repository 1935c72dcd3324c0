import { describe, expect, test } from 'vitest'
import { guest, type MemberViewer } from '~/auth/viewer'
import {
  answering,
  canAsk,
  canEditRequest,
  canFinish,
  canModerateRequest,
  canReadNotes,
  canRemoveAnswer,
  canReopen,
  canRestoreRequest,
  canWithdrawRequest,
  joining,
  type OwnedRequest,
} from './policy'

const member = (parts: Partial<MemberViewer> = {}): MemberViewer => ({
  kind: 'member',
  id: 1,
  name: 'Person',
  role: 'member',
  confirmed: true,
  organisationId: 10,
  organisationName: 'Musterort',
  ...parts,
})
const author = member()
const colleague = member({ id: 2 })
const stranger = member({ id: 3, organisationId: 20 })
const waiting = member({ id: 4, confirmed: false })
const organiser = member({ id: 5, organisationId: 30, role: 'organiser' })
const request = (parts: Partial<OwnedRequest> = {}): OwnedRequest => ({
  authorId: 1,
  organisationId: 10,
  state: 'visible',
  outcome: null,
  ...parts,
})

test('only the confirmed ask and read notes', () => {
  expect([guest, waiting, author].map(canAsk)).toEqual([false, false, true])
  expect([guest, waiting, stranger].map(canReadNotes)).toEqual([false, false, true])
})

test('colleagues edit, others do not; what was hidden is for its author', () => {
  const who = [author, colleague, stranger, waiting, organiser, guest]
  const may = (state: OwnedRequest['state']) =>
    who.map((viewer) => canEditRequest(viewer, request({ state })))
  expect(may('visible')).toEqual([true, true, false, false, false, false])
  expect(may('withdrawn')).toEqual([true, true, false, false, false, false])
  expect(may('hidden')).toEqual([true, false, false, false, false, false])
  expect(may('deleted')).toEqual([false, false, false, false, false, false])
})

describe('"Wir auch"', () => {
  test('is for confirmed members of other organisations', () => {
    expect([guest, waiting, author, colleague, stranger].map((viewer) => joining(viewer, request()))).toEqual(
      ['guest', 'unconfirmed', 'own_organisation', 'own_organisation', 'allowed'],
    )
  })

  test.each([
    ['solved', request({ outcome: 'solved' })],
    ['closed', request({ outcome: 'closed' })],
    ['withdrawn', request({ state: 'withdrawn' })],
    ['hidden', request({ state: 'hidden' })],
  ])('is over once it is %s, and so is answering', (_, ended) => {
    expect(joining(stranger, ended)).toBe('closed')
    expect(answering(stranger, ended)).toBe('closed')
  })
})

test('any confirmed member answers, the asker as well', () => {
  expect([guest, waiting, author, stranger].map((viewer) => answering(viewer, request()))).toEqual([
    'guest',
    'unconfirmed',
    'allowed',
    'allowed',
  ])
})

test('an answer is taken away by who named it and by the asking organisation, not while it counts as the solution', () => {
  const answer = { solutionId: 7, memberId: 3 }
  const who = [stranger, author, colleague, organiser, waiting, guest]
  const may = (solvedById: number | null) =>
    who.map((viewer) => canRemoveAnswer(viewer, { ...request(), solvedById }, answer))
  expect(may(null)).toEqual([true, true, true, false, false, false])
  expect(may(8)).toEqual([true, true, true, false, false, false])
  expect(may(7)).toEqual([false, false, false, false, false, false])
})

test('the asking organisation ends, opens again, withdraws and brings back', () => {
  const solved = request({ outcome: 'solved' })
  const withdrawn = request({ state: 'withdrawn' })
  expect([
    canFinish(colleague, request()),
    canFinish(colleague, solved),
    canFinish(stranger, request()),
  ]).toEqual([true, false, false])
  expect([
    canReopen(colleague, solved),
    canReopen(colleague, request()),
    canReopen(stranger, solved),
  ]).toEqual([true, false, false])
  expect([canWithdrawRequest(colleague, request()), canWithdrawRequest(organiser, request())]).toEqual([
    true,
    false,
  ])
  expect([canRestoreRequest(colleague, withdrawn), canRestoreRequest(stranger, withdrawn)]).toEqual([
    true,
    false,
  ])
})

test('organisers hide and show', () => {
  expect([organiser, author].map((viewer) => canModerateRequest(viewer, request()))).toEqual([true, false])
  expect(canModerateRequest(organiser, request({ state: 'withdrawn' }))).toBe(false)
})
