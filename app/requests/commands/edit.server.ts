import { isDeepStrictEqual } from 'node:util'
import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { setCommentVisibility } from '~/discussions/commands/thread.server'
import { nextVersion, recordRevision } from '~/entries/commands.server'
import { db, type Tx } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { slugify } from '~/platform/text'
import { canEditRequest } from '../policy'
import type { RequestInput } from '../schema'
import { type AskProblem, type RequestAddress, UnknownTopic } from './ask.server'
import { lockRequest } from './lock.server'
import { renderBody, sourceOf, storeRequest } from './store.server'

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
        return (await saysTheSame(tx, id, viewer, input)) ? done(address) : refused('stale')
      }
      const { visibility } = await tx.entry.findUniqueOrThrow({ where: { id }, select: { visibility: true } })
      if (visibility !== input.visibility) {
        await tx.entry.update({ where: { id }, data: { visibility: input.visibility }, select: { id: true } })
        await setCommentVisibility(tx, id, input.visibility)
      }
      if (!(await storeRequest(tx, { entryId: id, viewer, input, bodyHtml }))) throw new UnknownTopic()
      await recordRevision(tx, { entryId: id, version, authorId: viewer.id, source: sourceOf(input) })
      await recordActivity(tx, {
        verb: 'request.edited',
        actorId: viewer.id,
        organisationId: viewer.organisationId,
        entryId: id,
        facts: { version },
      })
      return done(address)
    })
  } catch (error) {
    if (error instanceof UnknownTopic) return refused('unknown_topic')
    throw error
  }
}

/** Whether the viewer's own last version says exactly this: a second press of the same button. */
async function saysTheSame(tx: Tx, id: number, viewer: MemberViewer, input: RequestInput): Promise<boolean> {
  const last = await tx.revision.findFirst({
    where: { entryId: id },
    orderBy: { version: 'desc' },
    select: { authorId: true, source: true },
  })
  return (
    last?.authorId === viewer.id &&
    isDeepStrictEqual(last.source, JSON.parse(JSON.stringify(sourceOf(input))))
  )
}
