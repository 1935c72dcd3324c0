import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { done, type Result, refused } from '~/platform/result'
import { recordErasure } from '~/privacy/deletion/commands/list.server'
import type { FileType } from '../choices'
import { fileNameOf } from '../names'
import { canAttach, canRemoveAttachment } from '../policy'
import type { AttachmentInput } from '../schema'
import { described } from './add.server'

/** Changes what is said of a file; the file itself is never exchanged. */
export function editAttachment(
  viewer: MemberViewer,
  id: number,
  input: AttachmentInput & { version: number },
): Promise<Result<null, 'not_allowed' | 'stale' | 'alt_text'>> {
  return db.$transaction(async (tx) => {
    const found = await find(tx, id)
    if (!found || !canAttach(viewer, found.solution)) return refused('not_allowed')
    const { attachment } = found
    if (attachment.state !== 'visible') return refused('not_allowed')
    if (attachment.mediaType.startsWith('image/') && input.altText === null) return refused('alt_text')
    const type = attachment.fileName.slice(attachment.fileName.lastIndexOf('.') + 1) as FileType
    const { count } = await tx.attachment.updateMany({
      where: { id, version: input.version },
      data: {
        ...described(input),
        fileName: fileNameOf(input.title, type),
        version: input.version + 1,
        updatedAt: now(),
      },
    })
    if (count === 0) return refused('stale')
    await record(tx, viewer, 'attachment.edited', attachment)
    return done(null)
  })
}

/** Takes a file off; its bytes are removed once that is certain, since they may hold what never should have been there. */
export function removeAttachment(viewer: MemberViewer, id: number): Promise<Result<null, 'not_allowed'>> {
  return db.$transaction(async (tx) => {
    const found = await find(tx, id)
    if (!found || !canRemoveAttachment(viewer, found.solution)) return refused('not_allowed')
    const { attachment } = found
    const { count } = await tx.attachment.updateMany({
      where: { id, state: 'visible' },
      data: { state: 'removed', updatedAt: now() },
    })
    // A second press finds the work done.
    if (count === 0) return done(null)
    await jobs().enqueue(tx, 'attachment.erase', { key: attachment.storageKey })
    await recordErasure(tx, 'attachment', id)
    await record(tx, viewer, 'attachment.removed', attachment)
    return done(null)
  })
}

async function find(tx: Tx, id: number) {
  const attachment = await tx.attachment.findUnique({
    where: { id },
    include: { entry: { select: { authorId: true, organisationId: true, state: true } } },
  })
  if (!attachment) return null
  return { attachment, solution: { ...attachment.entry, state: attachment.entry.state as EntryState } }
}

function record(
  tx: Tx,
  viewer: MemberViewer,
  verb: 'attachment.edited' | 'attachment.removed',
  attachment: { id: number; entryId: number; kind: string },
): Promise<void> {
  return recordActivity(tx, {
    verb,
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId: attachment.entryId,
    facts: { attachment: attachment.id, kind: attachment.kind },
  })
}
