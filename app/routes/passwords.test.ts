import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { callRoute, type RouteAnswer } from '#tests/support/route'
import { leastWait } from '~/auth/noSooner.server'
import { hashPassword } from '~/auth/password.server'
import { issueToken } from '~/auth/tokens.server'
import { t } from '~/i18n'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { action as reset } from './anmelden.passwort-neu'
import { action as change } from './konto.passwort'
import { action as register } from './registrieren._index'
import { action as first } from './registrieren.erste-administration'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const strong = 'Lampe Wolke Gabel Kaffee'

function expectRefusal(answer: RouteAnswer, guessed: string) {
  const sentence = t('auth.errors.passwordGuessable')
  expect([answer.status, answer.data.lastResult.error]).toEqual([400, { password: [sentence] }])
  expect(JSON.stringify(answer.data)).not.toContain(guessed)
}

it('registering asks for another password and keeps everything else', async () => {
  const { id, name } = await buildOrganisation()
  const typed = {
    organisationId: String(id),
    name: 'Erika Großmann',
    functionTitle: 'Leitung Hauptamt',
    email: 'erika@gross.example',
  }
  for (const password of ['Rathaus-2026!', 'Grossmann-1975', `${name} 12345`]) {
    const answer = await callRoute({ action: register, url: '/registrieren', form: { ...typed, password } })
    expectRefusal(answer, password)
    expect(answer.data.lastResult.initialValue).toEqual(typed)
  }
  expect(await db.member.count({ where: { email: typed.email } })).toBe(0)
})

it('registering answers alike and takes as long, with an account and without', async () => {
  const known = await buildMember()
  const details = { 'nicht-dabei': '1', wantedOrganisation: 'Zweckverband', functionTitle: 'Amt' }
  const answers = []
  for (const email of [known.email, 'neu@ort.example']) {
    const form = { ...details, name: 'Kim Muster', email }
    const begun = performance.now()
    const taken = await callRoute({
      action: register,
      url: '/registrieren',
      form: { ...form, password: strong },
    })
    expect(performance.now() - begun).toBeGreaterThan(leastWait - 5)
    const password = 'Fachtag-2026!'
    const guessed = await callRoute({ action: register, url: '/registrieren', form: { ...form, password } })
    answers.push([taken.status, taken.location, guessed.status, guessed.data.lastResult.error])
  }
  expect(answers[0]).toEqual(answers[1])
})

it('a link of a mail asks for another password and goes on working', async () => {
  const member = await buildMember()
  for (const [purpose, action] of [
    ['reset_password', reset],
    ['first_administrator', first],
  ] as const) {
    const code = await issueToken(db, { purpose, memberId: member.id })
    const send = (password: string) => callRoute({ action, url: '/', form: { code, password } })
    expectRefusal(await send('Passwort123456'), 'Passwort123456')
    expect((await send(strong)).location).toMatch(/^\/anmelden\?.*neu$/)
    expect((await send(strong)).location).toContain('code=-')
  }
})

it('changing the password asks for another one, and returns neither', async () => {
  const member = await buildMember()
  const current = 'vier Wörter hintereinander'
  await db.member.update({ where: { id: member.id }, data: { passwordHash: await hashPassword(current) } })
  const send = (password: string) =>
    callRoute({ action: change, url: '/konto/passwort', viewer: member, form: { current, password } })
  const answer = await send('Passwort123456')
  expectRefusal(answer, 'Passwort123456')
  expect(JSON.stringify(answer.data)).not.toContain(current)
  expect((await send('zu kurz')).data.lastResult.error).toEqual({
    password: [t('auth.errors.passwordShort', { min: 12 })],
  })
  expect((await send(strong)).location).toBe('/konto?passwort')
})
