import { recordActivity } from '~/activity/commands.server'
import { isOrganiser, type MemberViewer } from '~/auth/viewer'
import { moveProductInUse } from '~/organisations/commands/equipment.server'
import { succeedProvider } from '~/organisations/commands/providers.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { moveProductOfRequests } from '~/requests/commands/products.server'

export type MergeProblem = 'not_allowed' | 'unknown' | 'takes_part'

/** Moves one product's solutions and requests to another; the name that goes becomes an alias. */
export async function mergeProducts(
  viewer: MemberViewer,
  fromId: number,
  intoId: number,
): Promise<Result<null, MergeProblem>> {
  if (!isOrganiser(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: number; name: string; aliases: string[] }[]>`
      SELECT id, name, aliases FROM product WHERE id IN (${fromId}, ${intoId}) AND merged_into_id IS NULL
      ORDER BY id FOR UPDATE`
    const from = rows.find(({ id }) => id === fromId)
    const into = rows.find(({ id }) => id === intoId)
    if (!from || !into || from === into) return refused('unknown')
    await tx.$executeRaw`
      INSERT INTO solution_product (entry_id, product_id)
      SELECT entry_id, ${intoId} FROM solution_product WHERE product_id = ${fromId} ON CONFLICT DO NOTHING`
    await tx.solutionProduct.deleteMany({ where: { productId: fromId } })
    await moveProductOfRequests(tx, fromId, intoId)
    await moveProductInUse(tx, fromId, intoId)
    const aliases = [...new Set([...into.aliases, from.name, ...from.aliases])].filter(
      (name) => name !== into.name,
    )
    await tx.product.update({ where: { id: intoId }, data: { aliases } })
    await tx.product.updateMany({
      where: { OR: [{ id: fromId }, { mergedIntoId: fromId }] },
      data: { mergedIntoId: intoId },
    })
    await record(tx, viewer, { thing: 'product', from: fromId, into: intoId })
    return done(null)
  })
}

/** Moves one provider's solutions and customers to another, its successor; its name leads there. */
export async function mergeProviders(
  viewer: MemberViewer,
  fromId: number,
  intoId: number,
): Promise<Result<null, MergeProblem>> {
  if (!isOrganiser(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: number; takesPart: boolean }[]>`
      SELECT id, joined_at IS NOT NULL OR EXISTS (SELECT 1 FROM member m WHERE m.organisation_id = o.id) AS "takesPart"
      FROM organisation o WHERE id IN (${fromId}, ${intoId}) AND kind = 'provider' AND successor_id IS NULL
      ORDER BY id FOR UPDATE`
    const from = rows.find(({ id }) => id === fromId)
    const into = rows.find(({ id }) => id === intoId)
    if (!from || !into || from === into) return refused('unknown')
    if (from.takesPart) return refused('takes_part')
    await moveProviderOfSolutions(tx, fromId, intoId)
    await succeedProvider(tx, fromId, intoId)
    await record(tx, viewer, { thing: 'provider', from: fromId, into: intoId })
    return done(null)
  })
}

/** Solutions that name one provider name the other instead. */
export async function moveProviderOfSolutions(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO solution_provider (entry_id, organisation_id)
    SELECT entry_id, ${intoId} FROM solution_provider WHERE organisation_id = ${fromId} ON CONFLICT DO NOTHING`
  await tx.solutionProvider.deleteMany({ where: { organisationId: fromId } })
}

async function record(
  tx: Tx,
  viewer: MemberViewer,
  facts: { thing: 'product' | 'provider'; from: number; into: number },
): Promise<void> {
  await recordActivity(tx, {
    verb: 'product.merged',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    facts,
  })
}
