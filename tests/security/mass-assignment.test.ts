import { afterAll, beforeAll, expect, it } from 'vitest'
import { allForms, fill } from '#tests/support/attack/forms'
import { database, keepChanges, send, takeBack } from '#tests/support/attack/site'

beforeAll(keepChanges)
afterAll(async () => void (await takeBack()))

/** Somebody and something that no form names of itself. */
async function strangers(): Promise<{ member: number; organisation: number }> {
  const { rows } = await database.query<{ member: number; organisation: number }>(
    `WITH place AS (
       INSERT INTO organisation (kind, key, name, short_name) VALUES ('municipality', '99999999', 'Fremdort', 'Fremdort') RETURNING id)
     INSERT INTO member (organisation_id, email, name, function_title)
     SELECT id, 'fremd@fremdort.example', 'Fremd', 'Fremd' FROM place RETURNING id AS member, organisation_id AS organisation`,
  )
  const [found] = rows
  if (!found) throw new Error('nobody was made')
  return found
}

const past = '2001-02-03T04:05:06.000Z'
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

it('what a form does not ask for, no form changes', async () => {
  const wrong: string[] = []
  let changing = 0
  const { member, organisation } = await strangers()
  await keepChanges()
  for (const form of await allForms()) {
    const given: Record<string, string> = {
      role: 'administrator',
      isAdmin: 'true',
      passwordHash: 'planted-hash',
      email: 'planted@evil.example',
      state: 'planted',
      kind: 'planted',
      slug: 'planted-slug',
      key: '11111111',
      bodyHtml: '<b>planted</b>',
      ratingMean: '4.987',
      ratingSort: '4.987',
      commentCount: '98765',
      version: '98765',
      facts: '{"planted":1}',
    }
    for (const name of ['organisationId', 'ownerOrganisationId', 'providerId', 'successorId', 'parentId'])
      given[name] = String(organisation)
    for (const name of [
      'authorId',
      'memberId',
      'actorId',
      'userId',
      'contactId',
      'createdBy',
      'id',
      'entryId',
    ])
      given[name] = String(member)
    for (const name of [
      'confirmedAt',
      'emailVerifiedAt',
      'suspendedAt',
      'anonymisedAt',
      'publishedAt',
      'createdAt',
      'updatedAt',
      'expiresAt',
      'verifiedAt',
      'joinedAt',
    ])
      given[name] = past
    const own = new Set(form.fields.map(({ name }) => name))
    const extra = Object.entries(given)
      .filter(([name]) => !own.has(name))
      .flatMap(([name, value]): [string, string][] => [
        [name, value],
        [snake(name), value],
        [`data.${name}`, value],
        [`author.${name}`, value],
      ])
    const answer = await send(form.action, {
      role: form.role,
      form: [...fill(form, () => 'Bienen'), ...extra],
    })
    // 502: an organisation's own sign-in service does not answer.
    if (answer.status >= 500 && answer.status !== 502) wrong.push(`${form.action}: ${answer.status}`)
    const { rows } = await database.query<{ place: string; column: string; value: string }>(
      `SELECT DISTINCT c.place, n.key AS column, n.value #>> '{}' AS value
       FROM walk.change c, jsonb_each(c.new) n
       WHERE c.old IS NULL OR c.old -> n.key IS DISTINCT FROM n.value`,
    )
    if (rows.length > 0) changing += 1
    for (const { place, column, value } of rows) {
      const planted =
        /planted|98765|4\.987|11111111/.test(value ?? '') ||
        value?.startsWith('2001-02-03') ||
        (column === 'role' && value === 'administrator') ||
        (column.endsWith('_id') && [String(member), String(organisation)].includes(value))
      if (planted) wrong.push(`${form.action}: ${place}.${column} = ${value}`)
    }
    await takeBack()
  }
  expect(wrong).toEqual([])
  // Else the forms were refused before anything could be changed.
  expect(changing).toBeGreaterThan(20)
})

it('nobody registers as more than somebody who waits', async () => {
  const forms = (await allForms()).filter(
    ({ action, fields }) => /^\/registrieren/.test(action) && fields.length > 2,
  )
  expect(forms.length).toBeGreaterThan(0)
  for (const form of forms) {
    const email = `neu-${forms.indexOf(form)}@anderswo.example`
    const fields = fill(form, () => 'Neue Person').map(([name, value]): [string, string] => [
      name,
      name === 'email' ? email : value,
    ])
    const extra: [string, string][] = [
      ['role', 'administrator'],
      ['confirmed', 'true'],
      ['confirmedAt', past],
      ['emailVerifiedAt', past],
      ['confirmed_at', past],
    ]
    const { status } = await send(form.action, { form: [...fields, ...extra] })
    expect(status).toBeLessThan(500)
    const { rows } = await database.query<{ role: string; confirmed: Date | null; verified: Date | null }>(
      'SELECT role, confirmed_at AS confirmed, email_verified_at AS verified FROM member WHERE email = $1',
      [email],
    )
    for (const row of rows) expect(row).toEqual({ role: 'member', confirmed: null, verified: null })
    await takeBack()
  }
})
