import type { Tx } from '~/platform/db/client.server'
import { domainOf, isSharedDomain } from '../webmailDomains'

/** Whether only people of the organisation have addresses like this one. */
export async function isOwnDomain(tx: Tx, organisationId: number, email: string): Promise<boolean> {
  const domain = domainOf(email)
  if (isSharedDomain(domain)) return false
  return (await tx.organisationDomain.count({ where: { organisationId, domain } })) > 0
}
