import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { changeState } from '~/entries/commands.server'
import type { EntryState } from '~/entries/schema'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import { canDiscard, canRestore, canWithdraw, type OwnedSolution } from '../policy'

/** Takes a solution out of sight: colleagues still open it and bring it back, its comments stay. */
export function withdrawSolution(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return move(viewer, id, { may: canWithdraw, to: 'withdrawn', verb: 'solution.withdrawn' })
}

/** Brings a withdrawn solution back. */
export function restoreSolution(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return move(viewer, id, { may: canRestore, to: 'visible', verb: 'solution.restored' })
}

/** Throws the viewer's own draft away; the retention job removes it later. */
export function discardDraft(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return move(viewer, id, { may: canDiscard, to: 'deleted', verb: null })
}

async function move(
  viewer: MemberViewer,
  id: number,
  step: {
    may: (viewer: Viewer, solution: OwnedSolution) => boolean
    to: EntryState
    verb: 'solution.withdrawn' | 'solution.restored' | null
  },
): Promise<Result<null, 'not_allowed'>> {
  return db.$transaction(async (tx) => {
    const entry = await tx.entry.findFirst({
      where: { id, kind: 'solution' },
      select: { authorId: true, organisationId: true, state: true },
    })
    if (!entry) return refused('not_allowed')
    const from = entry.state as EntryState
    // A second press finds the work done.
    if (from === step.to && step.may(viewer, { ...entry, state: opposite[step.to] ?? from }))
      return done(null)
    if (!step.may(viewer, { ...entry, state: from })) return refused('not_allowed')
    if (!(await changeState(tx, id, from, step.to))) return refused('not_allowed')
    await recountTopicsOf(tx, id)
    if (step.verb) {
      await recordActivity(tx, {
        verb: step.verb,
        actorId: viewer.id,
        organisationId: viewer.organisationId,
        entryId: id,
      })
    }
    return done(null)
  })
}

const opposite: Partial<Record<EntryState, EntryState>> = {
  withdrawn: 'visible',
  visible: 'withdrawn',
  deleted: 'draft',
}
