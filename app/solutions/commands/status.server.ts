import { recordActivity } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { nextVersion, recordRevision } from '~/entries/commands.server'
import type { EntryState } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { canEditSolution } from '../policy'

/** Keeps that the organisation says a solution still runs. */
export async function confirmStatus(viewer: Viewer, id: number): Promise<Result<null, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const solution = await findOwn(tx, viewer, id)
    if (!solution?.status || solution.status === 'ended') return refused('not_found')
    await tx.solution.update({ where: { entryId: id }, data: { statusConfirmedAt: now() } })
    await note(tx, viewer, id, 'solution.confirmed')
    return done(null)
  })
}

/** Keeps that their organisations were asked now whether these solutions still run. */
export async function noteStatusAsked(tx: Tx, ids: number[]): Promise<void> {
  await tx.solution.updateMany({ where: { entryId: { in: ids } }, data: { askedAt: now() } })
}

/** Keeps that a solution no longer runs, and why; it stays to be read. Ended already: nothing changes. */
export async function endSolution(
  viewer: Viewer,
  id: number,
  reason: string,
): Promise<Result<null, 'not_found'>> {
  return db.$transaction(async (tx) => {
    const solution = await findOwn(tx, viewer, id)
    if (!solution) return refused('not_found')
    if (solution.status === 'ended') return done(null)
    const version = await nextVersion(tx, id, solution.entry.version)
    if (version === null || viewer.kind === 'guest') return refused('not_found')
    await tx.solution.update({
      where: { entryId: id },
      data: { status: 'ended', endedReason: reason, statusSince: null, statusConfirmedAt: now() },
    })
    const last = await tx.revision.findFirst({ where: { entryId: id }, orderBy: { version: 'desc' } })
    const said = (last?.source ?? {}) as Prisma.InputJsonObject
    const source = {
      ...said,
      status: 'ended',
      endedReason: reason,
      statusSinceYear: null,
      statusSinceMonth: null,
    }
    await recordRevision(tx, { entryId: id, version, authorId: viewer.id, source })
    await note(tx, viewer, id, 'solution.ended')
    return done(null)
  })
}

/** The solution, locked, where the viewer may say something of it. */
async function findOwn(tx: Tx, viewer: Viewer, id: number) {
  await tx.$queryRaw`SELECT 1 FROM entry WHERE id = ${id} FOR UPDATE`
  const solution = await tx.solution.findFirst({
    where: { entryId: id, entry: { state: 'visible' } },
    select: {
      status: true,
      entry: { select: { authorId: true, organisationId: true, state: true, version: true } },
    },
  })
  if (!solution) return null
  const { entry } = solution
  return canEditSolution(viewer, { ...entry, state: entry.state as EntryState }) ? solution : null
}

async function note(tx: Tx, viewer: Viewer, entryId: number, verb: 'solution.confirmed' | 'solution.ended') {
  if (viewer.kind === 'guest') return
  await recordActivity(tx, { verb, actorId: viewer.id, organisationId: viewer.organisationId, entryId })
}
