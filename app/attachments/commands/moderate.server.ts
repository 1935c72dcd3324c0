import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'

/**
 * Takes a file off its solution for the Fachtag team, or puts it back; its bytes stay until `eraseRemoved`.
 * @returns false when it was no longer as the caller saw it
 */
export async function changeAttachmentState(
  tx: Tx,
  id: number,
  from: 'visible' | 'removed',
  to: 'visible' | 'removed',
): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({
    where: { id, state: from },
    data: { state: to, updatedAt: now() },
  })
  return count === 1
}

/** Removes the bytes of a file that was taken off, once that is certain. */
export async function eraseRemoved(tx: Tx, id: number): Promise<void> {
  const file = await tx.attachment.findFirst({
    where: { id, state: 'removed' },
    select: { storageKey: true },
  })
  if (file) await jobs().enqueue(tx, 'attachment.erase', { key: file.storageKey })
}
