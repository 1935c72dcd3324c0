import type { Viewer } from '~/auth/viewer'
import { type OrganisationLink, organisationDetails } from '~/organisations/queries/find.server'
import { db, type Tx } from '~/platform/db/client.server'
import { type ReuseLink, reusesOfContact } from '~/reuse/queries/contact.server'
import { type SolutionLink, solutionsOfContact } from '~/solutions/queries/contact.server'
import { canRelease } from '../policy'
import { type ColleagueChoice, peopleOf } from './colleagues.server'

/** Somebody about to leave an organisation, and what others may take over. */
export interface Leaving {
  member: { id: number; name: string }
  /** Whether it is the viewer. */
  own: boolean
  organisation: OrganisationLink
  solutions: SolutionLink[]
  reuses: ReuseLink[]
  /** Who stays. */
  colleagues: ColleagueChoice[]
}

/** What there is to hand over; null where the viewer may not say that this person leaves. */
export async function findLeaving(viewer: Viewer, memberId: number, tx: Tx = db): Promise<Leaving | null> {
  const row = await tx.member.findFirst({
    where: { id: memberId, confirmedAt: { not: null }, anonymisedAt: null },
    select: { id: true, name: true, role: true, organisation: { select: organisationDetails.select } },
  })
  if (!row?.organisation || !canRelease(viewer, row)) return null
  const { id, name } = row
  const organisation = organisationDetails.of(row.organisation)
  const solutions = await solutionsOfContact(organisation.id, id, tx)
  const reuses = await reusesOfContact(organisation.id, id, tx)
  const people = await peopleOf(organisation.id, tx)
  return {
    member: { id, name },
    own: viewer.kind === 'member' && viewer.id === id,
    organisation,
    solutions,
    reuses,
    colleagues: people.filter((person) => person.id !== id),
  }
}
