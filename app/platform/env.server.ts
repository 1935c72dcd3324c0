import { resolve } from 'node:path'
import { z } from 'zod'
import { shortestSecretKey } from './secrets.server'

/** How the process was asked to run, parsed once. */
export type Env = z.infer<typeof base> & {
  /** `demo`: no DATABASE_URL; embedded database, demonstration world, loopback only. */
  mode: 'demo' | 'instance'
  /** Address of this site without a trailing slash, never taken from a request. */
  publicUrl: string
  databaseDirectUrl: string | undefined
}

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `erwartet wird eine Adresse wie ${example}`,
    )

const base = z.object({
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://nabe:GEHEIM@db.example:5432/nabe').optional(),
  DATABASE_DIRECT_URL: url(
    ['postgres:', 'postgresql:'],
    'postgresql://nabe:GEHEIM@db.example:5432/nabe',
  ).optional(),
  DATABASE_REPLICA_URL: url(
    ['postgres:', 'postgresql:'],
    'postgresql://nabe:GEHEIM@db-2.example:5432/nabe',
  ).optional(),
  DATABASE_POOL: z.coerce.number('erwartet wird eine Zahl').int().min(2).max(200).default(10),
  PUBLIC_URL: url(['http:', 'https:'], 'https://nabe.example.de').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://mail.example.de:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, 'erwartet wird ein Absender wie "Nabe <nabe@example.de>"')
    .max(200)
    .optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('erwartet wird eine Portnummer').int().min(0).max(65535).default(3000),
  TRUST_PROXY: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  SECRET_KEY: z
    .string()
    .min(shortestSecretKey, `erwartet werden mindestens ${shortestSecretKey} zufällige Zeichen`)
    .optional(),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://s3.example.de').optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  CLAMD_SOCKET: z.string().min(1).optional(),
  CLAMD_HOST: z.string().min(1).optional(),
  CLAMD_PORT: z.coerce.number('erwartet wird eine Portnummer').int().min(1).max(65535).optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'erwartet wird fatal, error, warn, info, debug oder silent',
    )
    .default('info'),
})

/** Settings that only mean something together. */
const s3Group = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
const needed = {
  PUBLIC_URL: 'die Adresse, unter der die Seite erreichbar ist, zum Beispiel https://nabe.example.de',
  SMTP_URL: 'der Mailserver, zum Beispiel smtp://mail.example.de:587',
  MAIL_FROM: 'der Absender der Mails, zum Beispiel "Nabe <nabe@example.de>"',
} as const

/**
 * Reads the settings of the environment; empty variables count as absent.
 * @returns the settings, or one German line for each that is missing or wrong
 */
export function parseEnv(
  variables: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = base.safeParse(given)
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
    for (const [name, meaning] of Object.entries(needed)) {
      if (!values[name as keyof typeof needed]) problems.push(`${name} fehlt: ${meaning}.`)
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
    },
  }
}

function groupProblems(values: z.infer<typeof base>): string[] {
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
