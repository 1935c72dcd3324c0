import { createHash } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { database, keepChanges, leadsTo, send, takeBack } from '#tests/support/attack/site'

beforeAll(keepChanges)
afterEach(async () => void (await takeBack()))

const { email } = members.musterkreisBauaufsicht
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** Signs in, as a browser that holds this cookie already. */
async function signIn(before = ''): Promise<string> {
  const { headers, status } = await send('/anmelden', {
    cookie: before,
    form: { email, password: DEMO_PASSWORD },
  })
  expect(status).toBe(302)
  return cookieOf(headers)
}

async function isIn(cookie: string): Promise<boolean> {
  const { status, ...answer } = await send('/konto', { cookie })
  if (status === 302) expect(leadsTo({ status, ...answer })).toMatch(/^\/anmelden/)
  else expect(status).toBe(200)
  return status === 200
}

describe('a session', () => {
  it('is not the one that somebody brought along', async () => {
    const planted = `nabe=${'a'.repeat(40)}`
    const cookie = await signIn(planted)
    expect(cookie).not.toBe(planted)
    expect(await isIn(planted)).toBe(false)
    expect(await isIn(cookie)).toBe(true)
  })

  it('of before ends when the same browser signs in anew, and the new one has another id', async () => {
    const first = await signIn()
    const second = await signIn(first)
    expect(second).not.toBe(first)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
  })

  it('gets another id when the password is given once more', async () => {
    const before = await signIn()
    const { headers, status } = await send('/anmelden/bestaetigung', {
      cookie: before,
      form: { password: DEMO_PASSWORD },
    })
    expect(status).toBe(302)
    const after = cookieOf(headers)
    expect([await isIn(before), await isIn(after)]).toEqual([false, true])
  })

  it('ends with signing out, on the server too', async () => {
    const cookie = await signIn()
    const { headers } = await send('/abmelden', { cookie, form: {} })
    expect(headers.getSetCookie().join()).toMatch(/^nabe=;.*Max-Age=0/)
    expect(await isIn(cookie)).toBe(false)
  })

  it('ends with a new password, on every device, and goes on where it was changed', async () => {
    const [here, there] = [await signIn(), await signIn()]
    const { headers, status } = await send('/konto/passwort', {
      cookie: here,
      form: { current: DEMO_PASSWORD, password: 'Zwölf-Störche-ziehen-2026-fort' },
    })
    expect(status).toBe(302)
    expect([await isIn(here), await isIn(there), await isIn(cookieOf(headers))]).toEqual([false, false, true])
  })

  it('ends at once with a suspension, and does not come back with its end', async () => {
    const cookie = await signIn()
    const { rows } = await database.query<{ id: number }>('SELECT id FROM member WHERE email = $1', [email])
    const id = rows[0]?.id
    expect((await send(`/admin/mitglieder/${id}/sperre`, { role: 'Administration', form: {} })).status).toBe(
      302,
    )
    expect(await isIn(cookie)).toBe(false)
    expect((await send('/anmelden', { form: { email, password: DEMO_PASSWORD } })).status).toBe(400)
    await send(`/admin/mitglieder/${id}/sperre/entfernung`, { role: 'Administration', form: {} })
    expect(await isIn(cookie)).toBe(false)
  })

  it('ends with time, used or not', async () => {
    const cookie = await signIn()
    const hash = createHash('sha256').update(cookie.replace('nabe=', '')).digest('hex')
    await database.query("UPDATE session SET created_at = now() - interval '15 days' WHERE id_hash = $1", [
      hash,
    ])
    expect(await isIn(cookie)).toBe(false)
    const other = await signIn()
    await database.query("UPDATE session SET expires_at = now() - interval '1 second' WHERE id_hash = $1", [
      createHash('sha256').update(other.replace('nabe=', '')).digest('hex'),
    ])
    expect(await isIn(other)).toBe(false)
  })

  it('stands in the database as a hash alone, which opens nothing', async () => {
    const cookie = await signIn()
    const { rows } = await database.query<{ row: string; hash: string }>(
      'SELECT session::text AS row, id_hash AS hash FROM session',
    )
    expect(rows.filter(({ row }) => row.includes(cookie.replace('nabe=', '')))).toEqual([])
    for (const { hash } of rows) expect(await isIn(`nabe=${hash.slice(0, 40)}`)).toBe(false)
  })
})

describe('a cookie', () => {
  it('that was changed in one place opens nothing', async () => {
    const value = (await signIn()).replace('nabe=', '')
    for (const at of [0, 13, 39]) {
      const other = value[at] === 'a' ? 'b' : 'a'
      expect(await isIn(`nabe=${value.slice(0, at)}${other}${value.slice(at + 1)}`)).toBe(false)
    }
    expect(await isIn(`nabe=${value.toUpperCase()}`)).toBe(false)
  })

  it.each([
    '',
    '%',
    '%E0%A4%A',
    '%00',
    '"',
    '"; Path=/',
    "' OR 1=1 --",
    '../../etc/passwd',
    'a'.repeat(39),
    'a'.repeat(41),
    'a'.repeat(8_000),
    `${'a'.repeat(40)} `,
    '{"memberId":1}',
    '[object Object]',
    '\u00e4'.repeat(40),
    'undefined',
    'null',
    'true',
    '1',
  ])('that is none of ours is no cookie: %s', async (value) => {
    expect(await isIn(`nabe=${value}`)).toBe(false)
  })

  it('beside another of its name: the first counts, and neither is mixed with the other', async () => {
    const cookie = await signIn()
    expect(await isIn(`${cookie}; nabe=${'b'.repeat(40)}`)).toBe(true)
    expect(await isIn(`nabe=${'b'.repeat(40)}; ${cookie}`)).toBe(false)
    expect(await isIn(`x${cookie}`)).toBe(false)
    expect(await isIn(`a=b; ; =; ${cookie}; c`)).toBe(true)
    expect(await isIn(cookie.replace('nabe', 'NABE'))).toBe(false)
    expect(await isIn(cookie.replace('nabe', '__Host-nabe'))).toBe(false)
  })

  it('is set by nothing but signing in and what renews it', async () => {
    const cookie = await signIn()
    for (const path of ['/', '/konto', '/anmelden', '/loesungen', '/gibt-es-nicht', '/konto.data']) {
      expect((await send(path, { cookie })).headers.getSetCookie()).toEqual([])
    }
  })
})
