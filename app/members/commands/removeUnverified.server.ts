import type { Tx } from '~/platform/db/client.server'

/**
 * Removes registrations whose address nobody ever confirmed: without it nobody could sign in, so that nothing was
 * written by them.
 * @returns how many
 */
export async function removeUnverified(tx: Tx, ids: number[]): Promise<number> {
  const found = await tx.member.findMany({
    where: { id: { in: ids }, emailVerifiedAt: null, confirmedAt: null, suspendedAt: null, role: 'member' },
    select: { id: true },
  })
  const memberIds = found.map(({ id }) => id)
  await tx.activity.deleteMany({ where: { memberId: { in: memberIds } } })
  await tx.audit.deleteMany({ where: { memberId: { in: memberIds } } })
  const { count } = await tx.member.deleteMany({ where: { id: { in: memberIds } } })
  return count
}
