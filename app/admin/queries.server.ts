import { db } from '~/platform/db/client.server'
import { neededOfOperator, type Operator, type OperatorField, operatorSchema } from './schema'

/** What administrators set up. */
export interface SiteSettings {
  operator: Operator
  /** Guests see nothing but the ways in and the legal pages. */
  membersOnly: boolean
  /** Version of these settings, to tell a stale edit by; empty before the first one. */
  seen: string
}

/** The settings as they stand. */
export async function siteSettings(): Promise<SiteSettings> {
  const row = await db.setting.findUnique({ where: { key: 'site' } })
  const value = (row?.value ?? {}) as { operator?: unknown; membersOnly?: boolean }
  return {
    operator: storedOperator(value.operator),
    membersOnly: value.membersOnly === true,
    seen: row?.updatedAt.toISOString() ?? '',
  }
}

/** What is stored was checked when it was written: each field is a text or empty. */
function storedOperator(stored: unknown): Operator {
  const given = (stored ?? {}) as Record<string, unknown>
  const entries = operatorSchema.keyof().options.map((field) => {
    const text = given[field]
    return [field, typeof text === 'string' ? text : null] as const
  })
  return Object.fromEntries(entries) as Operator
}

/** What the law asks for and nobody has filled in yet. */
export function missingOfOperator(operator: Operator): OperatorField[] {
  return neededOfOperator.filter((field) => operator[field] === null)
}

/** The latest mails of the demonstration mode, newest first. */
export function demoMails() {
  return db.demoMail.findMany({ orderBy: { id: 'desc' }, take: 50 })
}
