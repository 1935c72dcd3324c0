import type { Viewer } from '~/auth/viewer'
import {
  type OrganisationDetails,
  type OrganisationLink,
  organisationDetails,
} from '~/organisations/queries/find.server'
import { db } from '~/platform/db/client.server'
import { waiting } from '../commands/waiting.server'
import { canConfirmMembers } from '../policy'
import { domainOf, isSharedDomain } from '../webmailDomains'

/** Somebody whose address is confirmed and who waits for the decision. */
export interface WaitingMember {
  id: number
  name: string
  email: string
  functionTitle: string
  waitingSince: Date
  /** Null where the own organisation was not to be found; then `wantedOrganisation` says its name. */
  organisation: { name: string } | null
  wantedOrganisation: string
}

/** The same with what the decision needs. */
export interface WaitingMemberDetails extends Omit<WaitingMember, 'organisation'> {
  organisation: (OrganisationLink & OrganisationDetails) | null
  domain: string
  sharedDomain: boolean
  /** Confirmed people of the same organisation. */
  colleagues: number
}

const longestQueue = 100

const person = {
  id: true,
  name: true,
  email: true,
  functionTitle: true,
  emailVerifiedAt: true,
  wantedOrganisation: true,
} as const

/** Who waits, oldest first; null where the viewer does not decide about it. */
export async function listWaiting(viewer: Viewer): Promise<WaitingMember[] | null> {
  if (!canConfirmMembers(viewer)) return null
  const rows = await db.member.findMany({
    where: waiting,
    select: { ...person, organisation: { select: { shortName: true } } },
    orderBy: [{ emailVerifiedAt: 'asc' }, { id: 'asc' }],
    take: longestQueue,
  })
  return rows.map(({ organisation, emailVerifiedAt, ...row }) => ({
    ...row,
    waitingSince: emailVerifiedAt ?? new Date(0),
    organisation: organisation && { name: organisation.shortName },
  }))
}

/** How many wait; null where the viewer does not decide about it. */
export async function countWaiting(viewer: Viewer): Promise<number | null> {
  return canConfirmMembers(viewer) ? db.member.count({ where: waiting }) : null
}

/** One who waits; null where nobody of this id does, or the viewer does not decide about it. */
export async function findWaiting(viewer: Viewer, id: number): Promise<WaitingMemberDetails | null> {
  if (!canConfirmMembers(viewer)) return null
  const row = await db.member.findFirst({
    where: { id, ...waiting },
    select: { ...person, organisation: { select: organisationDetails.select } },
  })
  if (!row) return null
  const { organisation, emailVerifiedAt, ...rest } = row
  const domain = domainOf(row.email)
  const colleagues = organisation
    ? await db.member.count({
        where: { organisationId: organisation.id, confirmedAt: { not: null }, anonymisedAt: null },
      })
    : 0
  return {
    ...rest,
    waitingSince: emailVerifiedAt ?? new Date(0),
    organisation: organisation && organisationDetails.of(organisation),
    domain,
    sharedDomain: isSharedDomain(domain),
    colleagues,
  }
}

/** Somebody who was refused, and why. */
export interface RefusedMember extends Omit<WaitingMember, 'waitingSince'> {
  refusedAt: Date
  reason: string
}

/** Who was refused, the last one first; null where the viewer does not decide about it. */
export async function listRefused(viewer: Viewer): Promise<RefusedMember[] | null> {
  if (!canConfirmMembers(viewer)) return null
  const rows = await db.member.findMany({
    where: { refusedAt: { not: null }, confirmedAt: null, anonymisedAt: null },
    select: {
      ...person,
      refusedAt: true,
      refusalReason: true,
      organisation: { select: { shortName: true } },
    },
    orderBy: [{ refusedAt: 'desc' }, { id: 'desc' }],
    take: longestQueue,
  })
  return rows.map(
    ({ organisation, emailVerifiedAt: _emailVerifiedAt, refusedAt, refusalReason, ...row }) => ({
      ...row,
      refusedAt: refusedAt ?? new Date(0),
      reason: refusalReason,
      organisation: organisation && { name: organisation.shortName },
    }),
  )
}
