import type { MemberViewer, Role } from '~/auth/viewer'
import type { Tx } from '~/platform/db/client.server'

/** Whoever wrote a post, to do in their name what their post was to do; null where they are no longer among the members. */
export async function authorOf(
  tx: Tx,
  authorId: number | null,
): Promise<{ viewer: MemberViewer; email: string } | null> {
  if (authorId === null) return null
  const member = await tx.member.findFirst({
    where: { id: authorId, suspendedAt: null, anonymisedAt: null },
    include: { organisation: { select: { shortName: true } } },
  })
  if (!member) return null
  const { id, name, organisationId, email } = member
  const viewer: MemberViewer = {
    kind: 'member',
    id,
    name,
    role: member.role as Role,
    confirmed: member.confirmedAt !== null,
    organisationId,
    organisationName: member.organisation?.shortName ?? null,
  }
  return { viewer, email }
}
