import { recordActivity } from '~/activity/commands.server'
import { spendToken } from '~/auth/tokens.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { openMembership } from './openMembership.server'
import { isOwnDomain } from './ownDomain.server'
import { tellOrganisers } from './tellOrganisers.server'

/**
 * Confirms an address with the token of the mail. Where its domain is one of the organisation's the member is
 * confirmed at once; else organisers and administrators are told that somebody waits.
 */
export async function verifyEmail(
  token: string,
  publicUrl: string,
): Promise<Result<{ continueTo: string; confirmed: boolean }, 'unusable'>> {
  return db.$transaction(async (tx) => {
    const spent = await spendToken(tx, 'verify_email', token)
    if (!spent) return refused('unusable')
    const member = await tx.member.update({
      where: { id: spent.memberId },
      data: { emailVerifiedAt: now() },
      select: {
        id: true,
        email: true,
        organisationId: true,
        wantedOrganisation: true,
        organisation: { select: { name: true } },
      },
    })
    const { id, organisationId } = member
    await recordActivity(tx, { verb: 'member.verified_email', actorId: id, memberId: id, organisationId })
    const confirmed = organisationId !== null && (await isOwnDomain(tx, organisationId, member.email))
    if (confirmed) await openMembership(tx, { memberId: id, organisationId, confirmedById: null })
    else await tellOrganisers(tx, member.organisation?.name ?? member.wantedOrganisation, publicUrl)
    return done({ continueTo: spent.continueTo, confirmed })
  })
}
