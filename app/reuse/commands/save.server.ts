import { isDeepStrictEqual } from 'node:util'
import { isConfirmed, type Viewer } from '~/auth/viewer'
import { isPersonOf } from '~/members/queries/colleagues.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { toStatusSince } from '~/solutions/statusSince'
import { stating } from '../policy'
import type { ReuseInput } from '../schema'
import { lockSolution, type StoredReuse, storedReuse } from './locked.server'
import type { StatingProblem } from './state.server'
import { tellOwner } from './tellOwner.server'
import { contentOf, type ReuseContent, writeReuse } from './write.server'

/** Why a whole statement was not kept. */
export type SavingProblem =
  | StatingProblem
  | 'stale'
  | 'unknown_source'
  | 'circular_source'
  | 'unknown_contact'

/**
 * Keeps the whole statement of the viewer's organisation on a solution, the first one or a change.
 * @returns `not_found`: the viewer does not see the solution, or it is not published; `stale`: a colleague changed
 * the statement since the form was opened; `unknown_source`: what it was adapted from is no statement on this
 * solution; `circular_source`: that one was itself adapted from this one; `unknown_contact`: nobody of the organisation
 */
export async function saveReuse(
  viewer: Viewer,
  solutionId: number,
  input: ReuseInput,
  publicUrl: string,
): Promise<Result<null, SavingProblem>> {
  return db.$transaction(async (tx) => {
    const solution = await lockSolution(tx, viewer, solutionId)
    if (!solution) return refused('not_found')
    const may = stating(viewer, solution)
    if (may !== 'allowed') return refused(may)
    if (!isConfirmed(viewer)) return refused('unconfirmed')
    const before = await storedReuse(tx, solutionId, viewer.organisationId)
    const content = contentFrom(input)
    if (before && wasSent(before, input.version, viewer.id, content)) return done(null)
    if ((before?.version ?? 0) !== input.version) return refused('stale')
    const source = await checkSource(tx, solutionId, before?.id ?? null, input.adaptedFromId)
    if (source !== 'fine') return refused(source)
    const { contactId } = input
    if (contactId !== null && contactId !== before?.contactId) {
      if (!(await isPersonOf(tx, viewer.organisationId, contactId))) return refused('unknown_contact')
    }
    await writeReuse(tx, { solution, before, viewer, content })
    await tellOwner(tx, { solution, before, viewer, state: input.state, publicUrl })
    return done(null)
  })
}

/** Whether it is what the same person sent a moment ago: the button was clicked twice. */
function wasSent(before: StoredReuse, seen: number, memberId: number, content: ReuseContent): boolean {
  const isNext = before.version === seen + 1 && before.memberId === memberId
  return isNext && isDeepStrictEqual(contentOf(before), content)
}

function contentFrom(input: ReuseInput): ReuseContent {
  const { sinceYear: year, sinceMonth: month } = input
  return {
    state: input.state,
    since: year ? toStatusSince({ year, month }) : null,
    endedReason: input.state === 'ended' ? (input.endedReason ?? '') : '',
    adaptedFromId: input.adaptedFromId,
    changes: input.changes ?? '',
    effort: input.effort,
    contactId: input.contactId,
    contact: input.contact ?? '',
    again: input.again,
    againNote: input.againNote ?? '',
  }
}

/** Walks from the named source to the original; the solution's statements must be locked by this transaction. */
async function checkSource(
  tx: Tx,
  solutionId: number,
  ownId: number | null,
  sourceId: number | null,
): Promise<'fine' | 'unknown_source' | 'circular_source'> {
  if (sourceId === null) return 'fine'
  const chain = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, adapted_from_id FROM reuse WHERE id = ${sourceId} AND solution_id = ${solutionId}
      UNION
      SELECT r.id, r.adapted_from_id FROM reuse r JOIN chain ON r.id = chain.adapted_from_id
    ) SELECT id FROM chain`
  if (chain.length === 0) return 'unknown_source'
  return chain.some(({ id }) => id === ownId) ? 'circular_source' : 'fine'
}
