import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'

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

interface Found {
  accepted: number
  inForce: number
  asked: number
  needed: number
  until: Date | null
}

/** Whether a member has to accept the rules. Everybody does once; then only what was published as needing it. */
export async function consentOf(memberId: number): Promise<ConsentState> {
  const rows = await db.$queryRaw<Found[]>`
    WITH own AS (SELECT coalesce(max(version), 0)::int AS accepted FROM consent WHERE member_id = ${memberId})
    SELECT own.accepted, coalesce(max(v.number), 1)::int AS "inForce",
      greatest(1, max(v.number) FILTER (WHERE v.consent_from IS NOT NULL))::int AS asked,
      greatest(1, max(v.number) FILTER (WHERE v.consent_from <= ${now()}))::int AS needed,
      min(v.consent_from) FILTER (WHERE v.number > own.accepted) AS until
    FROM own LEFT JOIN legal_version v ON v.page = 'nutzungsregeln'
    GROUP BY own.accepted`
  const { accepted, inForce, asked, needed, until } = rows[0] as Found
  const isNeeded = accepted < needed
  return { accepted, inForce, isAsked: accepted < asked, isNeeded, until: isNeeded ? null : until }
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
