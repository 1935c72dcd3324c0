import { recordActivity } from '~/activity/commands.server'
import { endTokens } from '~/auth/tokens.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

/** Somebody who opened the mail with an invitation and said who they are. */
export interface Invited {
  email: string
  name: string
  functionTitle: string
  passwordHash: string
  organisationId: number
}

/**
 * Makes the account of somebody invited; the address counts as confirmed, since the code was in its mailbox. A
 * registration of this address that nobody confirmed is taken over.
 * @returns its id; null where the address has an account already
 */
export async function addInvited(tx: Tx, invited: Invited): Promise<number | null> {
  const { email, name, functionTitle, passwordHash, organisationId } = invited
  const at = now()
  const created = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO member AS m (email, name, function_title, organisation_id, password_hash, email_verified_at, created_at)
    VALUES (${email}, ${name}, ${functionTitle}, ${organisationId}, ${passwordHash}, ${at}, ${at})
    ON CONFLICT (lower(email)) DO UPDATE SET name = EXCLUDED.name, function_title = EXCLUDED.function_title,
      organisation_id = EXCLUDED.organisation_id, wanted_organisation = '', password_hash = EXCLUDED.password_hash,
      email_verified_at = EXCLUDED.email_verified_at, refused_at = NULL, refusal_reason = ''
    WHERE m.email_verified_at IS NULL AND m.confirmed_at IS NULL AND m.suspended_at IS NULL
      AND m.anonymised_at IS NULL AND m.role = 'member'
    RETURNING id`
  const member = created[0]
  if (!member) return null
  await endTokens(tx, { purpose: 'verify_email', memberId: member.id })
  await endTokens(tx, { purpose: 'reset_password', memberId: member.id })
  await recordActivity(tx, { verb: 'member.registered', memberId: member.id, organisationId })
  await recordActivity(tx, {
    verb: 'member.verified_email',
    actorId: member.id,
    memberId: member.id,
    organisationId,
  })
  return member.id
}
