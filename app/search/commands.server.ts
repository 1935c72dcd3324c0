import type { Tx } from '~/platform/db/client.server'
import type { SearchText } from './index/schema'
import { writeDocuments } from './index/write.server'

export { indexPending, rebuildIndex } from './index/rebuild.server'
export type { SearchText } from './index/schema'
export { tidyIndex } from './index/tidy.server'

/**
 * Keeps an entry's words for search, in the transaction of the write and after the entry's topics are written;
 * whether it is seen is decided when reading.
 */
export function indexEntry(tx: Tx, text: SearchText): Promise<void> {
  return writeDocuments(tx, [text])
}

/**
 * The same for many entries, some hundreds a call; call `tidyIndex` after the last one.
 * @param texts a later one of the same entry wins
 */
export function indexMany(tx: Tx, texts: SearchText[]): Promise<void> {
  return writeDocuments(tx, texts)
}
