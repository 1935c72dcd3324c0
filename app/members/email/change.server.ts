import { recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { endTokens } from '~/auth/tokens.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { isOwnDomain } from '../commands/ownDomain.server'
import { removeUnverified } from '../commands/removeUnverified.server'
import { tellOrganisers } from '../commands/tellOrganisers.server'
import { emailChangedMail } from './mails'
import { staysConfirmed } from './staysConfirmed'

/**
 * Gives a member another address, which its mailbox confirmed: every session and every code in the old mailbox
 * ends. Where the address leaves the organisation's domain, the member waits for the Fachtag team again, without a
 * role.
 */
export async function changeEmail(
  tx: Tx,
  { memberId, email, administrators, actorId, publicUrl }: NewEmail,
): Promise<Result<null, 'taken' | 'last_administrator'>> {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    include: { organisation: { select: { name: true } } },
  })
  const taken = await tx.member.findFirst({ where: { email }, select: { id: true, emailVerifiedAt: true } })
  if (taken?.emailVerifiedAt) return refused('taken')
  const { organisationId } = member
  const ownDomain = organisationId !== null && (await isOwnDomain(tx, organisationId, email))
  const confirmed = member.confirmedAt !== null && staysConfirmed(member.email, email, ownDomain)
  const looksAgain = member.confirmedAt !== null && !confirmed
  if (looksAgain && member.role === 'administrator' && administrators === 0) {
    return refused('last_administrator')
  }
  // Who reads the mailbox decides about a registration that was never confirmed.
  if (taken) await removeUnverified(tx, [taken.id])
  await tx.member.update({
    where: { id: memberId },
    data: {
      email,
      emailVerifiedAt: now(),
      version: { increment: 1 },
      ...(looksAgain && { confirmedAt: null, confirmedById: null, role: 'member' }),
    },
  })
  await endAllSessions(tx, memberId)
  for (const purpose of ['reset_password', 'verify_email', 'still_running'] as const) {
    await endTokens(tx, { purpose, memberId })
  }
  await recordAudit(tx, { verb: 'email.changed', actorId, memberId, facts: { looksAgain } })
  if (looksAgain && member.role !== 'member') {
    const facts = { from: member.role, to: 'member' }
    await recordAudit(tx, { verb: 'member.role', actorId, memberId, facts })
  }
  const words = { name: member.name, email, confirmed: !looksAgain, link: publicUrl + paths.signIn() }
  for (const to of [member.email, email]) await enqueueMail(tx, { to, ...emailChangedMail(words) })
  if (looksAgain) await tellOrganisers(tx, member.organisation?.name ?? member.wantedOrganisation, publicUrl)
  return done(null)
}

interface NewEmail {
  memberId: number
  email: string
  /** How many there are besides this member; they are locked. */
  administrators: number
  actorId: number
  publicUrl: string
}
