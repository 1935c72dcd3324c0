import type { Tx } from '~/platform/db/client.server'
import { writeDocuments } from '../index/write.server'

/** Indexes an entry anew from the text that the search keeps, since who may see it has changed. */
export async function reindexEntry(tx: Tx, entryId: number): Promise<void> {
  const document = await tx.searchDocument.findUnique({ where: { entryId } })
  if (document) await writeDocuments(tx, [document])
}
