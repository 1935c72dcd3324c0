import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'

/** Tables of which nothing stays of a purged entry, with the columns that name it; what refers to others comes first. */
const goes: [table: string, ...columns: string[]][] = [
  ['revision', 'entry_id'],
  ['redaction', 'entry_id'],
  ['search_document', 'entry_id'],
  ['topic_proposal', 'entry_id'],
  ['entry_topic', 'entry_id'],
  ['rating', 'entry_id'],
  ['entry_deletion', 'entry_id'],
  ['member_deletion_entry', 'entry_id'],
  ['draft_notice', 'entry_id'],
  ['solution_product', 'entry_id'],
  ['solution_provider', 'entry_id'],
  ['related_solution', 'solution_id', 'related_id'],
  ['request_answer', 'solution_id', 'request_id'],
  ['request_offer', 'solution_id', 'request_id'],
  ['request_join', 'request_id'],
  ['request_product', 'request_id'],
]

/** Columns that hold texts of an entry; a slug has to say something. */
const emptied: Record<string, string> = {
  solution: `title = '', slug = 'geloescht', summary = '', body = '', body_html = '', background = '',
    background_html = '', results = '', results_html = '', ended_reason = '', legal_basis = '', licence = '',
    software_url = '', security_notes = '', security_notes_html = '', contact = '', contact_member_id = NULL`,
  request: `title = '', slug = 'geloescht', summary = '', body = '', body_html = '', context = '',
    outcome_reason = ''`,
  comment: `body = '', body_html = ''`,
}

/**
 * Removes what is left of deleted entries: texts, versions, files, ratings, reuses, what the search keeps, and with a
 * solution or request the discussion below it, which nobody can read any more. The row itself stays, without author
 * and text: replies to a comment and the activity record refer to it.
 */
export async function purgeEntries(tx: Tx, ids: number[]): Promise<void> {
  const below = await tx.comment.findMany({
    where: { subjectId: { in: ids } },
    select: { entryId: true },
  })
  const all = [...new Set([...ids, ...below.map(({ entryId }) => entryId)])]
  const files = await tx.attachment.findMany({
    where: { entryId: { in: all } },
    select: { storageKey: true },
  })
  for (const { storageKey: key } of files) await jobs().enqueue(tx, 'attachment.erase', { key })
  await tx.attachment.deleteMany({ where: { entryId: { in: all } } })
  await tx.$executeRaw`
    DELETE FROM reuse_revision WHERE reuse_id IN (SELECT id FROM reuse WHERE solution_id = ANY (${all}::int[]))`
  await tx.reuse.deleteMany({ where: { solutionId: { in: all } } })
  for (const [table, ...columns] of goes) {
    const named = columns.map((column) => Prisma.sql`${Prisma.raw(column)} = ANY (${all}::int[])`)
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE ${Prisma.join(named, ' OR ')}`
  }
  for (const [table, columns] of Object.entries(emptied)) {
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(table)} SET ${Prisma.raw(columns)} WHERE entry_id = ANY (${all}::int[])`
  }
  await tx.$executeRaw`
    UPDATE entry SET state = 'deleted', author_id = NULL, hidden_reason = '', submission_key = NULL, comment_count = 0,
      reuse_count = 0, rating_organisations = 0, rating_mean = NULL, rating_sort = 0
    WHERE id = ANY (${all}::int[])`
  await tx.$executeRaw`
    INSERT INTO entry_purge (entry_id, at) SELECT id, ${now()} FROM unnest(${all}::int[]) AS t (id)
    ON CONFLICT DO NOTHING`
}
