import type { MemberViewer, Role, Viewer } from '~/auth/viewer'
import { isConfirmed } from '~/auth/viewer'
import { type OrganisationLink, organisationDetails } from '~/organisations/queries/find.server'
import { db } from '~/platform/db/client.server'
import { canSeeName } from '../policy'

/** A member's page. */
export interface MemberPage {
  id: number
  name: string
  functionTitle: string
  role: Role
  organisation: OrganisationLink
  memberSince: Date
}

/**
 * A confirmed member; null where there is none, or the viewer may not see the name: without it there is nothing
 * to show of a person.
 */
export async function findMember(viewer: Viewer, id: number): Promise<MemberPage | null> {
  const row = await db.member.findFirst({
    where: {
      id,
      confirmedAt: { not: null },
      anonymisedAt: null,
      ...(isConfirmed(viewer) ? {} : { suspendedAt: null }),
    },
    select: {
      id: true,
      name: true,
      namePublic: true,
      functionTitle: true,
      role: true,
      confirmedAt: true,
      organisation: { select: organisationDetails.select },
    },
  })
  if (!row?.organisation || !row.confirmedAt || !canSeeName(viewer, row)) return null
  const { name, functionTitle, confirmedAt } = row
  return {
    id,
    name,
    functionTitle,
    role: row.role as Role,
    organisation: organisationDetails.of(row.organisation),
    memberSince: confirmedAt,
  }
}

/** The viewer's own account. */
export interface Account {
  id: number
  name: string
  email: string
  functionTitle: string
  namePublic: boolean
  role: Role
  /** `left`: belongs to no organisation and has named none. */
  status: 'confirmed' | 'waits' | 'refused' | 'left'
  refusalReason: string
  organisation: OrganisationLink | null
  wantedOrganisation: string
}

/** What the viewer's own account holds. */
export async function findAccount(viewer: MemberViewer): Promise<Account> {
  const row = await db.member.findUniqueOrThrow({
    where: { id: viewer.id },
    include: { organisation: { select: organisationDetails.select } },
  })
  const { id, name, email, functionTitle, namePublic, refusalReason, wantedOrganisation } = row
  return {
    id,
    name,
    email,
    functionTitle,
    namePublic,
    refusalReason,
    wantedOrganisation,
    role: row.role as Role,
    status: statusOf(row),
    organisation: row.organisation && organisationDetails.of(row.organisation),
  }
}

function statusOf(row: {
  confirmedAt: Date | null
  refusedAt: Date | null
  organisationId: number | null
  wantedOrganisation: string
}): Account['status'] {
  if (row.confirmedAt) return 'confirmed'
  if (row.refusedAt) return 'refused'
  return row.organisationId === null && row.wantedOrganisation === '' ? 'left' : 'waits'
}
