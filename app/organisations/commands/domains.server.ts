import { recordAudit } from '~/activity/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

/** Which of these domains belong to other organisations. */
export async function foreignDomains(tx: Tx, organisationId: number, domains: string[]): Promise<string[]> {
  const rows = await tx.organisationDomain.findMany({
    where: { domain: { in: domains }, organisationId: { not: organisationId } },
    select: { domain: true },
    distinct: ['domain'],
    orderBy: { domain: 'asc' },
  })
  return rows.map(({ domain }) => domain)
}

/** Sets the mail domains of an organisation; each change is audited, since a domain lets people in unasked. */
export async function setDomains(
  tx: Tx,
  { organisationId, domains, actorId }: { organisationId: number; domains: string[]; actorId: number },
): Promise<void> {
  const before = await tx.organisationDomain.findMany({ where: { organisationId } })
  const gone = before.filter(({ domain }) => !domains.includes(domain)).map(({ domain }) => domain)
  const fresh = domains.filter((domain) => !before.some((row) => row.domain === domain))
  await tx.organisationDomain.deleteMany({ where: { organisationId, domain: { in: gone } } })
  await tx.organisationDomain.createMany({
    data: fresh.map((domain) => ({ organisationId, domain, createdAt: now() })),
    skipDuplicates: true,
  })
  const note = (verb: string, domain: string) =>
    recordAudit(tx, { verb, actorId, facts: { organisationId, domain } })
  for (const domain of gone) await note('organisation.domain_removed', domain)
  for (const domain of fresh) await note('organisation.domain_added', domain)
}
