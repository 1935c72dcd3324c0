import type { CommentOrder } from './schema'

/** Where a page of comments begins: after this comment, in this order, below this subject or thread. */
export interface CommentPosition {
  order: CommentOrder
  /** The subject, or for replies the comment they hang on. */
  within: number
  after: number
}

const form = /^(oldest|newest)\.([1-9]\d{0,9})\.([1-9]\d{0,9})$/

/** The position as an opaque part of an address. */
export function encodeCursor(position: CommentPosition): string {
  return Buffer.from(`${position.order}.${position.within}.${position.after}`).toString('base64url')
}

/**
 * The comment a page begins after.
 * @returns null where the cursor is not one of ours or belongs to another list
 */
export function decodeCursor(cursor: string, expected: Omit<CommentPosition, 'after'>): number | null {
  const [, order, within, after] = form.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  const fits = order === expected.order && Number(within) === expected.within
  return fits && Number(after) <= 2_147_483_647 ? Number(after) : null
}
