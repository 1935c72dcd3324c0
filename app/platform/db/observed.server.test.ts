import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { log } from '~/platform/log/log.server'
import { queryFailures, querySeconds } from '~/platform/observe/metrics.server'
import { asPartOf } from '~/platform/observe/request.server'
import { closeDatabase, db, pool } from './client.server'
import { withoutValues } from './observed.server'

useDatabase()
afterAll(closeDatabase)

const written = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
beforeEach(() => {
  written.mockClear()
  vi.stubEnv('SLOW_QUERY_MS', '300')
})
afterEach(() => vi.unstubAllEnvs())

const counted = async () =>
  (await querySeconds.get()).values.find(({ metricName }) => metricName?.endsWith('_count'))?.value ?? 0

describe('a statement that is slow', () => {
  it.each([
    ['of the pool', () => pool().query("SELECT pg_sleep(0.35), 'geheim' AS a, $1::text AS b", ['geheim'])],
    ['of Prisma', () => db.$queryRaw`SELECT pg_sleep(0.35)::text, 'geheim' AS a, ${'geheim'}::text AS b`],
    [
      'in a transaction',
      () => db.$transaction((tx) => tx.$executeRaw`SELECT pg_sleep(0.35), ${'geheim'}::text AS b`),
    ],
  ])('is logged with the request it belongs to, and without values: %s', async (_, ask) => {
    // Prisma asks only once somebody waits.
    await asPartOf({ id: 'anfrage-7', route: 'routes/x' }, async () => await ask())
    expect(written).toHaveBeenCalledTimes(1)
    const [fields, words] = written.mock.calls[0] as unknown as [{ ms: number; statement: string }, string]
    expect(words).toBe('slow statement')
    expect(fields).toMatchObject({ request: 'anfrage-7', route: 'routes/x' })
    expect(fields.ms).toBeGreaterThanOrEqual(340)
    expect(fields.statement).toContain('pg_sleep')
    expect(JSON.stringify(written.mock.calls)).not.toContain('geheim')
  })

  it('is not, where none is to be', async () => {
    vi.stubEnv('SLOW_QUERY_MS', '0')
    await pool().query('SELECT pg_sleep(0.35)')
    expect(written).not.toHaveBeenCalled()
  })
})

it('every one is counted, those that fail as such too', async () => {
  const [before, failed] = [await counted(), (await queryFailures.get()).values[0]?.value ?? 0]
  await pool().query('SELECT 1')
  await expect(pool().query('SELECT nothing')).rejects.toThrow(/nothing/)
  expect(await counted()).toBe(before + 2)
  expect((await queryFailures.get()).values[0]?.value).toBe(failed + 1)
})

it('quoted text leaves no trace in any writing', () => {
  expect(withoutValues("SELECT 'it''s geheim',\n  $a$geheim$a$, $1 FROM \"setting\"")).toBe(
    'SELECT \'…\', $$…$$, $1 FROM "setting"',
  )
})
