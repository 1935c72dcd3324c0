import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { database, keepChanges, send, site, takeBack } from '#tests/support/attack/site'

beforeAll(keepChanges)
afterEach(async () => void (await takeBack()))

const count = async (sql: string, values: unknown[] = []) =>
  Number((await database.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, values)).rows[0]?.n)
const times = <Value>(n: number, work: (at: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: n }, (_, at) => work(at)))
const idOf = async (email: string) =>
  (await database.query<{ id: number }>('SELECT id FROM member WHERE email = $1', [email])).rows[0]?.id ?? 0

const { idSlug: solution = '' } = site.things.Lösung ?? {}
const { idSlug: request = '' } = site.things.Gesuch ?? {}
const solutionId = Number.parseInt(solution, 10)
const requestId = Number.parseInt(request, 10)

it('voting twice at once counts once, and as one of the two said', async () => {
  const answers = await times(8, (at) =>
    send(`/loesungen/${solution}/bewertung`, { role: 'andere', form: { value: String((at % 5) + 1) } }),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(302))
  const { rows } = await database.query<{ organisations: number; mean: number }>(
    `SELECT count(DISTINCT r.organisation_id)::int AS organisations, e.rating_organisations AS kept
     FROM rating r JOIN entry e ON e.id = r.entry_id WHERE e.id = $1 GROUP BY e.rating_organisations`,
    [solutionId],
  )
  expect(rows[0]).toEqual({ organisations: rows[0]?.organisations, kept: rows[0]?.organisations })
  const andere = await idOf(members.musterkreisBauaufsicht.email)
  expect(await count('rating WHERE entry_id = $1 AND member_id = $2', [solutionId, andere])).toBe(1)
})

it('joining, leaving and joining at once ends in one state that the counter knows', async () => {
  const standing = async () => {
    const joins = await count('request_join WHERE request_id = $1', [requestId])
    const { rows } = await database.query<{ kept: number }>(
      'SELECT join_count AS kept FROM request WHERE entry_id = $1',
      [requestId],
    )
    return { joins, kept: rows[0]?.kept ?? 0 }
  }
  const before = await standing()
  await times(9, (at) =>
    send(`/gesuche/${request}/wir-auch${at % 3 === 1 ? '/entfernung' : ''}`, {
      role: 'andere',
      form: { note: 'Auch wir' },
    }),
  )
  const after = await standing()
  expect(after.kept - before.kept).toBe(after.joins - before.joins)
})

it('a form that is sent eight times at once makes one thing', async () => {
  const topics = String(site.topicId)
  const forms: [string, string, Record<string, string>][] = [
    ['/loesungen/neu', 'solution', { title: 'Doppelt hält besser', summary: 'Kurz.', body: 'Lang.', topics }],
    ['/gesuche/neu', 'request', { title: 'Wer hat schon doppelt gefragt?', summary: 'Kurz.', topics }],
    [`/loesungen/${solution}/kommentare`, 'comment', { body: 'Doppelt gefragt.' }],
  ]
  for (const [path, table, form] of forms) {
    const before = await count(table)
    const submissionKey = randomUUID()
    const answers = await times(8, () => send(path, { role: 'Autorin', form: { ...form, submissionKey } }))
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await count(table), path).toBe(before + 1)
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size, path).toBe(1)
  }
})

it('a key of a form that somebody else used makes nothing of theirs known', async () => {
  const submissionKey = randomUUID()
  const form = {
    title: 'Geheimer Entwurf',
    summary: 'Kurz.',
    body: 'Lang.',
    topics: String(site.topicId),
    submissionKey,
  }
  const first = await send('/loesungen/neu', { role: 'Autorin', form: { ...form, visibility: 'members' } })
  expect(first.status).toBe(302)
  const second = await send('/loesungen/neu', { role: 'wartet', form })
  const third = await send('/loesungen/neu', { role: 'andere', form: { ...form, title: 'Ganz anderes' } })
  for (const answer of [second, third]) {
    expect(answer.status).toBeLessThan(500)
    expect(answer.headers.get('location') ?? '').not.toContain('geheimer-entwurf')
    expect(answer.text).not.toContain('geheimer-entwurf')
  }
})

