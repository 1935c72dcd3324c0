import { recordActivity, recordAudit } from '~/activity/commands.server'
import { endAllSessions } from '~/auth/session.server'
import { endTokens } from '~/auth/tokens.server'
import type { MemberViewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { db } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import type { HandOver, NewPlace } from '../leaving/schema'
import { memberReleasedMail } from '../mails'
import { canRelease } from '../policy'
import { findLeaving } from '../queries/leaving.server'
import { handOverContacts } from './handOver.server'
import { lockOtherAdministrators } from './manage.server'
import { tellOrganisers } from './tellOrganisers.server'

/**
 * Somebody no longer works for their organisation: what they were the one to call about goes to the chosen
 * colleagues, what is left without anybody is told to all who stay. The account stays, like that of somebody who
 * waits; what the organisation published stays with it.
 * @returns `unknown_colleague`: one of those chosen does not work there (any more)
 */
export async function leaveOrganisation(
  viewer: MemberViewer,
  memberId: number,
  handOver: HandOver,
  publicUrl: string,
): Promise<Result<null, 'not_allowed' | 'gone' | 'last_administrator' | 'unknown_colleague'>> {
  return db.$transaction(async (tx) => {
    const others = await lockOtherAdministrators(tx, memberId)
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId} FOR UPDATE`
    const member = await tx.member.findUnique({ where: { id: memberId } })
    // Asked of the locked row: the role may have been given a moment ago.
    if (member && !canRelease(viewer, member)) return refused('not_allowed')
    const leaving = await findLeaving(viewer, memberId, tx)
    if (!member || !leaving) return refused('gone')
    if (member.role === 'administrator' && !member.suspendedAt && others === 0) {
      return refused('last_administrator')
    }
    const handed = await handOverContacts(tx, leaving, { handOver, actorId: viewer.id, publicUrl })
    if (!handed.ok) return handed
    await tx.member.update({
      where: { id: memberId },
      data: {
        organisationId: null,
        wantedOrganisation: '',
        confirmedAt: null,
        confirmedById: null,
        role: 'member',
        version: { increment: 1 },
      },
    })
    await endAllSessions(tx, memberId)
    // The mail with the yearly question lies in a mailbox that may be somebody else's by now.
    await endTokens(tx, { purpose: 'still_running', memberId })
    const { id: organisationId } = leaving.organisation
    const facts = { organisationId, own: leaving.own, role: member.role }
    await recordActivity(tx, { verb: 'member.left', actorId: viewer.id, memberId, organisationId })
    await recordAudit(tx, { verb: 'member.left', actorId: viewer.id, memberId, facts })
    if (!leaving.own) {
      const mail = memberReleasedMail({
        name: member.name,
        organisation: leaving.organisation.name,
        link: publicUrl + paths.account(),
      })
      await enqueueMail(tx, { to: member.email, ...mail })
    }
    return done(null)
  })
}

/**
 * Somebody who left says where they work now, and waits for the decision. The mail domain does not decide here: the
 * mailbox may be gone, the account is not.
 */
export async function applyElsewhere(
  viewer: MemberViewer,
  { organisationId, wantedOrganisation }: NewPlace,
  publicUrl: string,
): Promise<Result<null, 'gone' | 'unknown_organisation'>> {
  return db.$transaction(async (tx) => {
    const organisation =
      organisationId === null
        ? null
        : await tx.organisation.findFirst({ where: { id: organisationId, successorId: null } })
    if (organisationId !== null && !organisation) return refused('unknown_organisation')
    const { count } = await tx.member.updateMany({
      where: {
        id: viewer.id,
        organisationId: null,
        wantedOrganisation: '',
        confirmedAt: null,
        refusedAt: null,
      },
      data: { organisationId, wantedOrganisation: organisation ? '' : (wantedOrganisation ?? '') },
    })
    if (count === 0) return refused('gone')
    await recordAudit(tx, {
      verb: 'member.organisation',
      actorId: viewer.id,
      memberId: viewer.id,
      facts: { organisationId },
    })
    await tellOrganisers(tx, organisation?.name ?? wantedOrganisation ?? '', publicUrl)
    return done(null)
  })
}
