import { recordActivity, recordAudit } from '~/activity/commands.server'
import { moveAttachments } from '~/attachments/commands/merge.server'
import type { MemberViewer } from '~/auth/viewer'
import { moveEntries } from '~/entries/commands.server'
import { moveMembers } from '~/members/commands/openMembership.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { mergeRatings } from '~/ratings/merge.server'
import { mergeJoins } from '~/requests/commands/merge.server'
import { mergeReuses } from '~/reuse/commands/merge.server'
import { reindexOrganisation } from '~/search/commands/organisation.server'
import { moveProviders } from '~/single-sign-on/commands/configure.server'
import { moveProviderOfSolutions } from '~/solutions/commands/merge.server'
import { canMergeOrganisations } from '../policy'
import { type OrganisationLink, organisationDetails } from '../queries/find.server'

/** Why two organisations were not merged; `merged`: one of them went into another before. */
export type MergeProblem = 'not_allowed' | 'same' | 'merged'

/**
 * Moves everything of one organisation to its successor: people, what they wrote, statements, ratings, domains, what
 * it runs, whom it administers. Its address leads to the successor from then on, and so do those that led to it.
 * @returns the successor
 */
export async function mergeOrganisations(
  viewer: MemberViewer,
  fromId: number,
  intoId: number,
): Promise<Result<OrganisationLink, MergeProblem>> {
  if (!canMergeOrganisations(viewer)) return refused('not_allowed')
  if (fromId === intoId) return refused('same')
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM organisation WHERE id IN (${fromId}, ${intoId}) ORDER BY id FOR UPDATE`
      const both = await tx.organisation.findMany({
        where: { id: { in: [fromId, intoId] }, successorId: null },
      })
      const from = both.find(({ id }) => id === fromId)
      const into = both.find(({ id }) => id === intoId)
      if (!from || !into) return refused('merged')
      // What is said of an own solution is told by whose it is, so this comes before the entries move.
      await mergeReuses(tx, { fromId, intoId, actorId: viewer.id })
      await mergeJoins(tx, fromId, intoId)
      await mergeRatings(tx, fromId, intoId)
      await moveProviderOfSolutions(tx, fromId, intoId)
      await moveMembers(tx, fromId, intoId)
      await moveProviders(tx, fromId, intoId)
      await moveEntries(tx, fromId, intoId)
      await moveAttachments(tx, fromId, intoId)
      await moveBelongings(tx, fromId, intoId)
      await succeed(tx, from, into)
      await reindexOrganisation(tx, intoId)
      await recordActivity(tx, {
        verb: 'organisation.merged',
        actorId: viewer.id,
        organisationId: intoId,
        facts: { from: fromId },
      })
      await recordAudit(tx, {
        verb: 'organisation.merged',
        actorId: viewer.id,
        facts: { from: fromId, into: intoId },
      })
      return done(organisationDetails.of(into))
    },
    { timeout: 60_000 },
  )
}

/** Mail domains, what it runs, whom it administers and serves. */
async function moveBelongings(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO organisation_domain (organisation_id, domain, created_at)
    SELECT ${intoId}, domain, created_at FROM organisation_domain WHERE organisation_id = ${fromId}
    ON CONFLICT DO NOTHING`
  await tx.organisationDomain.deleteMany({ where: { organisationId: fromId } })
  await tx.$executeRaw`
    INSERT INTO organisation_product (organisation_id, product_id, created_at)
    SELECT ${intoId}, product_id, created_at FROM organisation_product WHERE organisation_id = ${fromId}
    ON CONFLICT DO NOTHING`
  await tx.organisationProduct.deleteMany({ where: { organisationId: fromId } })
  const others = { not: intoId }
  await tx.organisation.updateMany({ where: { parentId: fromId, id: others }, data: { parentId: intoId } })
  await tx.organisation.updateMany({
    where: { providerId: fromId, id: others },
    data: { providerId: intoId },
  })
  await tx.organisation.updateMany({
    where: { districtId: fromId, id: others },
    data: { districtId: intoId },
  })
}

interface Party {
  id: number
  parentId: number | null
  providerId: number | null
  joinedAt: Date | null
  verifiedAt: Date | null
  isOperator: boolean
}

/** Names the successor, and hands on what it did not have itself. */
async function succeed(tx: Tx, from: Party, into: Party): Promise<void> {
  const other = (id: number | null) => (id === from.id || id === into.id ? null : id)
  await tx.organisation.updateMany({ where: { successorId: from.id }, data: { successorId: into.id } })
  await tx.organisation.update({
    where: { id: from.id },
    data: { successorId: into.id, isOperator: false, version: { increment: 1 } },
    select: { id: true },
  })
  await tx.organisation.update({
    where: { id: into.id },
    data: {
      parentId: other(into.parentId) ?? other(from.parentId),
      providerId: other(into.providerId) ?? other(from.providerId),
      joinedAt: into.joinedAt ?? from.joinedAt,
      verifiedAt: into.verifiedAt ?? from.verifiedAt,
      isOperator: into.isOperator || from.isOperator,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  // Where what stood below the one stood above the other, the successor would belong to itself.
  await tx.$executeRaw`
    UPDATE organisation SET parent_id = NULL WHERE id = ${into.id} AND id IN (
      WITH RECURSIVE above (id) AS (
        SELECT parent_id FROM organisation WHERE id = ${into.id}
        UNION SELECT o.parent_id FROM organisation o JOIN above ON o.id = above.id)
      SELECT id FROM above)`
}
