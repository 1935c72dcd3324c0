import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { setCommentVisibility } from '~/discussions/commands/thread.server'
import { lastRevisionSays, nextVersion, recordRevision } from '~/entries/commands.server'
import { typedSource } from '~/entries/form.server'
import { noteChange } from '~/moderation/held/hold.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { slugify } from '~/platform/text'
import { canEditRequest } from '../policy'
import type { RequestInput } from '../schema'
import { type AskProblem, type RequestAddress, UnknownTopic } from './ask.server'
import { lockRequest } from './lock.server'
import { renderBody, storeRequest } from './store.server'

/**
 * Saves a changed request; who joined and what was answered stays.
 * @param input.version the version the form was opened with; another one in the database is `stale`
 * @returns not_allowed also for what does not exist; saving the very same text again is no conflict
 */
export async function editRequest(
  viewer: MemberViewer,
  id: number,
  input: RequestInput,
): Promise<Result<RequestAddress, AskProblem | 'stale'>> {
  const bodyHtml = await renderBody(input.body)
  const address = { id, slug: slugify(input.title) }
  try {
    return await db.$transaction(async (tx) => {
      const request = await lockRequest(tx, viewer, id)
      if (!request || !canEditRequest(viewer, request)) return refused('not_allowed')
      const version = await nextVersion(tx, id, input.version ?? 0)
      if (version === null) {
        return (await lastRevisionSays(tx, id, viewer.id, typedSource(input)))
          ? done(address)
          : refused('stale')
      }
      const { visibility } = await tx.entry.findUniqueOrThrow({ where: { id }, select: { visibility: true } })
      if (visibility !== input.visibility) {
        await tx.entry.update({ where: { id }, data: { visibility: input.visibility }, select: { id: true } })
        await setCommentVisibility(tx, id, input.visibility)
      }
      const before = await tx.request.findUniqueOrThrow({
        where: { entryId: id },
        select: { bodyHtml: true },
      })
      const changed = { before: { htmls: [before.bodyHtml] }, after: { htmls: [bodyHtml] } }
      await noteChange(tx, viewer, request, changed)
      if (!(await storeRequest(tx, { entryId: id, viewer, input, bodyHtml }))) throw new UnknownTopic()
      await recordRevision(tx, { entryId: id, version, authorId: viewer.id, source: typedSource(input) })
      if (request.state !== 'held') {
        await recordActivity(tx, {
          verb: 'request.edited',
          actorId: viewer.id,
          organisationId: viewer.organisationId,
          entryId: id,
          facts: { version },
        })
      }
      return done(address)
    })
  } catch (error) {
    if (error instanceof UnknownTopic) return refused('unknown_topic')
    throw error
  }
}
