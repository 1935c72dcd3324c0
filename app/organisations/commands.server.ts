import { recordActivity } from '~/activity/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { slugify } from '~/platform/text'
import type { NewOrganisation } from './schema'

/** Notes that an organisation takes part, from the moment its first member is confirmed. */
export async function markJoined(tx: Tx, organisationId: number): Promise<void> {
  const at = now()
  const { count } = await tx.organisation.updateMany({
    where: { id: organisationId, joinedAt: null },
    data: { joinedAt: at, verifiedAt: at },
  })
  if (count === 1) await recordActivity(tx, { verb: 'organisation.joined', organisationId })
}

/** Remembers that addresses of this domain belong to the organisation. */
export async function rememberDomain(tx: Tx, organisationId: number, domain: string): Promise<void> {
  await tx.organisationDomain.createMany({
    data: [{ organisationId, domain: domain.toLowerCase(), createdAt: now() }],
    skipDuplicates: true,
  })
}

/**
 * Adds an organisation that the register of municipalities does not hold.
 * @returns its id
 */
export async function createOrganisation(tx: Tx, input: NewOrganisation): Promise<number> {
  const stem = slugify(input.name)
  const taken = await tx.organisation.findMany({
    where: { slug: { startsWith: stem } },
    select: { slug: true },
  })
  const slugs = new Set(taken.map((row) => row.slug))
  let slug = stem
  for (let number = 2; slugs.has(slug); number += 1) slug = `${stem}-${number}`
  const { id } = await tx.organisation.create({
    data: {
      kind: input.kind,
      slug,
      name: input.name,
      shortName: input.name,
      postcode: input.postcode ?? '',
      createdAt: now(),
    },
    select: { id: true },
  })
  return id
}

/** Makes this organisation the one that runs the site; there is one at a time. */
export async function markOperator(tx: Tx, organisationId: number): Promise<void> {
  await tx.organisation.updateMany({
    where: { isOperator: true, id: { not: organisationId } },
    data: { isOperator: false },
  })
  await tx.organisation.update({ where: { id: organisationId }, data: { isOperator: true } })
}
