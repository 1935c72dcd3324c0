import { jobs } from '~/platform/jobs/queues.server'
import type { Rule } from '../rule'

const batch = 200

const removed = (cutoff: Date) => ({ state: 'removed', updatedAt: { lt: cutoff } })

/** Files that were taken off: what was said of them, and the bytes where a decision kept them to be undone. */
export const attachmentsRule: Rule = {
  key: 'attachments',
  after: (days) => days.attachments,
  count: (tx, { cutoff }) => tx.attachment.count({ where: removed(cutoff) }),
  async some(tx, { cutoff }) {
    const due = await tx.attachment.findMany({
      where: removed(cutoff),
      select: { id: true, storageKey: true },
      orderBy: { id: 'asc' },
      take: batch,
    })
    for (const { storageKey: key } of due) await jobs().enqueue(tx, 'attachment.erase', { key })
    const { count } = await tx.attachment.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } })
    return count
  },
}
