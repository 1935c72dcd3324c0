import type { Tx } from '~/platform/db/client.server'
import { writeDocuments } from '../index/write.server'

const atOnce = 200

/** Indexes anew what an organisation wrote, since its name is among the words that find it. */
export async function reindexOrganisation(tx: Tx, organisationId: number): Promise<void> {
  const texts = await tx.$queryRaw<
    { entryId: number; title: string; publicText: string; memberText: string }[]
  >`
    SELECT d.entry_id AS "entryId", d.title, d.public_text AS "publicText", d.member_text AS "memberText"
    FROM search_document d JOIN entry e ON e.id = d.entry_id
    WHERE e.organisation_id = ${organisationId} AND e.kind <> 'comment' ORDER BY d.entry_id`
  for (let start = 0; start < texts.length; start += atOnce) {
    await writeDocuments(tx, texts.slice(start, start + atOnce))
  }
}
