import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { createEntry, recordRevision } from '~/entries/commands.server'
import { typedSource } from '~/entries/form.server'
import { holdOf, keepHeld } from '~/moderation/held/hold.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { slugify } from '~/platform/text'
import { canAsk } from '../policy'
import type { RequestInput } from '../schema'
import { renderBody, storeRequest } from './store.server'

/** Names a request in addresses. */
export interface RequestAddress {
  id: number
  slug: string
}

/** Why a request was not written. */
export type AskProblem = 'not_allowed' | 'unknown_topic'

/** Undoes the transaction where a topic turned out not to exist. */
export class UnknownTopic extends Error {}

/**
 * Publishes a new request of the viewer's organisation, or has it wait where the Fachtag team looks first. The same
 * form twice publishes once.
 */
export async function askRequest(
  viewer: MemberViewer,
  input: RequestInput,
): Promise<Result<RequestAddress, AskProblem>> {
  if (!canAsk(viewer)) return refused('not_allowed')
  const { id: authorId, organisationId } = viewer
  const bodyHtml = await renderBody(input.body)
  try {
    return await db.$transaction(async (tx) => {
      const hold = await holdOf(tx, viewer, { htmls: [bodyHtml] })
      const entry = await createEntry(tx, {
        kind: 'request',
        organisationId,
        authorId,
        visibility: input.visibility,
        state: hold ? 'held' : 'visible',
        submissionKey: input.submissionKey,
      })
      if (!entry.fresh) {
        const { slug } = await tx.request.findUniqueOrThrow({
          where: { entryId: entry.id },
          select: { slug: true },
        })
        return done({ id: entry.id, slug })
      }
      if (!(await storeRequest(tx, { entryId: entry.id, viewer, input, bodyHtml }))) throw new UnknownTopic()
      await recordRevision(tx, { entryId: entry.id, version: 1, authorId, source: typedSource(input) })
      if (hold) await keepHeld(tx, entry.id, hold)
      else {
        await recordActivity(tx, {
          verb: 'request.published',
          actorId: authorId,
          organisationId,
          entryId: entry.id,
        })
      }
      return done({ id: entry.id, slug: slugify(input.title) })
    })
  } catch (error) {
    if (error instanceof UnknownTopic) return refused('unknown_topic')
    throw error
  }
}
