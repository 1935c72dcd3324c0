import { isDeepStrictEqual } from 'node:util'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { EntryKind, EntryState, Visibility } from './schema'

/** What a new entry needs, whatever its kind. */
export interface NewEntry {
  kind: EntryKind
  organisationId: number | null
  authorId: number | null
  visibility?: Visibility
  state: Extract<EntryState, 'draft' | 'held' | 'visible'>
  submissionKey?: string | null
}

/**
 * Creates the entry row of something people write; call it in the transaction that writes the rest.
 * @returns its id, or the id of the entry that the same form made before (double click), with `fresh` false
 */
export async function createEntry(tx: Tx, entry: NewEntry): Promise<{ id: number; fresh: boolean }> {
  const at = now()
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO entry (kind, organisation_id, author_id, visibility, state, submission_key, published_at, last_activity_at, created_at, updated_at)
    VALUES (${entry.kind}, ${entry.organisationId}, ${entry.authorId}, ${entry.visibility ?? 'public'}, ${entry.state},
      ${entry.submissionKey ?? null}::uuid, ${entry.state === 'visible' ? at : null}, ${at}, ${at}, ${at})
    ON CONFLICT (author_id, submission_key) DO NOTHING RETURNING id`
  const created = rows[0]
  if (created) return { id: created.id, fresh: true }
  const before = await tx.entry.findFirstOrThrow({
    where: { submissionKey: entry.submissionKey, authorId: entry.authorId },
    select: { id: true },
  })
  return { id: before.id, fresh: false }
}

/**
 * Claims the next version of an entry for an edit.
 * @param expected the version that the form was opened with
 * @returns the new version, or null when somebody else was faster
 */
export async function nextVersion(tx: Tx, entryId: number, expected: number): Promise<number | null> {
  const { count } = await tx.entry.updateMany({
    where: { id: entryId, version: expected },
    data: { version: expected + 1, updatedAt: now() },
  })
  return count === 1 ? expected + 1 : null
}

/** Keeps what an entry says in this version, as typed. */
export async function recordRevision(
  tx: Tx,
  revision: { entryId: number; version: number; authorId: number | null; source: Prisma.InputJsonObject },
): Promise<void> {
  await tx.revision.create({ data: { ...revision, at: now() } })
}

/** Whether the last version of an entry is by this author and says exactly this: a second press of the same button. */
export async function lastRevisionSays(
  tx: Tx,
  entryId: number,
  authorId: number,
  source: object,
): Promise<boolean> {
  const last = await tx.revision.findFirst({
    where: { entryId },
    orderBy: { version: 'desc' },
    select: { authorId: true, source: true },
  })
  return last?.authorId === authorId && isDeepStrictEqual(last.source, JSON.parse(JSON.stringify(source)))
}

/**
 * Moves an entry from one state to another.
 * @returns false when it was no longer in the state that the caller saw
 */
export async function changeState(
  tx: Tx,
  entryId: number,
  from: EntryState,
  to: EntryState,
  hiddenReason = '',
): Promise<boolean> {
  const at = now()
  const { count } = await tx.entry.updateMany({
    where: { id: entryId, state: from },
    data: { state: to, hiddenReason, updatedAt: at },
  })
  if (count === 1 && to === 'visible') {
    await tx.entry.updateMany({ where: { id: entryId, publishedAt: null }, data: { publishedAt: at } })
  }
  return count === 1
}

/** Counts comments up or down on what they hang on, and notes that something happened there. */
export async function countComment(tx: Tx, subjectId: number, by: 1 | -1): Promise<void> {
  const touched = by === 1 ? Prisma.sql`, last_activity_at = ${now()}` : Prisma.empty
  await tx.$executeRaw`UPDATE entry SET comment_count = comment_count + ${by}${touched} WHERE id = ${subjectId}`
}

/** Where one organisation goes into another, what it wrote belongs to that one. */
export async function moveEntries(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.entry.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } })
}
