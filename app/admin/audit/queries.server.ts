import type { Viewer } from '~/auth/viewer'
import { isAdministrator } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { type AuditKind, auditKinds } from './kinds'

const atOnce = 50

/** One entry of the audit log. */
export interface AuditEntry {
  /** A bigint, as text. */
  id: string
  verb: string
  at: Date
  /** Who did it; null where nobody was signed in. */
  actor: { id: number; name: string } | null
  /** Whom it was done to, where that is somebody else. */
  member: { id: number; name: string } | null
  facts: Record<string, string | number | boolean | null>
}

/**
 * The audit log, newest first; null where the viewer may not see it.
 * @param cursor only entries before this one
 */
export async function auditLog(
  viewer: Viewer,
  { kind, cursor }: { kind: AuditKind | null; cursor: string | null },
): Promise<{ entries: AuditEntry[]; older: string | null } | null> {
  if (!isAdministrator(viewer)) return null
  const before =
    cursor && /^[1-9]\d{0,17}$/.test(cursor) ? Prisma.sql`AND a.id < ${BigInt(cursor)}` : Prisma.empty
  const rows = await db.$queryRaw<
    {
      id: string
      verb: string
      at: Date
      facts: AuditEntry['facts']
      actorId: number | null
      actor: string | null
      memberId: number | null
      member: string | null
    }[]
  >`
    SELECT a.id::text AS id, a.verb, a.at, a.facts, a.actor_id AS "actorId", doer.name AS actor,
      a.member_id AS "memberId", m.name AS member
    FROM audit a LEFT JOIN member doer ON doer.id = a.actor_id LEFT JOIN member m ON m.id = a.member_id
    WHERE true ${ofKind(kind)} ${before}
    ORDER BY a.id DESC LIMIT ${atOnce + 1}`
  const shown = rows.slice(0, atOnce)
  const entries = shown.map(({ id, verb, at, facts, actorId, actor, memberId, member }) => ({
    id,
    verb,
    at,
    facts,
    actor: actorId === null ? null : { id: actorId, name: actor ?? '' },
    member: memberId === null || memberId === actorId ? null : { id: memberId, name: member ?? '' },
  }))
  return { entries, older: rows.length > atOnce ? (shown.at(-1)?.id ?? null) : null }
}

function ofKind(kind: AuditKind | null): Prisma.Sql {
  if (!kind) return Prisma.empty
  const beginnings = auditKinds[kind].map((verb) => `${verb.replaceAll('_', '\\_')}%`)
  return Prisma.sql`AND a.verb LIKE ANY (${beginnings}::text[])`
}
