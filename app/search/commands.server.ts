import type { Tx } from '~/platform/db/client.server'

/** What search may find an entry by. Protected fields go into `memberText` only. */
export interface SearchText {
  entryId: number
  /** Counts most; empty for comments. */
  title: string
  /** Plain text that everybody who sees the entry may find it by. */
  publicText: string
  /** Plain text that only members may find it by. */
  memberText?: string
}

/** Keeps an entry's words for search, in the transaction of the write; whether it is seen is decided when reading. */
export async function indexEntry(
  tx: Tx,
  { entryId, title, publicText, memberText = '' }: SearchText,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_document (entry_id, title, public_text, member_text)
    VALUES (${entryId}, ${title}, ${publicText}, ${memberText})
    ON CONFLICT (entry_id) DO UPDATE SET title = excluded.title, public_text = excluded.public_text,
      member_text = excluded.member_text`
}
