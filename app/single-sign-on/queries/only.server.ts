import { db } from '~/platform/db/client.server'

/**
 * Whether a member may sign in at their organisation's own provider only. Administrators always have another way in:
 * a provider that is set up wrongly can be set right.
 */
export async function signsInAtProviderOnly(memberId: number): Promise<boolean> {
  const found = await db.member.count({
    where: {
      id: memberId,
      role: { not: 'administrator' },
      organisation: { identityProviders: { some: { enabled: true, exclusive: true } } },
    },
  })
  return found > 0
}