it('two edits of the same version: one is kept, the other is told', async () => {
  const { rows } = await database.query<{ version: number }>('SELECT version FROM entry WHERE id = $1', [
    solutionId,
  ])
  const form = {
    title: 'Neu',
    summary: 'Kurz.',
    body: 'Lang.',
    topics: String(site.topicId),
    version: String(rows[0]?.version),
  }
  const answers = await times(4, (at) =>
    send(`/loesungen/${solution}/bearbeiten`, { role: 'Autorin', form: { ...form, title: `Fassung ${at}` } }),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409, 409, 409])
})

/** A second administrator, signed in. */
async function secondAdministrator(): Promise<{ id: number; cookie: string }> {
  const { email } = members.musterkreisBauaufsicht
  const id = await idOf(email)
  await database.query("UPDATE member SET role = 'administrator' WHERE id = $1", [id])
  const { headers } = await send('/anmelden', { form: { email, password: DEMO_PASSWORD } })
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { id, cookie }
}

const administrators = () =>
  count(
    "member WHERE role = 'administrator' AND suspended_at IS NULL AND anonymised_at IS NULL AND confirmed_at IS NOT NULL",
  )

it('two administrators who take each other’s role at once: one stays', async () => {
  const first = { id: await idOf(members.administration.email), cookie: site.visitors.Administration.cookie }
  for (let round = 0; round < 3; round += 1) {
    const second = await secondAdministrator()
    await database.query(
      "UPDATE member SET role = 'member' WHERE role = 'administrator' AND id <> ALL ($1)",
      [[first.id, second.id]],
    )
    const answers = await Promise.all([
      send(`/admin/mitglieder/${second.id}/rolle`, { cookie: first.cookie, form: { role: 'member' } }),
      send(`/admin/mitglieder/${first.id}/rolle`, { cookie: second.cookie, form: { role: 'member' } }),
    ])
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await administrators()).toBe(1)
    await takeBack()
  }
})

it('two administrators who suspend each other, or give up their own role, at once: one stays', async () => {
  const first = { id: await idOf(members.administration.email), cookie: site.visitors.Administration.cookie }
  const ways = (id: number, other: number): [string, Record<string, string>][] => [
    [`/admin/mitglieder/${other}/sperre`, {}],
    [`/admin/mitglieder/${id}/rolle`, { role: 'member' }],
    [`/mitglieder/${other}/austritt`, {}],
    [`/mitglieder/${id}/austritt`, {}],
  ]
  for (let way = 0; way < 4; way += 1) {
    const second = await secondAdministrator()
    await database.query(
      "UPDATE member SET role = 'member' WHERE role = 'administrator' AND id <> ALL ($1)",
      [[first.id, second.id]],
    )
    const [mine = '', myForm = {}] = ways(first.id, second.id)[way] ?? []
    const [yours = '', yourForm = {}] = ways(second.id, first.id)[way] ?? []
    const answers = await Promise.all([
      send(mine, { cookie: first.cookie, form: myForm }),
      send(yours, { cookie: second.cookie, form: yourForm }),
    ])
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await administrators(), mine).toBeGreaterThanOrEqual(1)
    await takeBack()
  }
})

it('a link of a mail that is used twice at once works once', async () => {
  const { email } = members.musterkreisBauaufsicht
  expect((await send('/anmelden/passwort-vergessen', { form: { email } })).status).toBeLessThan(400)
  const { rows } = await database.query<{ text: string }>(
    "SELECT data->>'text' AS text FROM pgboss.job WHERE name = 'mail.send' AND data->>'to' = $1 ORDER BY created_on DESC LIMIT 1",
    [email],
  )
  const code = /code=([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? ''
  expect(code).not.toBe('')
  const answers = await times(4, (at) =>
    send('/anmelden/passwort-neu', {
      form: { token: code, code, password: `Vier-Störche-${at}-ziehen-fort` },
    }),
  )
  expect(answers.filter(({ headers }) => headers.get('location')?.endsWith('?neu'))).toHaveLength(1)
})
