import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv as readEnvFile } from 'node:util'
import { expect, it } from 'vitest'
import { parseEnv } from './env.server'
import { settings } from './envSchema.server'
import { settingsAsEnvFile, settingsAsMarkdown } from './settings.server'

const root = fileURLToPath(new URL('../..', import.meta.url))

// After a change of the schema: npx vitest run --config tests/vitest.config.ts app/platform/settings -u
it('says in the documentation what the schema says', async () => {
  await expect(settingsAsMarkdown()).toMatchFileSnapshot(`${root}docs/settings.md`)
})

it('gives an example of the environment that says what the schema says', async () => {
  await expect(settingsAsEnvFile()).toMatchFileSnapshot(`${root}.env.example`)
})

it('names every setting in both', () => {
  for (const name of Object.keys(settings.shape)) {
    expect(settingsAsMarkdown()).toContain(`| \`${name}\` |`)
    expect(settingsAsEnvFile()).toMatch(new RegExp(`^#?${name}=`, 'm'))
  }
})

it('gives an example that the site starts with, all settings set', () => {
  const example = readFileSync(`${root}.env.example`, 'utf8')
  expect(parseEnv(readEnvFile(example))).toMatchObject({ ok: true, env: { mode: 'instance' } })
  const all = {
    ...readEnvFile(example.replaceAll(/^#(?=[A-Z0-9_]+=)/gm, '')),
    SECRET_KEY: 'x'.repeat(44),
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
  }
  // One way to the scanner at a time.
  for (const other of [{ CLAMD_SOCKET: '' }, { CLAMD_HOST: '', CLAMD_PORT: '' }])
    expect(parseEnv({ ...all, ...other })).toMatchObject({ ok: true })
})
