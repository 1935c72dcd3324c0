import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSecret, sealSecret, UnreadableSecret } from './secrets.server'

const purpose = 'identity_provider.client_secret'
const before = { DATA_DIR: process.env.DATA_DIR, SECRET_KEY: process.env.SECRET_KEY }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nabe-secrets-'))
  process.env.DATA_DIR = folder
  delete process.env.SECRET_KEY
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

describe('what is sealed', () => {
  it('opens again, umlauts and all, and never looks the same twice', () => {
    const one = sealSecret('größtes Geheimnis', purpose)
    const other = sealSecret('größtes Geheimnis', purpose)
    expect(one).not.toBe(other)
    expect(one).not.toContain('Geheimnis')
    expect([one, other].map((sealed) => openSecret(sealed, purpose))).toEqual([
      'größtes Geheimnis',
      'größtes Geheimnis',
    ])
  })

  it('does not open for another purpose, altered, cut short or made up', () => {
    const sealed = sealSecret('geheim', purpose)
    const altered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    for (const wrong of [altered, sealed.slice(0, -8), 'geheim', '', 'v1.a.b.c'])
      expect(() => openSecret(wrong, purpose), wrong).toThrow(UnreadableSecret)
    expect(() => openSecret(sealed, 'member_factor.totp')).toThrow(UnreadableSecret)
  })

  it('opens only under the key it was sealed with', () => {
    const sealed = sealSecret('geheim', purpose)
    process.env.SECRET_KEY = 'ein anderer Schlüssel, lang genug dafür'
    expect(() => openSecret(sealed, purpose)).toThrow(/another SECRET_KEY/)
    const own = sealSecret('geheim', purpose)
    expect(openSecret(own, purpose)).toBe('geheim')
  })

  it('refuses a key that is soon guessed', () => {
    process.env.SECRET_KEY = 'kurz'
    expect(() => sealSecret('geheim', purpose)).toThrow(/too short/)
  })
})

it('makes the key once, for its owner alone', () => {
  const sealed = sealSecret('geheim', purpose)
  const file = join(folder, 'secret-key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret-key'])
  const made = readFileSync(file, 'utf8')
  process.env.SECRET_KEY = 'ein anderer Schlüssel, lang genug dafür'
  sealSecret('geheim', purpose)
  delete process.env.SECRET_KEY
  expect(openSecret(sealed, purpose)).toBe('geheim')
  expect(readFileSync(file, 'utf8')).toBe(made)
})
