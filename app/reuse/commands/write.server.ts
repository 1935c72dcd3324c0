import { recordActivity, type Verb } from '~/activity/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { EffortBand } from '~/solutions/choices'
import type { Again, ReuseState } from '../choices'
import type { LockedSolution, StoredReuse } from './locked.server'

/** What a statement says, as the table keeps it. */
export interface ReuseContent {
  state: ReuseState
  since: Date | null
  endedReason: string
  adaptedFromId: number | null
  changes: string
  effort: EffortBand | null
  contactId: number | null
  contact: string
  again: Again | null
  againNote: string
}

/** What a statement says that was made with one click. */
export const bareContent: Omit<ReuseContent, 'state'> = {
  since: null,
  endedReason: '',
  adaptedFromId: null,
  changes: '',
  effort: null,
  contactId: null,
  contact: '',
  again: null,
  againNote: '',
}

/** What a stored statement says. */
export function contentOf(row: StoredReuse): ReuseContent {
  return {
    state: row.state as ReuseState,
    since: row.since,
    endedReason: row.endedReason,
    adaptedFromId: row.adaptedFromId,
    changes: row.changes,
    effort: row.effort as EffortBand | null,
    contactId: row.contactId,
    contact: row.contact,
    again: row.again as Again | null,
    againNote: row.againNote,
  }
}

interface Writing {
  solution: LockedSolution
  /** What stood there before; null for the first statement. */
  before: StoredReuse | null
  viewer: { id: number; organisationId: number }
  content: ReuseContent
}

/**
 * Writes a statement with its revision, count and activity; its solution must be locked by this transaction, and the
 * viewer allowed to.
 */
export async function writeReuse(tx: Tx, { solution, before, viewer, content }: Writing): Promise<void> {
  const at = now()
  const version = (before?.version ?? 0) + 1
  const row = { ...content, memberId: viewer.id, version, confirmedAt: at, updatedAt: at }
  const { organisationId } = viewer
  const { id } = before
    ? await tx.reuse.update({ where: { id: before.id }, data: row, select: { id: true } })
    : await tx.reuse.create({
        data: { ...row, solutionId: solution.id, organisationId, createdAt: at },
        select: { id: true },
      })
  const source = { ...content, since: content.since?.toISOString().slice(0, 10) ?? null }
  await tx.reuseRevision.create({ data: { reuseId: id, version, memberId: viewer.id, source, at } })
  await countReuses(tx, solution.id)
  await recordReuse(tx, {
    verb: before?.state === content.state ? 'reuse.edited' : 'reuse.stated',
    viewer,
    solutionId: solution.id,
    facts: { state: content.state, before: before?.state ?? null },
  })
}

/** Counts anew who reuses a solution; it must be locked by this transaction. */
export async function countReuses(tx: Tx, solutionId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE entry SET reuse_count = (
      SELECT count(*) FROM reuse WHERE solution_id = ${solutionId} AND state IN ('testing', 'in_use'))
    WHERE id = ${solutionId}`
}

/** Appends to the activity record what an organisation said of a solution. */
export async function recordReuse(
  tx: Tx,
  deed: {
    verb: Extract<Verb, `reuse.${string}`>
    viewer: { id: number; organisationId: number }
    solutionId: number
    facts: Record<string, string | null>
  },
): Promise<void> {
  await recordActivity(tx, {
    verb: deed.verb,
    actorId: deed.viewer.id,
    organisationId: deed.viewer.organisationId,
    entryId: deed.solutionId,
    facts: deed.facts,
  })
}
