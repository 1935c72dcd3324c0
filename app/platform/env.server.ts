import { resolve } from 'node:path'
import type { z } from 'zod'
import { settingNotes, settings } from './envSchema.server'

/** How the process was asked to run, parsed once. */
export type Env = z.infer<typeof settings> & {
  /** `demo`: no DATABASE_URL; embedded database, demonstration world, loopback only. */
  mode: 'demo' | 'instance'
  /** Address of this site without a trailing slash, never taken from a request. */
  publicUrl: string
  databaseDirectUrl: string | undefined
  /** For how long after a signal to stop requests are still taken. */
  drainSeconds: number
}

/** Settings that only mean something together. */
const s3Group = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
const needed = ['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'] as const

/**
 * Reads the settings of the environment; empty variables count as absent.
 * @returns the settings, or one German line for each that is missing or wrong
 */
export function parseEnv(
  variables: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ist falsch: ${issue.message}.`),
    }
  }
  const values = parsed.data
  const mode = values.DATABASE_URL ? 'instance' : 'demo'
  const problems: string[] = []
  if (mode === 'instance') {
    for (const name of needed) {
      const notes = settingNotes.get(settings.shape[name])
      if (!values[name])
        problems.push(`${name} fehlt: ${notes?.description}, zum Beispiel ${notes?.example}.`)
    }
  } else if (!loopback.has(values.HOST)) {
    problems.push(
      `HOST ist ${values.HOST}, aber ohne DATABASE_URL läuft nur die Vorführung, und die antwortet allein auf 127.0.0.1. Für den Betrieb: docs/installation.md.`,
    )
  }
  if (mode === 'demo' && values.DATABASE_REPLICA_URL)
    problems.push('DATABASE_URL fehlt: die Datenbank, von der DATABASE_REPLICA_URL die Replik ist.')
  problems.push(...groupProblems(values))
  if (problems.length > 0) return { ok: false, problems }
  const host = values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST
  return {
    ok: true,
    env: {
      ...values,
      DATA_DIR: resolve(values.DATA_DIR),
      mode,
      publicUrl: (values.PUBLIC_URL ?? `http://${host}:${values.PORT}`).replace(/\/+$/, ''),
      databaseDirectUrl: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL,
      drainSeconds: values.DRAIN_SECONDS ?? (mode === 'demo' ? 0 : 2),
    },
  }
}

function groupProblems(values: z.infer<typeof settings>): string[] {
  const missing = s3Group.filter((name) => !values[name])
  const problems =
    missing.length > 0 && missing.length < s3Group.length
      ? missing.map((name) => `${name} fehlt: Dateien in S3 brauchen alle Angaben, die mit S3_ beginnen.`)
      : []
  if (values.CLAMD_PORT && !values.CLAMD_HOST)
    problems.push('CLAMD_HOST fehlt: der Rechner, auf dem clamd an CLAMD_PORT hört.')
  if (values.CLAMD_SOCKET && values.CLAMD_HOST)
    problems.push('CLAMD_SOCKET und CLAMD_HOST sind beide angegeben: Es gilt nur eines.')
  return problems
}
