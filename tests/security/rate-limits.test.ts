import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { allForms, fill } from '#tests/support/attack/forms'
import { oneEach } from '#tests/support/attack/pages'
import { type Answer, database, keepChanges, send, takeBack } from '#tests/support/attack/site'
import { dataForm } from '#tests/support/permissions/visitors'
import { type RateLimitName, rateLimits } from '~/platform/rate-limit/limits'

beforeAll(keepChanges)
afterAll(async () => void (await takeBack()))

/** What a single form of a page does not count: they want a state of their own. */
const apart = ['secondFactor', 'passkeyChallenge']

/** How to ask for something once more. */
type Ask = (asData: boolean) => Promise<Answer>

const counted = async () =>
  (
    await database.query<{ name: string }>("SELECT DISTINCT split_part(key, ':', 1) AS name FROM rate_limit")
  ).rows.map(({ name }) => name as RateLimitName)

const { email } = members.musterkreisBauaufsicht

/** Finds out which limits count what, by asking for everything once. */
async function whatCounts(): Promise<Map<RateLimitName, Ask>> {
  const found = new Map<RateLimitName, Ask>()
  const attempt = async (ask: Ask) => {
    await ask(false)
    for (const name of await counted()) if (!found.has(name)) found.set(name, ask)
    await takeBack()
  }
  for (const { address, role } of oneEach)
    await attempt((asData) =>
      send(`${asData ? dataForm(address) : address}?q=Hundesteuer&titel=Hundesteuer`, { role }),
    )
  for (const form of await allForms()) {
    const [path = '', query = ''] = form.action.split('?')
    await attempt((asData) =>
      send(`${asData ? dataForm(path) : path}${query && `?${query}`}`, {
        role: form.role,
        form: fill(form, ({ name }) =>
          name === 'solution' || name === 'title' ? 'Hundesteuer' : 'Bienen und Blumen',
        ),
      }),
    )
  }
  await attempt((asData) =>
    send(asData ? '/anmelden.data' : '/anmelden', { form: { email, password: 'falsch' } }),
  )
  await attempt((asData) => {
    const body = new FormData()
    body.append('file', new File(['Bienen'], 'bienen.txt', { type: 'text/plain' }))
    for (const [name, value] of [
      ['kind', 'other'],
      ['title', 'Bienen'],
    ])
      body.append(name as string, value as string)
    const page = oneEach.find(({ route }) => route === '/loesungen/:idSlug/unterlagen')?.address ?? ''
    return send(asData ? dataForm(page) : page, { role: 'Autorin', body })
  })
  return found
}

describe('every limit', () => {
  let counts: Map<RateLimitName, Ask>
  beforeAll(async () => {
    counts = await whatCounts()
  }, 60_000)

  it('is met by something somebody can ask for', () => {
    const missed = Object.keys(rateLimits).filter((name) => !counts.has(name as RateLimitName))
    expect(missed.filter((name) => !apart.includes(name))).toEqual([])
  })

  it.each(Object.keys(rateLimits).filter((name) => !apart.includes(name)) as RateLimitName[])(
    '%s answers 429, says when, in German, as a page and as data',
    async (name) => {
      const ask = counts.get(name)
      if (!ask) return
      await ask(false)
      await database.query('UPDATE rate_limit SET points = 1000000 WHERE split_part(key, $1, 1) = $2', [
        ':',
        name,
      ])
      // A file has no data form.
      for (const asData of name === 'feed' ? [false] : [false, true]) {
        const { status, headers, text } = await ask(asData)
        expect(status, `${name} ${asData}`).toBe(429)
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
        expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(rateLimits[name].seconds)
        if (!asData && headers.get('content-type')?.startsWith('text/html')) {
          expect(text).toMatch(/lang="de"/)
          expect(text).toMatch(/zu (?:viele|oft)|zu viel|Minuten?|warten|morgen/i)
        }
      }
      await takeBack()
    },
  )

  it('counts in the database, by a key that tells nobody’s address', async () => {
    await send('/anmelden', { form: { email, password: 'falsch' }, from: '198.51.100.7' })
    const { rows } = await database.query<{ key: string }>('SELECT key FROM rate_limit')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ key }) => !/^[A-Za-z]+:[0-9a-f]{64}$/.test(key))).toEqual([])
    await takeBack()
  })
})

describe('guessing a password', () => {
  const guess = (password: string, from: string) => send('/anmelden', { form: { email, password }, from })

  it('is over soon from one address, and the owner still gets in from another', async () => {
    const answers: number[] = []
    for (let n = 0; n <= rateLimits.signInAccount.times; n += 1)
      answers.push((await guess(`falsch-${n}`, '198.51.100.1')).status)
    expect(answers.at(-1)).toBe(429)
    expect((await guess(DEMO_PASSWORD, '198.51.100.1')).status).toBe(429)
    expect((await guess(DEMO_PASSWORD, '203.0.113.9')).status).toBe(302)
    await takeBack()
  })

  it('is not made longer by another spelling of the account, or other addresses of the same network', async () => {
    const spellings = [email, email.toUpperCase(), ` ${email}`, `${email} `]
    for (let n = 0; n <= rateLimits.signInAccount.times; n += 1)
      await send('/anmelden', {
        form: { email: spellings[n % spellings.length] ?? '', password: 'falsch' },
        from: `2001:db8:1:2:${n}::1`,
      })
    expect((await guess('falsch', '2001:db8:1:2:ffff::9')).status).toBe(429)
    await takeBack()
  })

  it('is not made longer by an address that the client makes up before the proxy’s', async () => {
    for (let n = 0; n <= rateLimits.signInAccount.times; n += 1)
      await guess('falsch', `10.0.0.${n}, 198.51.100.2`)
    expect((await guess('falsch', '10.9.9.9, 198.51.100.2')).status).toBe(429)
    await takeBack()
  })
})
