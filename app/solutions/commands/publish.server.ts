import { recordActivity } from '~/activity/commands.server'
import { isConfirmed, type MemberViewer } from '~/auth/viewer'
import { createEntry, recordRevision } from '~/entries/commands.server'
import { typedSource } from '~/entries/form.server'
import { type Hold, holdOf, keepHeld } from '~/moderation/held/hold.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { slugify } from '~/platform/text/slugify'
import { answerIntended, intendAnswer } from '~/requests/commands/offer.server'
import { canPublish } from '../policy'
import type { SolutionInput } from '../schema'
import { linking, renderTexts, storeSolution } from './store.server'

/** Names a solution in addresses. */
export interface SolutionAddress {
  id: number
  slug: string
}

/** Why a solution was not written. */
export type WriteProblem = 'not_allowed' | 'unknown_topic'

/** The request that a form was opened from, and the address of this site for the mails to those who seek. */
export interface Answering {
  requestId: number | null
  publicUrl: string
}

/**
 * Publishes a new solution for the viewer's organisation, or has it wait where the Fachtag team looks first. The same
 * form twice publishes once.
 * @param answering names the solution as an answer to a request as well
 */
export async function publishSolution(
  viewer: MemberViewer,
  input: SolutionInput,
  answering?: Answering,
): Promise<Result<SolutionAddress, WriteProblem>> {
  if (!canPublish(viewer)) return refused('not_allowed')
  return create(viewer, input, 'visible', async (tx, solutionId, hold) => {
    if (!answering) return
    if (!hold) await answerIntended(tx, viewer, { solutionId, ...answering })
    else if (answering.requestId) {
      await intendAnswer(tx, viewer, { solutionId, requestId: answering.requestId })
    }
  })
}

/**
 * Keeps a new draft, which only its author sees; the unconfirmed may do so as well.
 * @param requestId the request that it is to answer once it is published
 */
export async function keepDraft(
  viewer: MemberViewer,
  input: SolutionInput,
  requestId: number | null = null,
): Promise<Result<SolutionAddress, WriteProblem>> {
  return create(viewer, input, 'draft', async (tx, solutionId) => {
    if (requestId) await intendAnswer(tx, viewer, { solutionId, requestId })
  })
}

/** Undoes the transaction where a topic turned out not to exist. */
export class UnknownTopic extends Error {}

async function create(
  viewer: MemberViewer,
  input: SolutionInput,
  state: 'visible' | 'draft',
  afterwards: (tx: Tx, solutionId: number, hold: Hold | null) => Promise<void>,
): Promise<Result<SolutionAddress, WriteProblem>> {
  const rendered = await renderTexts(input)
  try {
    return await db.$transaction(async (tx) => {
      const hold = state === 'visible' ? await holdOf(tx, viewer, linking(input, rendered)) : null
      const entry = await createEntry(tx, {
        kind: 'solution',
        organisationId: viewer.organisationId,
        authorId: viewer.id,
        visibility: input.visibility,
        state: hold ? 'held' : state,
        submissionKey: input.submissionKey,
      })
      if (!entry.fresh) {
        const made = await tx.solution.findUniqueOrThrow({
          where: { entryId: entry.id },
          select: { slug: true },
        })
        return done({ id: entry.id, slug: made.slug })
      }
      if (!(await storeSolution(tx, { entryId: entry.id, viewer, input, rendered }))) throw new UnknownTopic()
      await recordRevision(tx, {
        entryId: entry.id,
        version: 1,
        authorId: viewer.id,
        source: typedSource(input),
      })
      if (hold) await keepHeld(tx, entry.id, hold)
      else if (state === 'visible' && isConfirmed(viewer)) {
        await recordActivity(tx, {
          verb: 'solution.published',
          actorId: viewer.id,
          organisationId: viewer.organisationId,
          entryId: entry.id,
        })
      }
      await afterwards(tx, entry.id, hold)
      return done({ id: entry.id, slug: slugify(input.title) })
    })
  } catch (error) {
    if (error instanceof UnknownTopic) return refused('unknown_topic')
    throw error
  }
}
