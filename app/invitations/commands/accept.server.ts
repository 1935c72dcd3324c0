import { recordActivity, recordAudit } from '~/activity/commands.server'
import { hashPassword } from '~/auth/password.server'
import { isGuessable } from '~/auth/passwordStrength.server'
import { acceptRules } from '~/legal/commands/consent.server'
import { addInvited } from '~/members/commands/addInvited.server'
import { openMembership } from '~/members/commands/openMembership.server'
import { isOwnDomain } from '~/members/commands/ownDomain.server'
import { tellOrganisers } from '~/members/commands/tellOrganisers.server'
import { domainOf } from '~/members/webmailDomains'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { invitationAcceptedMail } from '../mails'
import { isConfirmedByInvitation } from '../policy'
import { findInvitation, type Invitation } from '../queries.server'
import type { AcceptInput } from '../schema'

/**
 * Makes the account of whoever holds the code of an invitation. It works once, and only while its sender is a
 * confirmed member of that organisation.
 * @returns whether the account is open, or waits for the Fachtag team; `unusable` also where the address has an
 *   account by now
 */
export async function acceptInvitation(
  { code, name, functionTitle, password }: AcceptInput & { code: string },
  publicUrl: string,
): Promise<Result<{ confirmed: boolean }, 'unusable' | 'guessable'>> {
  const found = await findInvitation(code)
  if (!found) return refused('unusable')
  const { email, organisation } = found
  if (await isGuessable(password, { name, email, organisation })) return refused('guessable')
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(code, tx, true)
    if (!invitation) return refused('unusable')
    const { id, inviterId, organisationId } = invitation
    await tx.invitation.update({ where: { id }, data: { acceptedAt: now() } })
    const memberId = await addInvited(tx, { email, name, functionTitle, passwordHash, organisationId })
    if (memberId === null) return refused('unusable')
    await acceptRules(tx, memberId)
    const confirmed = await isVouchedFor(tx, invitation)
    if (confirmed) await openMembership(tx, { memberId, organisationId, confirmedById: inviterId })
    else await tellOrganisers(tx, invitation.organisation, publicUrl)
    await recordActivity(tx, {
      verb: 'invitation.accepted',
      actorId: memberId,
      memberId: inviterId,
      organisationId,
    })
    await recordAudit(tx, {
      verb: 'invitation.accepted',
      actorId: memberId,
      memberId: inviterId,
      facts: { invitationId: id, confirmed },
    })
    if (confirmed) await tellInviter(tx, inviterId, { memberId, name }, publicUrl)
    return done({ confirmed })
  })
}

async function isVouchedFor(tx: Tx, { email, organisationId, verified }: Invitation): Promise<boolean> {
  const ownDomain = await isOwnDomain(tx, organisationId, email)
  return isConfirmedByInvitation({ domain: domainOf(email), ownDomain, verified })
}

async function tellInviter(
  tx: Tx,
  inviterId: number,
  colleague: { memberId: number; name: string },
  publicUrl: string,
): Promise<void> {
  const { email, name } = await tx.member.findUniqueOrThrow({ where: { id: inviterId } })
  const link = publicUrl + paths.member(colleague.memberId)
  await enqueueMail(tx, { to: email, ...invitationAcceptedMail({ name, colleague: colleague.name, link }) })
}
