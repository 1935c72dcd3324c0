import { recordActivity, recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { endTokens } from '~/auth/tokens.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { openMembership } from './openMembership.server'

/** Somebody whom their organisation's own provider presents. */
export interface Vouched {
  organisationId: number
  email: string
  name: string
  functionTitle: string
}

/**
 * Makes somebody a member whom their organisation vouches for: address and membership need no further proof. An
 * account whose address was never confirmed belongs to nobody, and gives way; any other stays as it is.
 * @returns the member's id
 */
export async function createVouchedMember(
  tx: Tx,
  { organisationId, email, name, functionTitle }: Vouched,
): Promise<Result<number, 'email_taken'>> {
  const at = now()
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO member (email, name, function_title, organisation_id, email_verified_at, created_at)
    VALUES (${email}, ${name}, ${functionTitle}, ${organisationId}, ${at}, ${at})
    ON CONFLICT (lower(email)) DO UPDATE
      SET name = EXCLUDED.name, function_title = EXCLUDED.function_title, organisation_id = EXCLUDED.organisation_id,
        wanted_organisation = '', password_hash = NULL, email_verified_at = EXCLUDED.email_verified_at
      WHERE member.email_verified_at IS NULL AND member.suspended_at IS NULL AND member.anonymised_at IS NULL
        AND member.refused_at IS NULL AND member.confirmed_at IS NULL
    RETURNING id`
  const memberId = rows[0]?.id
  if (memberId === undefined) return refused('email_taken')
  // Whoever registered with this address before accepted them for themselves.
  await tx.consent.deleteMany({ where: { memberId } })
  await endTokens(tx, { purpose: 'verify_email', memberId })
  await endTokens(tx, { purpose: 'reset_password', memberId })
  await recordActivity(tx, { verb: 'member.registered', memberId, organisationId })
  await openMembership(tx, { memberId, organisationId, confirmedById: null })
  await recordAudit(tx, { verb: 'member.vouched', memberId, facts: { organisationId } })
  return done(memberId)
}

/** Confirms somebody who waits to belong to the organisation that now vouches for them. */
export async function confirmVouchedMember(tx: Tx, memberId: number, organisationId: number): Promise<void> {
  const opened = await openMembership(tx, { memberId, organisationId, confirmedById: null })
  if (opened) await recordAudit(tx, { verb: 'member.vouched', memberId, facts: { organisationId } })
}

/**
 * Grants or withdraws the role of the Fachtag team as the organisation's provider says, and ends all sessions with a
 * change. The role of an administrator is neither granted nor withdrawn this way.
 */
export async function followProviderRole(
  tx: Tx,
  { memberId, organiser, providerId }: { memberId: number; organiser: boolean; providerId: number },
): Promise<void> {
  const from = organiser ? 'member' : 'organiser'
  const to = organiser ? 'organiser' : 'member'
  const { count } = await tx.member.updateMany({ where: { id: memberId, role: from }, data: { role: to } })
  if (count === 0) return
  await endAllSessions(tx, memberId)
  await recordAudit(tx, { verb: 'member.role', memberId, facts: { from, to, providerId } })
}
