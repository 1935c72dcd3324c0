import { recordActivity } from '~/activity/commands.server'
import { countComment, createEntry, recordRevision } from '~/entries/commands.server'
import type { Visibility } from '~/entries/schema'
import { type Hold, keepHeld } from '~/moderation/held/hold.server'
import type { Tx } from '~/platform/db/client.server'
import { htmlToText } from '~/platform/markdown/index.server'
import { indexEntry } from '~/search/commands.server'

/** A comment that nothing speaks against any more. */
export interface NewComment {
  subjectId: number
  visibility: Visibility
  parentId: number | null
  originId: number | null
  authorId: number | null
  organisationId: number | null
  body: string
  html: string
  submissionKey: string | null
  /** Why it waits for a look, if it does. */
  hold: Hold | null
}

/**
 * Writes a comment with all that hangs on it; the subject must be locked by this transaction.
 * @returns its id, or the id of the one that the same form, with the same text, wrote before
 */
export async function storeComment(tx: Tx, comment: NewComment): Promise<number> {
  const { subjectId, parentId, originId, authorId, organisationId, body, html, hold } = comment
  const entry = {
    kind: 'comment',
    organisationId,
    authorId,
    visibility: comment.visibility,
    state: hold ? 'held' : 'visible',
  } as const
  let { id, fresh } = await createEntry(tx, { ...entry, submissionKey: comment.submissionKey })
  if (!fresh) {
    const before = await tx.comment.findUnique({
      where: { entryId: id, subjectId, body },
      select: { entryId: true },
    })
    if (before)
      return before.entryId
      // The browser kept the form from before: another text is another comment.
    ;({ id, fresh } = await createEntry(tx, entry))
  }
  await tx.comment.create({ data: { entryId: id, subjectId, parentId, originId, body, bodyHtml: html } })
  await recordRevision(tx, { entryId: id, version: 1, authorId, source: { body } })
  await indexEntry(tx, { entryId: id, title: '', publicText: htmlToText(html) })
  if (hold) {
    await keepHeld(tx, id, hold)
    return id
  }
  await countComment(tx, subjectId, 1)
  await recordActivity(tx, {
    verb: 'comment.written',
    actorId: authorId,
    organisationId,
    entryId: id,
    facts: { subjectId, reply: parentId !== null },
  })
  return id
}
