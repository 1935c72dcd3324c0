import { describe, expect, it } from 'vitest'
import { parseEnv } from './env.server'

const instance = {
  DATABASE_URL: 'postgresql://nabe:x@db.example/nabe',
  PUBLIC_URL: 'https://nabe.example.de/',
  SMTP_URL: 'smtp://mail.example.de:587',
  MAIL_FROM: 'Nabe <nabe@example.de>',
}

function problems(variables: Record<string, string>): string[] {
  const parsed = parseEnv(variables)
  return parsed.ok ? [] : parsed.problems
}

describe('settings of the environment', () => {
  it('is the demonstration without a database, on loopback', () => {
    const parsed = parseEnv({ PORT: '4000' })
    expect(parsed).toMatchObject({ ok: true, env: { mode: 'demo', publicUrl: 'http://127.0.0.1:4000' } })
  })

  it('refuses the demonstration on any other address', () => {
    expect(problems({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^HOST ist 0\.0\.0\.0/)])
  })

  it('is an instance with a database, its public address without a trailing slash', () => {
    const parsed = parseEnv(instance)
    expect(parsed).toMatchObject({
      ok: true,
      env: {
        mode: 'instance',
        publicUrl: 'https://nabe.example.de',
        databaseDirectUrl: instance.DATABASE_URL,
      },
    })
  })

  it('names each missing setting of an instance in a line of its own', () => {
    expect(problems({ DATABASE_URL: instance.DATABASE_URL })).toEqual([
      expect.stringMatching(/^PUBLIC_URL fehlt/),
      expect.stringMatching(/^SMTP_URL fehlt/),
      expect.stringMatching(/^MAIL_FROM fehlt/),
    ])
  })

  it('takes an empty variable for an absent one', () => {
    expect(parseEnv({ DATABASE_URL: '' })).toMatchObject({ ok: true, env: { mode: 'demo' } })
  })

  it.each([
    ['DATABASE_URL', 'mysql://x'],
    ['PUBLIC_URL', 'nabe.example.de'],
    ['SMTP_URL', 'mail.example.de'],
    ['MAIL_FROM', 'Nabe'],
    ['PORT', 'achtzig'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'laut'],
    ['SECRET_KEY', 'kurz'],
  ])('names a wrong %s', (name, value) => {
    expect(problems({ ...instance, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} ist falsch: `)),
    ])
  })
})
