import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import type { ReuseState } from '../choices'
import { countReuses } from './write.server'

/** A statement as far as merging needs it. */
interface Statement {
  id: number
  solutionId: number
  organisationId: number
  state: ReuseState
  adaptedFromId: number | null
  updatedAt: Date
  /** Whether the solution is by one of the two organisations. */
  own: boolean
}

/**
 * Where one organisation goes into another, its statements become that one's. What is now said of an own solution
 * falls away; of two statements on one solution that which went further stays, the other goes into its history.
 * @param actorId who merged
 */
export async function mergeReuses(
  tx: Tx,
  { fromId, intoId, actorId }: { fromId: number; intoId: number; actorId: number },
): Promise<void> {
  const statements = await lockStatements(tx, fromId, intoId)
  const kept = new Map<number, Statement>()
  for (const statement of statements) {
    if (statement.own) {
      await dropStatement(tx, statement)
      continue
    }
    const other = kept.get(statement.solutionId)
    if (!other) {
      kept.set(statement.solutionId, statement)
      continue
    }
    const stays = wentFurther(statement, other) ? statement : other
    await absorb(tx, stays, stays === other ? statement : other, actorId)
    kept.set(statement.solutionId, stays)
  }
  const moving = [...kept.values()].filter(({ organisationId }) => organisationId === fromId)
  await tx.reuse.updateMany({
    where: { id: { in: moving.map(({ id }) => id) } },
    data: { organisationId: intoId },
  })
  for (const id of new Set(statements.map(({ solutionId }) => solutionId))) await countReuses(tx, id)
}

const progress: Record<ReuseState, number> = { interested: 0, ended: 1, testing: 2, in_use: 3 }

/** What runs counts more than what is tested, that more than what ended; among equals the newer one. */
export function wentFurther(
  one: Pick<Statement, 'state' | 'updatedAt'>,
  other: Pick<Statement, 'state' | 'updatedAt'>,
): boolean {
  const ahead = progress[one.state] - progress[other.state]
  return ahead === 0 ? one.updatedAt > other.updatedAt : ahead > 0
}

async function lockStatements(tx: Tx, fromId: number, intoId: number): Promise<Statement[]> {
  await tx.$queryRaw`
    SELECT 1 FROM entry e WHERE e.id IN (
      SELECT solution_id FROM reuse WHERE organisation_id IN (${fromId}, ${intoId}))
    ORDER BY e.id FOR NO KEY UPDATE`
  return tx.$queryRaw<Statement[]>`
    SELECT r.id, r.solution_id AS "solutionId", r.organisation_id AS "organisationId", r.state,
      r.adapted_from_id AS "adaptedFromId", r.updated_at AS "updatedAt",
      coalesce(e.organisation_id IN (${fromId}, ${intoId}), false) AS own
    FROM reuse r JOIN entry e ON e.id = r.solution_id
    WHERE r.organisation_id IN (${fromId}, ${intoId})
      AND (r.organisation_id = ${fromId} OR e.organisation_id = ${fromId} OR EXISTS (
        SELECT 1 FROM reuse f WHERE f.solution_id = r.solution_id AND f.organisation_id = ${fromId}))
    ORDER BY r.solution_id, r.id`
}

/** Whoever adapted from it adapted from what it was adapted from: the original, in most cases. */
async function dropStatement(tx: Tx, { id, adaptedFromId }: Statement): Promise<void> {
  const source = await sourceOf(tx, id, adaptedFromId)
  await tx.reuse.updateMany({ where: { adaptedFromId: id }, data: { adaptedFromId: source } })
  await tx.reuseRevision.deleteMany({ where: { reuseId: id } })
  await tx.reuse.delete({ where: { id }, select: { id: true } })
}

/** Puts one statement into the history of another, and in its place in the lineage. */
async function absorb(tx: Tx, stays: Statement, goes: Statement, actorId: number): Promise<void> {
  const source = await sourceOf(tx, goes.id, goes.adaptedFromId)
  const above = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE above (id, adapted_from_id) AS (
      SELECT id, adapted_from_id FROM reuse WHERE id = ${stays.id}
      UNION SELECT r.id, r.adapted_from_id FROM reuse r JOIN above ON r.id = above.adapted_from_id)
    SELECT id FROM above`
  // What stays, and what it was itself adapted from by way of the other, must not end in a circle.
  const circular = above.map(({ id }) => id)
  await tx.reuse.updateMany({
    where: { adaptedFromId: goes.id, id: { in: circular } },
    data: { adaptedFromId: source === stays.id ? null : source },
  })
  await tx.reuse.updateMany({ where: { adaptedFromId: goes.id }, data: { adaptedFromId: stays.id } })
  await joinHistories(tx, stays.id, goes.id, actorId)
  await tx.reuse.delete({ where: { id: goes.id }, select: { id: true } })
}

async function sourceOf(tx: Tx, id: number, before: number | null): Promise<number | null> {
  const row = await tx.reuse.findUnique({ where: { id }, select: { adaptedFromId: true } })
  return row ? row.adaptedFromId : before
}

/** Numbers beyond any version, so that none is taken twice while the histories are put in order. */
const aside = 1_000_000

async function joinHistories(tx: Tx, staysId: number, goesId: number, actorId: number): Promise<void> {
  const current = await tx.reuseRevision.findFirst({
    where: { reuseId: staysId },
    orderBy: { version: 'desc' },
  })
  await tx.$executeRaw`UPDATE reuse_revision SET version = version + ${aside} WHERE reuse_id = ${staysId}`
  await tx.$executeRaw`
    UPDATE reuse_revision SET version = version + ${2 * aside}, reuse_id = ${staysId} WHERE reuse_id = ${goesId}`
  await tx.$executeRaw`
    UPDATE reuse_revision v SET version = n.version FROM (
      SELECT id, row_number() OVER (ORDER BY at, id)::int AS version FROM reuse_revision WHERE reuse_id = ${staysId}) n
    WHERE n.id = v.id`
  const version = (await tx.reuseRevision.count({ where: { reuseId: staysId } })) + 1
  const source = (current?.source ?? {}) as Prisma.InputJsonObject
  await tx.reuseRevision.create({
    data: { reuseId: staysId, version, memberId: actorId, source, at: now() },
  })
  await tx.reuse.update({ where: { id: staysId }, data: { version }, select: { id: true } })
}
