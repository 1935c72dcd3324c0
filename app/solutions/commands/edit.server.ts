import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { setCommentVisibility } from '~/discussions/commands/thread.server'
import { changeState, lastRevisionSays, nextVersion, recordRevision } from '~/entries/commands.server'
import { typedSource } from '~/entries/form.server'
import type { EntryState, Visibility } from '~/entries/schema'
import { holdOf, keepHeld, noteChange } from '~/moderation/held/hold.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { slugify } from '~/platform/text/slugify'
import { answerIntended } from '~/requests/commands/offer.server'
import { canEditSolution, canPublish } from '../policy'
import type { SolutionInput } from '../schema'
import { type SolutionAddress, UnknownTopic, type WriteProblem } from './publish.server'
import { linking, renderTexts, storedLinking, storeSolution } from './store.server'

/** What an edit ends with: a draft stays one or is published; anything else keeps its state. */
export type EditOutcome = 'keep' | 'publish'

/**
 * Saves a changed solution.
 * @param input.version the version the form was opened with; another one in the database is `stale`
 * @param outcome `publish` turns a draft into a published solution of the viewer's organisation
 * @param publicUrl address of this site, for the mails of a draft that was written for a request
 * @returns not_allowed also for what does not exist; saving the very same text again is no conflict
 */
export async function editSolution(
  viewer: MemberViewer,
  id: number,
  input: SolutionInput,
  outcome: EditOutcome,
  publicUrl?: string,
): Promise<Result<SolutionAddress, WriteProblem | 'stale'>> {
  const rendered = await renderTexts(input)
  const address = { id, slug: slugify(input.title) }
  try {
    return await db.$transaction(async (tx) => {
      const entry = await tx.entry.findFirst({
        where: { id, kind: 'solution' },
        select: { authorId: true, organisationId: true, state: true, version: true, visibility: true },
      })
      if (!entry) return refused('not_allowed')
      const state = entry.state as EntryState
      const repeated =
        input.version !== entry.version && (await lastRevisionSays(tx, id, viewer.id, typedSource(input)))
      if (repeated && (outcome === 'keep' || state !== 'draft')) return done(address)
      if (!canEditSolution(viewer, { ...entry, state })) return refused('not_allowed')
      const publishes = outcome === 'publish' && state === 'draft'
      if (publishes && !canPublish(viewer)) return refused('not_allowed')
      const version = await nextVersion(tx, id, input.version ?? 0)
      if (version === null) return refused('stale')
      await settle(tx, id, {
        visibility: input.visibility,
        organisationId: state === 'draft' ? viewer.organisationId : entry.organisationId,
      })
      if (entry.visibility !== input.visibility) await setCommentVisibility(tx, id, input.visibility)
      const post = linking(input, rendered)
      const hold = publishes ? await holdOf(tx, viewer, post) : null
      if (publishes) await changeState(tx, id, 'draft', hold ? 'held' : 'visible')
      if (hold) await keepHeld(tx, id, hold)
      else await noteChange(tx, viewer, { id, state }, { before: await storedLinking(tx, id), after: post })
      if (!(await storeSolution(tx, { entryId: id, viewer, input, rendered }))) throw new UnknownTopic()
      await recordRevision(tx, { entryId: id, version, authorId: viewer.id, source: typedSource(input) })
      if (publishes ? !hold : state !== 'draft' && state !== 'held') {
        await recordActivity(tx, {
          verb: publishes ? 'solution.published' : 'solution.edited',
          actorId: viewer.id,
          organisationId: viewer.organisationId,
          entryId: id,
          facts: { version },
        })
      }
      if (publishes && !hold && publicUrl) {
        await answerIntended(tx, viewer, { solutionId: id, requestId: null, publicUrl })
      }
      return done(address)
    })
  } catch (error) {
    if (error instanceof UnknownTopic) return refused('unknown_topic')
    throw error
  }
}

async function settle(
  tx: Tx,
  id: number,
  data: { visibility: Visibility; organisationId: number | null },
): Promise<void> {
  await tx.entry.update({ where: { id }, data, select: { id: true } })
}
