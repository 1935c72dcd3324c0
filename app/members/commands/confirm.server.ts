import { recordActivity, recordAudit } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { createOrganisation, rememberDomain } from '~/organisations/commands.server'
import type { NewOrganisation } from '~/organisations/schema'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { memberConfirmedMail, memberRefusedMail } from '../mails'
import { canConfirmMembers } from '../policy'
import { domainOf, isSharedDomain } from '../webmailDomains'
import { openMembership } from './openMembership.server'
import { waiting } from './waiting.server'

type Refusal = 'not_allowed' | 'gone'

/**
 * Confirms somebody who waits, and mails them.
 * @param rememberDomain lets the next ones with this mail domain in without asking
 */
export async function confirmMember(
  viewer: Viewer,
  { memberId, rememberDomain: remember }: { memberId: number; rememberDomain: boolean },
  publicUrl: string,
): Promise<Result<null, Refusal | 'no_organisation' | 'shared_domain'>> {
  if (viewer.kind === 'guest' || !canConfirmMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const member = await tx.member.findFirst({
      where: { id: memberId, ...waiting },
      include: { organisation: { select: { name: true } } },
    })
    if (!member) return refused('gone')
    const { organisationId, organisation } = member
    if (organisationId === null || !organisation) return refused('no_organisation')
    const domain = domainOf(member.email)
    if (remember && isSharedDomain(domain)) return refused('shared_domain')
    const opened = await openMembership(tx, { memberId, organisationId, confirmedById: viewer.id })
    if (!opened) return refused('gone')
    if (remember) await rememberDomain(tx, organisationId, domain)
    await recordAudit(tx, { verb: 'member.confirmed', actorId: viewer.id, memberId })
    const mail = memberConfirmedMail({
      name: member.name,
      organisation: organisation.name,
      link: publicUrl + paths.signIn(),
    })
    await enqueueMail(tx, { to: member.email, ...mail })
    return done(null)
  })
}

/** Refuses somebody who waits; the reason is mailed to them. */
export async function refuseMember(
  viewer: Viewer,
  { memberId, reason }: { memberId: number; reason: string },
): Promise<Result<null, Refusal>> {
  if (viewer.kind === 'guest' || !canConfirmMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: memberId, ...waiting },
      data: { refusedAt: now(), refusalReason: reason },
    })
    if (count === 0) return refused('gone')
    const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
    const { organisationId } = member
    await recordActivity(tx, { verb: 'member.refused', actorId: viewer.id, memberId, organisationId })
    await recordAudit(tx, { verb: 'member.refused', actorId: viewer.id, memberId })
    await enqueueMail(tx, { to: member.email, ...memberRefusedMail({ name: member.name, reason }) })
    return done(null)
  })
}

/** Lets somebody who was refused wait for a decision once more. */
export async function reconsiderMember(viewer: Viewer, memberId: number): Promise<Result<null, Refusal>> {
  if (viewer.kind === 'guest' || !canConfirmMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: memberId, refusedAt: { not: null }, confirmedAt: null, anonymisedAt: null },
      data: { refusedAt: null, refusalReason: '' },
    })
    if (count === 0) return refused('gone')
    await recordActivity(tx, { verb: 'member.reconsidered', actorId: viewer.id, memberId })
    await recordAudit(tx, { verb: 'member.reconsidered', actorId: viewer.id, memberId })
    return done(null)
  })
}

/** Puts somebody who waits into the right organisation. */
export async function assignOrganisation(
  viewer: Viewer,
  { memberId, organisationId }: { memberId: number; organisationId: number },
): Promise<Result<null, Refusal | 'unknown_organisation'>> {
  if (viewer.kind === 'guest' || !canConfirmMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const known = await tx.organisation.count({ where: { id: organisationId, successorId: null } })
    if (known === 0) return refused('unknown_organisation')
    const { count } = await tx.member.updateMany({
      where: { id: memberId, ...waiting },
      data: { organisationId },
    })
    if (count === 0) return refused('gone')
    await recordAudit(tx, {
      verb: 'member.organisation',
      actorId: viewer.id,
      memberId,
      facts: { organisationId },
    })
    return done(null)
  })
}

/** Creates the organisation that somebody who waits could not find, and puts them into it. */
export async function addOrganisationFor(
  viewer: Viewer,
  memberId: number,
  input: NewOrganisation,
): Promise<Result<null, Refusal>> {
  if (viewer.kind === 'guest' || !canConfirmMembers(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { id: memberId, ...waiting }, select: { id: true } })
    if (!member) return refused('gone')
    const organisationId = await createOrganisation(tx, input)
    await tx.member.update({ where: { id: memberId }, data: { organisationId } })
    await recordAudit(tx, {
      verb: 'organisation.added',
      actorId: viewer.id,
      memberId,
      facts: { organisationId },
    })
    return done(null)
  })
}
