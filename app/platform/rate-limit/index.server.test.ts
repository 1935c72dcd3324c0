import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { createRateLimits, rateLimits } from './index.server'

const { url } = useDatabase()
const pool = new pg.Pool({ connectionString: url })
afterAll(() => pool.end())

const limits = createRateLimits(pool)

it('allows as many as the limit says, then says how long to wait', async () => {
  const answers = []
  for (let n = 0; n < rateLimits.resetAccount.times + 1; n += 1)
    answers.push(await limits.consume('resetAccount', 'a@b.de'))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false])
  const last = answers.at(-1)
  const wait = last && !last.ok ? last.retryAfterSeconds : 0
  expect(wait).toBeGreaterThan(rateLimits.resetAccount.seconds - 60)
  expect(wait).toBeLessThanOrEqual(rateLimits.resetAccount.seconds)
})

it('counts each key and each limit for itself', async () => {
  for (let n = 0; n < 4; n += 1) await limits.consume('resetAccount', 'c@d.de')
  expect(await limits.consume('resetAccount', 'c@d.de')).toMatchObject({ ok: false })
  expect(await limits.consume('resetAccount', 'e@f.de')).toEqual({ ok: true })
  expect(await limits.consume('registration', 'c@d.de')).toEqual({ ok: true })
})

it('counts truly when many come at once, in several processes', async () => {
  const others = createRateLimits(pool)
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, n) => (n % 2 ? limits : others).consume('registration', '192.0.2.1')),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(rateLimits.registration.times)
})

it('allows again once the time is over, or once it is forgotten', async () => {
  for (let n = 0; n < 4; n += 1) await limits.consume('resetAccount', 'g@h.de')
  await limits.forget('resetAccount', 'g@h.de')
  expect(await limits.consume('resetAccount', 'g@h.de')).toEqual({ ok: true })

  for (let n = 0; n < 4; n += 1) await limits.consume('resetAccount', 'g@h.de')
  await pool.query('UPDATE rate_limit SET expire = $1', [Date.now() - 1])
  expect(await limits.consume('resetAccount', 'g@h.de')).toEqual({ ok: true })
})

it('stores no address and no account in the clear', async () => {
  await limits.consume('signInAccount', 'anna@muster.example 192.0.2.99')
  const { rows } = await pool.query<{ key: string }>('SELECT key FROM rate_limit')
  expect(rows.length).toBeGreaterThan(0)
  for (const { key } of rows) expect(key).toMatch(/^[a-zA-Z]+:[0-9a-f]{64}$/)
})

it('fails rather than allowing everything when the database is away', async () => {
  const closed = new pg.Pool({ connectionString: 'postgresql://127.0.0.1:1/none' })
  await expect(createRateLimits(closed).consume('search', 'x')).rejects.toThrow()
  await closed.end()
})
