import { db } from '~/platform/db/client.server'
import type { MemberViewer, Role } from './viewer'

/** A member as a viewer, for what a link in a mail lets them do without a session; null where locked out. */
export async function memberViewer(memberId: number): Promise<MemberViewer | null> {
  const member = await db.member.findFirst({
    where: { id: memberId, suspendedAt: null, anonymisedAt: null },
    select: {
      id: true,
      name: true,
      role: true,
      confirmedAt: true,
      organisationId: true,
      organisation: { select: { shortName: true } },
    },
  })
  if (!member) return null
  const { id, name, organisationId } = member
  return {
    kind: 'member',
    id,
    name,
    role: member.role as Role,
    confirmed: member.confirmedAt !== null,
    organisationId,
    organisationName: member.organisation?.shortName ?? null,
  }
}
