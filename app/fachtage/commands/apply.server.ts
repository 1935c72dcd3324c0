import { recordActivity } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { lockVocabulary } from '~/topics/commands/vocabulary.server'
import { type ProgrammeDraft, programmeDraftSchema } from '../import/draft'
import { countsKey, type PlanCounts, type ProgrammePlan, planProgramme } from '../import/plan'
import { canOrganise, type Organiser } from '../policy'
import { programmeWorld } from '../queries/world.server'
import type { ImportAddress } from './reviseImport.server'
import { seedTopics } from './seedTopics.server'
import { writeSessions } from './writeSessions.server'

/** A programme of 2,000 lines takes some seconds. */
const longestTransaction = { timeout: 60_000, maxWait: 20_000 } as const

/** Why a programme was not applied. */
export type ApplyProblem =
  | 'not_allowed'
  | 'not_found'
  /** It was applied or discarded before. */
  | 'closed'
  | 'stale'
  /** Something is still to be mended or decided. */
  | 'unfinished'
  /** It would do something else than was shown: somebody changed programme or topics meanwhile. */
  | 'recounted'

/**
 * Writes a checked programme: sessions, new topics, origins with their threads – all of it or nothing. Applying
 * waits for others that apply a programme of the same Fachtag, and plans anew with what they left.
 * @param counted what the organiser was shown, as `countsKey` words it
 */
export async function applyProgramme(
  viewer: Viewer,
  { fachtagId, importId, version, counted }: ImportAddress & { counted: string },
): Promise<Result<PlanCounts, ApplyProblem>> {
  if (!canOrganise(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const fachtag = await lockFachtag(tx, fachtagId)
    if (!fachtag) return refused('not_found')
    await tx.$queryRaw`SELECT id FROM programme_import WHERE id = ${importId} FOR UPDATE`
    const stored = await tx.programmeImport.findFirst({ where: { id: importId, fachtagId } })
    if (!stored) return refused('not_found')
    if (stored.state !== 'open') return refused('closed')
    if (stored.version !== version) return refused('stale')
    await lockVocabulary(tx)
    const draft = programmeDraftSchema.parse(stored.content)
    const plan = planProgramme(draft, await programmeWorld(fachtag, tx))
    if (plan.problems.length > 0) return refused('unfinished')
    if (countsKey(plan.counts) !== counted) return refused('recounted')
    const written = await writeSessions(tx, viewer, { fachtag, plan, draft })
    await seedTopics(tx, viewer, plan.origins, written)
    await close(tx, importId, draft)
    await record(tx, viewer, fachtagId, plan)
    return done(plan.counts)
  }, longestTransaction)
}

async function lockFachtag(tx: Tx, id: number) {
  const rows = await tx.$queryRaw<{ id: number; firstDay: string; lastDay: string }[]>`
    SELECT id, first_day::text AS "firstDay", last_day::text AS "lastDay"
    FROM fachtag WHERE id = ${id} FOR UPDATE`
  return rows[0] ?? null
}

/** An applied import keeps no names that were not to be published. */
async function close(tx: Tx, id: number, draft: ProgrammeDraft): Promise<void> {
  const rows = draft.publishNames ? draft.rows : draft.rows.map((row) => ({ ...row, speakers: null }))
  await tx.programmeImport.update({
    where: { id },
    data: { state: 'applied', appliedAt: now(), content: { ...draft, rows } },
    select: { id: true },
  })
}

async function record(tx: Tx, viewer: Organiser, fachtagId: number, { counts }: ProgrammePlan) {
  await recordActivity(tx, {
    verb: 'programme.applied',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    fachtagId,
    facts: { ...counts },
  })
}
