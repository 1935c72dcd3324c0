import { recordActivity, type Verb } from '~/activity/commands.server'
import { changeAttachmentState } from '~/attachments/commands/moderate.server'
import type { MemberViewer } from '~/auth/viewer'
import { lockSubject } from '~/discussions/commands/subject.server'
import { changeState, countComment } from '~/entries/commands.server'
import type { EntryState } from '~/entries/schema'
import type { Tx } from '~/platform/db/client.server'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import type { Thing } from '../reports/things.server'

/**
 * Moves a thing into another state with all that counts it; a solution's words in the search stay, since whether it is
 * seen is decided when reading.
 * @returns false when it was no longer in the state that the caller saw
 */
export async function moveThing(
  tx: Tx,
  viewer: MemberViewer & { organisationId: number },
  thing: Thing,
  to: { state: EntryState; reason?: string; verb: Verb },
): Promise<boolean> {
  if (!(await change(tx, viewer, thing, to))) return false
  await recordActivity(tx, {
    verb: to.verb,
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId: thing.entryId,
    facts: thing.kind === 'attachment' ? { attachment: thing.id } : {},
  })
  return true
}

async function change(
  tx: Tx,
  viewer: MemberViewer,
  thing: Thing,
  { state, reason }: { state: EntryState; reason?: string },
): Promise<boolean> {
  if (thing.kind === 'attachment') {
    const [from, to] =
      state === 'visible' ? (['removed', 'visible'] as const) : (['visible', 'removed'] as const)
    return changeAttachmentState(tx, thing.id, from, to)
  }
  if (thing.state === 'removed' || thing.entryId === null) return false
  if (thing.subjectId !== null) await lockSubject(tx, viewer, thing.subjectId)
  if (!(await changeState(tx, thing.entryId, thing.state, state, reason))) return false
  const counted = Number(state === 'visible') - Number(thing.state === 'visible')
  if (thing.subjectId === null) await recountTopicsOf(tx, thing.entryId)
  else if (counted !== 0) await countComment(tx, thing.subjectId, counted === 1 ? 1 : -1)
  return true
}
