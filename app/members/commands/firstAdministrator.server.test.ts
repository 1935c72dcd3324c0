import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildOrganisation } from '#tests/support/factories'
import { signIn } from '~/auth/commands.server'
import { readViewer } from '~/auth/session.server'
import { isAdministrator } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { configureSecondFactor } from '~/second-factor/missing.server'
import { acceptFirstAdministrator, createFirstAdministrator } from './firstAdministrator.server'

useDatabase()
// Whether the team needs a second factor is told elsewhere (`app/second-factor/duty.test.ts`).
configureSecondFactor({ demo: true })

beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const site = 'https://nabe.example'
const email = 'leitung@betreiber.example'
const password = 'vier Wörter hintereinander'

test('the link of the command makes an administrator of the operating organisation, once', async () => {
  const organisation = await buildOrganisation()
  const input = { organisationKeyOrName: organisation.name, email, name: 'Leitung' }
  const result = await createFirstAdministrator(input, site)
  if (!result.ok) throw new Error(result.problem)
  expect(result.value.link).toMatch(/^https:\/\/nabe\.example\/registrieren\/erste-administration\?code=/)
  expect((await signIn({ email, password }, '')).ok).toBe(false)
  const token = new URL(result.value.link).searchParams.get('code') ?? ''
  expect((await acceptFirstAdministrator({ token, password })).ok).toBe(true)
  expect((await acceptFirstAdministrator({ token, password })).ok).toBe(false)
  const signedIn = await signIn({ email, password }, '')
  expect(signedIn.ok && isAdministrator(await readViewer(signedIn.value.cookie.split(';')[0]))).toBe(true)
  expect(await db.organisation.findUniqueOrThrow({ where: { id: organisation.id } })).toMatchObject({
    isOperator: true,
  })
})

test('the organisation must be known and meant', async () => {
  const one = await buildOrganisation()
  const two = await buildOrganisation()
  await db.organisation.updateMany({
    where: { id: { in: [one.id, two.id] } },
    data: { name: 'Neustadt', shortName: 'Neustadt' },
  })
  const of = (organisationKeyOrName: string) =>
    createFirstAdministrator({ organisationKeyOrName, email, name: 'Leitung' }, site)
  expect(await of('Neustadt')).toEqual({ ok: false, problem: 'ambiguous_organisation' })
  expect(await of('Nirgendwo')).toEqual({ ok: false, problem: 'unknown_organisation' })
})
