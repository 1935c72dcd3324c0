import { hashOfCode } from '~/auth/codes.server'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { canManageMembers } from '../policy'

/** A change of address that waits for a mailbox. */
export interface OpenChange {
  id: number
  memberId: number
  /** The new address. */
  email: string
  oldConfirmed: boolean
  newConfirmed: boolean
  expiresAt: Date
}

const columns = Prisma.sql`c.id, c.member_id AS "memberId", c.email, c.expires_at AS "expiresAt",
  c.old_confirmed_at IS NOT NULL AS "oldConfirmed", c.new_confirmed_at IS NOT NULL AS "newConfirmed"`

/** The change that the viewer asked for, if one waits. */
export function ownChange(viewer: MemberViewer): Promise<OpenChange | null> {
  return openChangeOf(db, viewer.id)
}

/** The change that a member asked for, for administrators. */
export async function managedChange(viewer: Viewer, memberId: number): Promise<OpenChange | null> {
  return canManageMembers(viewer) ? openChangeOf(db, memberId) : null
}

/**
 * The change of a member, if one waits.
 * @param lock holds it until the transaction ends
 */
export async function openChangeOf(tx: Tx, memberId: number, lock = false): Promise<OpenChange | null> {
  const rows = await tx.$queryRaw<OpenChange[]>`
    SELECT ${columns} FROM email_change c
    WHERE c.member_id = ${memberId} AND c.ended_at IS NULL AND c.expires_at > ${now()}
    ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`
  return rows[0] ?? null
}

/** A change by the code of one of its two mails. */
export interface CodedChange extends OpenChange {
  /** Whose mailbox the code was in. */
  side: 'old' | 'new'
  name: string
}

/** What a code stands for; null where it is unknown, over, or the member locked out. */
export async function findChange(code: string, tx: Tx = db): Promise<CodedChange | null> {
  const hash = hashOfCode(code)
  const rows = await tx.$queryRaw<CodedChange[]>`
    SELECT ${columns}, m.name, CASE WHEN c.old_code_hash = ${hash} THEN 'old' ELSE 'new' END AS side
    FROM email_change c JOIN member m ON m.id = c.member_id
    WHERE ${hash} IN (c.old_code_hash, c.new_code_hash) AND c.ended_at IS NULL AND c.expires_at > ${now()}
      AND m.suspended_at IS NULL AND m.anonymised_at IS NULL`
  return rows[0] ?? null
}
