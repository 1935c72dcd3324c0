import { recordActivity, recordAudit } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { reindexOrganisation } from '~/search/commands/organisation.server'
import { canKeepEquipment, canKeepOrganisations } from '../policy'
import type { Equipment, Upkeep } from '../upkeep/schema'
import { foreignDomains, setDomains } from './domains.server'
import { setProductsInUse } from './equipment.server'
import { findParent, type ParentProblem } from './parent.server'
import { namedProviders } from './providers.server'

/** Why nothing was saved; a foreign domain is named. */
export type UpkeepProblem =
  | { reason: 'not_allowed' | 'stale' | 'own_provider' | ParentProblem }
  | { reason: 'foreign_domain'; names: string[] }

/** Saves what the organisation's own people keep: the provider of its IT and what it runs. */
export function keepEquipment(
  viewer: MemberViewer,
  id: number,
  input: Equipment,
): Promise<Result<null, UpkeepProblem>> {
  if (!canKeepEquipment(viewer, { id })) return Promise.resolve(refused({ reason: 'not_allowed' }))
  return change(viewer, id, input, async (tx) => ({
    data: {},
    facts: await saveEquipment(tx, id, input),
  }))
}

/** Saves what organisers keep of an organisation. The register's names stay as they are. */
export function keepOrganisation(
  viewer: MemberViewer,
  id: number,
  input: Upkeep,
): Promise<Result<null, UpkeepProblem>> {
  if (!canKeepOrganisations(viewer)) return Promise.resolve(refused({ reason: 'not_allowed' }))
  return change(viewer, id, input, async (tx, before) => {
    const foreign = await foreignDomains(tx, id, await newDomains(tx, id, input.domains))
    if (foreign.length > 0 && !input.sharedDomains) {
      throw new Refused({ reason: 'foreign_domain', names: foreign })
    }
    const parent = input.parent === null ? null : await findParent(tx, id, input.parent)
    if (parent && 'problem' in parent) throw new Refused({ reason: parent.problem })
    await setDomains(tx, { organisationId: id, domains: input.domains, actorId: viewer.id })
    const equipment = await saveEquipment(tx, id, input)
    const names = before.key === null ? namesOf(input) : {}
    const renamed =
      names.name !== undefined && (names.name !== before.name || names.shortName !== before.shortName)
    const parentId = parent?.id ?? null
    if (input.verified !== (before.verifiedAt !== null)) {
      await recordAudit(tx, {
        verb: input.verified ? 'organisation.verified' : 'organisation.unverified',
        actorId: viewer.id,
        facts: { organisationId: id },
      })
    }
    return {
      data: {
        ...names,
        parentId,
        verifiedAt: input.verified ? (before.verifiedAt ?? now()) : null,
      },
      facts: { ...equipment, renamed, parent: parentId !== before.parentId },
      renamed,
    }
  })
}

interface Before {
  key: string | null
  name: string
  shortName: string
  parentId: number | null
  verifiedAt: Date | null
}

interface Change {
  data: { name?: string; shortName?: string; parentId?: number | null; verifiedAt?: Date | null }
  facts: Record<string, boolean>
  renamed?: boolean
}

/** Rolls the transaction back with a reason that the form can word. */
class Refused extends Error {
  constructor(readonly problem: UpkeepProblem) {
    super(problem.reason)
  }
}

async function change(
  viewer: MemberViewer,
  id: number,
  { version }: { version: number },
  work: (tx: Tx, before: Before) => Promise<Change>,
): Promise<Result<null, UpkeepProblem>> {
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.organisation.updateMany({
        where: { id, version, successorId: null },
        data: { version: version + 1 },
      })
      if (count === 0) throw new Refused({ reason: 'stale' })
      const before = await tx.organisation.findUniqueOrThrow({
        where: { id },
        select: { key: true, name: true, shortName: true, parentId: true, verifiedAt: true },
      })
      const { data, facts, renamed } = await work(tx, before)
      await tx.organisation.update({ where: { id }, data, select: { id: true } })
      if (renamed) await reindexOrganisation(tx, id)
      await recordActivity(tx, { verb: 'organisation.edited', actorId: viewer.id, organisationId: id, facts })
      return done(null)
    })
  } catch (error) {
    if (error instanceof Refused) return refused(error.problem)
    throw error
  }
}

async function saveEquipment(tx: Tx, id: number, { provider, products }: Equipment) {
  const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { providerId: true } })
  const [providerId = null] = provider === null ? [] : await namedProviders(tx, [provider])
  if (providerId === id) throw new Refused({ reason: 'own_provider' })
  if (providerId !== before.providerId) {
    await tx.organisation.update({ where: { id }, data: { providerId }, select: { id: true } })
  }
  return {
    provider: providerId !== before.providerId,
    products: await setProductsInUse(tx, id, products),
  }
}

/** What it has already was decided before; only what comes in can be somebody else's. */
async function newDomains(tx: Tx, organisationId: number, domains: string[]): Promise<string[]> {
  const own = await tx.organisationDomain.findMany({ where: { organisationId }, select: { domain: true } })
  return domains.filter((domain) => !own.some((row) => row.domain === domain))
}

function namesOf({ name, shortName }: Upkeep): { name?: string; shortName?: string } {
  return name !== undefined && shortName !== undefined ? { name, shortName } : {}
}
