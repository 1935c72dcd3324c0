import type { Role, Viewer } from '~/auth/viewer'
import { parseId } from '~/paths'
import { db, Prisma } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { hasFactorSql } from '~/second-factor/missing.server'
import { canManageMembers } from '../policy'

export type MemberStatus = 'leaving' | 'suspended' | 'confirmed' | 'waits' | 'refused' | 'unverified'

/** A member as administrators see the account. */
export interface ManagedMember {
  id: number
  name: string
  email: string
  organisationName: string | null
  role: Role
  status: MemberStatus
  createdAt: Date
  /** Asked for another address, which waits. */
  emailWaits: boolean
  /** Something beside the password is asked of them at sign-in. */
  hasFactor: boolean
}

/** One page of the list, newest first; cursors of its neighbours. */
export interface ManagedPage {
  items: ManagedMember[]
  newer: string | null
  older: string | null
  brokenCursor: boolean
}

const columns = Prisma.sql`m.id, m.name, m.email, o.short_name AS "organisationName", m.role,
  CASE WHEN EXISTS (SELECT 1 FROM member_deletion d WHERE d.member_id = m.id) THEN 'leaving'
    WHEN m.suspended_at IS NOT NULL THEN 'suspended' WHEN m.confirmed_at IS NOT NULL THEN 'confirmed'
    WHEN m.refused_at IS NOT NULL THEN 'refused' WHEN m.email_verified_at IS NOT NULL THEN 'waits'
    ELSE 'unverified' END AS status, m.created_at AS "createdAt",
  EXISTS (SELECT 1 FROM email_change c WHERE c.member_id = m.id AND c.ended_at IS NULL) AS "emailWaits",
  ${hasFactorSql()} AS "hasFactor"`

/** Members by a part of the name, address or organisation; null where the viewer does not manage them. */
export async function listMembers(
  viewer: Viewer,
  { q, cursor, limit = 50 }: { q: string; cursor: string | null; limit?: number },
): Promise<ManagedPage | null> {
  if (!canManageMembers(viewer)) return null
  const place = cursor ? readCursor(cursor) : null
  const back = place?.side === 'before'
  const beside = place
    ? Prisma.sql`AND m.id ${back ? Prisma.sql`>` : Prisma.sql`<`} ${place.id}`
    : Prisma.empty
  const rows = await db.$queryRaw<ManagedMember[]>`
    SELECT ${columns} FROM member m LEFT JOIN organisation o ON o.id = m.organisation_id
    WHERE m.anonymised_at IS NULL ${matching(q)} ${beside}
    ORDER BY m.id ${back ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${limit + 1}`
  const more = rows.length > limit
  const items = rows.slice(0, limit)
  if (back) items.reverse()
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    newer: first && (back ? more : place !== null) ? `v${first.id}` : null,
    older: last && (back || more) ? `n${last.id}` : null,
    brokenCursor: Boolean(cursor) && place === null,
  }
}

/** One account; null where it is gone or the viewer does not manage it. */
export async function findManaged(viewer: Viewer, id: number): Promise<ManagedMember | null> {
  if (!canManageMembers(viewer)) return null
  const rows = await db.$queryRaw<ManagedMember[]>`
    SELECT ${columns} FROM member m LEFT JOIN organisation o ON o.id = m.organisation_id
    WHERE m.id = ${id} AND m.anonymised_at IS NULL`
  return rows[0] ?? null
}

function matching(q: string): Prisma.Sql {
  const wanted = normaliseLine(q).slice(0, 100)
  if (wanted === '') return Prisma.empty
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`AND (m.name ILIKE ${pattern} OR m.email ILIKE ${pattern} OR o.name ILIKE ${pattern})`
}

function readCursor(text: string): { id: number; side: 'after' | 'before' } | null {
  const id = parseId(text.slice(1))
  if (id === null || !/^[nv]/.test(text)) return null
  return { id, side: text.startsWith('n') ? 'after' : 'before' }
}
