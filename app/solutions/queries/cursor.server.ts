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
