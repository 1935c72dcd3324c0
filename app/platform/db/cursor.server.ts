import { createHash } from 'node:crypto'

/** A place in a sorted list: next to which item, and on which side of it. */
export interface Cursor {
  /** The sort column's value of that item, as PostgreSQL writes it. */
  value: string
  id: number
  /** `after` reads on, `before` reads back. */
  side: 'after' | 'before'
}

/** What a cursor belongs to: the same list, sorted and narrowed the same way. */
export interface ListShape {
  sort: string
  filters: object
}

/** The cursor as it stands in addresses. */
export function encodeCursor(shape: ListShape, cursor: Cursor): string {
  const side = cursor.side === 'after' ? 'a' : 'b'
  return Buffer.from(JSON.stringify([fingerprint(shape), side, cursor.value, cursor.id])).toString(
    'base64url',
  )
}

/** Reads a cursor; null for one that is broken or belongs to another list. */
export function decodeCursor(shape: ListShape, text: string): Cursor | null {
  if (text.length > 300 || !/^[\w-]+$/.test(text)) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(parts)) return null
    const [print, side, value, id] = parts as unknown[]
    if (print !== fingerprint(shape) || (side !== 'a' && side !== 'b')) return null
    if (typeof value !== 'string' || !/^[\d .:+-]{1,40}$/.test(value)) return null
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 1 || id > 2_147_483_647) return null
    return { value, id, side: side === 'a' ? 'after' : 'before' }
  } catch {
    return null
  }
}

function fingerprint(shape: ListShape): string {
  return createHash('sha256')
    .update(JSON.stringify([shape.sort, shape.filters]))
    .digest('base64url')
    .slice(0, 10)
}

/** One page of a list with the cursors of its neighbours. */
export interface ListPage<Item> {
  items: Item[]
  newer: string | null
  older: string | null
  /** The given cursor could not be read: this is the first page. */
  brokenCursor: boolean
}

/**
 * Cuts a page out of rows that were read from the cursor's place on, one more than fit on it; read backwards for a
 * cursor of the side `before`.
 * @param asked the text the cursor was read from, if there was one
 */
export function pageOf<Row extends { id: number; sortValue: string }>(
  shape: ListShape,
  rows: Row[],
  { cursor, asked, limit }: { cursor: Cursor | null; asked: string | null | undefined; limit: number },
): ListPage<Omit<Row, 'sortValue'>> {
  const back = cursor?.side === 'before'
  const more = rows.length > limit
  const shown = rows.slice(0, limit)
  if (back) shown.reverse()
  const place = (row: Row | undefined, side: Cursor['side']) =>
    row ? encodeCursor(shape, { value: row.sortValue, id: row.id, side }) : null
  return {
    items: shown.map(({ sortValue: _sortValue, ...item }) => item),
    newer: cursor !== null && (!back || more) ? place(shown[0], 'before') : null,
    older: back || more ? place(shown.at(-1), 'after') : null,
    brokenCursor: Boolean(asked) && cursor === null,
  }
}
