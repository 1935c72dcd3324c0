import { hashOfCode } from '~/auth/codes.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { canInvite } from './policy'

/** An invitation that nobody has accepted yet, as the one who sent it sees it. */
export interface OwnInvitation {
  id: number
  email: string
  sentAt: Date
  expiresAt: Date
  /** Its link works no more. */
  expired: boolean
}

/** The viewer's own invitations that wait, newest first; null where the viewer does not invite. */
export async function ownInvitations(viewer: Viewer): Promise<OwnInvitation[] | null> {
  if (viewer.kind === 'guest' || !canInvite(viewer)) return null
  const rows = await db.invitation.findMany({
    where: { inviterId: viewer.id, acceptedAt: null, withdrawnAt: null },
    select: { id: true, email: true, sentAt: true, expiresAt: true },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  const at = now()
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= at }))
}

/** What an invitation stands for, to whoever holds its code. */
export interface Invitation {
  id: number
  email: string
  functionTitle: string
  inviterId: number
  /** Where the inviter works, also after a merger. */
  organisationId: number
  organisation: string
  verified: boolean
}

/**
 * The invitation of a code, as long as it works: not used, taken back or too old, and its sender still a confirmed
 * member of that organisation.
 * @param lock holds the invitation and its sender until the transaction ends
 */
export async function findInvitation(code: string, tx: Tx = db, lock = false): Promise<Invitation | null> {
  const rows = await tx.$queryRaw<Invitation[]>`
    SELECT i.id, i.email, i.function_title AS "functionTitle", m.id AS "inviterId", o.id AS "organisationId",
      o.short_name AS organisation, o.verified_at IS NOT NULL AS verified
    FROM invitation i
    JOIN organisation invited ON invited.id = i.organisation_id
    JOIN member m ON m.id = i.inviter_id AND m.organisation_id IN (invited.id, invited.successor_id)
      AND m.confirmed_at IS NOT NULL AND m.suspended_at IS NULL AND m.anonymised_at IS NULL
    JOIN organisation o ON o.id = m.organisation_id
    WHERE i.code_hash = ${hashOfCode(code)} AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
      AND i.expires_at > ${now()} ${lock ? Prisma.sql`FOR UPDATE OF i, m` : Prisma.empty}`
  return rows[0] ?? null
}
