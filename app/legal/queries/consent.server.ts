import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'

/** How a member stands to the rules. */
export interface ConsentState {
  /** Version last accepted; 0 for none. */
  accepted: number
  /** Version in force, which is what is accepted next. */
  inForce: number
  /** Asked to accept, and may still write. */
  isAsked: boolean
  /** Writes only after accepting. */
  isNeeded: boolean
  /** Until when a member who is asked may still write without having accepted. */
  until: Date | null
}

/** What `consentSql` finds; JSON knows no times. */
export interface FoundConsent {
  accepted: number
  inForce: number
  asked: number
  needed: number
  until: string | null
}

/**
 * SQL: how a member stands to the rules, as JSON that `toConsent` reads.
 * @param memberId the member's id in the query
 */
export function consentSql(memberId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('accepted', own.accepted, 'inForce', coalesce(max(v.number), 1),
      'asked', greatest(1, max(v.number) FILTER (WHERE v.consent_from IS NOT NULL)),
      'needed', greatest(1, max(v.number) FILTER (WHERE v.consent_from <= ${now()})),
      'until', min(v.consent_from) FILTER (WHERE v.number > own.accepted))
    FROM (SELECT coalesce(max(version), 0) AS accepted FROM consent WHERE member_id = ${memberId}) own
      LEFT JOIN legal_version v ON v.page = 'nutzungsregeln'
    GROUP BY own.accepted)`
}

/** What the database found, in our words. */
export function toConsent({ accepted, inForce, asked, needed, until }: FoundConsent): ConsentState {
  const isNeeded = accepted < needed
  return {
    accepted,
    inForce,
    isAsked: accepted < asked,
    isNeeded,
    until: isNeeded || until === null ? null : new Date(until),
  }
}

/** Whether a member has to accept the rules. Everybody does once; then only what was published as needing it. */
export async function consentOf(memberId: number): Promise<ConsentState> {
  const [row] = await readRows<{ consent: FoundConsent }>(
    Prisma.sql`SELECT ${consentSql(Prisma.sql`${memberId}::int`)} AS consent`,
  )
  if (!row) throw new Error('a SELECT without FROM has one row')
  return toConsent(row.consent)
}

/** What was new in the rules since the version a member accepted, newest first. */
export async function changesSince(accepted: number): Promise<{ number: number; note: string; at: Date }[]> {
  if (accepted === 0) return []
  const rows = await db.legalVersion.findMany({
    where: { page: 'nutzungsregeln', number: { gt: accepted }, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true, note: true, publishedAt: true },
  })
  return rows.flatMap(({ number, note, publishedAt }) =>
    publishedAt ? [{ number, note, at: publishedAt }] : [],
  )
}
