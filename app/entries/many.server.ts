import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import type { EntryKind, Visibility } from './schema'

/** An entry that is taken over from another collection: without author, visible at once. */
export interface TakenOver {
  externalId: string
  organisationId: number
  visibility: Visibility
  /** When it was written there; it counts as published then. */
  at: Date
}

/**
 * Creates entries that are taken over, all of one kind.
 * @returns their ids by their external ids; those that meanwhile exist are left out
 */
export async function takeOverEntries(
  tx: Tx,
  kind: EntryKind,
  entries: TakenOver[],
): Promise<Map<string, number>> {
  if (entries.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: number; externalId: string }[]>`
    INSERT INTO entry (kind, state, external_id, organisation_id, visibility, published_at, last_activity_at, created_at,
      updated_at)
    SELECT ${kind}, 'visible', x, o, v, at, at, at, at
    FROM unnest(${entries.map(({ externalId }) => externalId)}::text[],
      ${entries.map(({ organisationId }) => organisationId)}::int[],
      ${entries.map(({ visibility }) => visibility)}::text[],
      ${entries.map(({ at }) => at.toISOString())}::timestamptz[]) AS r (x, o, v, at)
    ON CONFLICT (external_id) DO NOTHING RETURNING id, external_id AS "externalId"`
  return new Map(rows.map(({ id, externalId }) => [externalId, id]))
}

/** An entry that its collection says something else of than before. */
export interface TakenOverAnew {
  id: number
  /** The version it was read with. */
  version: number
  organisationId: number
  /** Null leaves the time as it is. */
  at: Date | null
}

/**
 * Claims the next version of entries that are taken over anew.
 * @returns the new versions by id; those that somebody changed meanwhile are left out
 */
export async function takeOverAnew(tx: Tx, entries: TakenOverAnew[]): Promise<Map<number, number>> {
  if (entries.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: number; version: number }[]>`
    UPDATE entry e SET version = e.version + 1, updated_at = ${now()}, organisation_id = r.o,
      created_at = coalesce(r.at, e.created_at), published_at = coalesce(r.at, e.published_at)
    FROM unnest(${entries.map(({ id }) => id)}::int[], ${entries.map(({ version }) => version)}::int[],
      ${entries.map(({ organisationId }) => organisationId)}::int[],
      ${entries.map(({ at }) => at?.toISOString() ?? null)}::timestamptz[]) AS r (id, version, o, at)
    WHERE e.id = r.id AND e.version = r.version RETURNING e.id, e.version`
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** Keeps what entries without author say in their versions. */
export async function recordRevisions(
  tx: Tx,
  revisions: { entryId: number; version: number; source: Prisma.InputJsonObject }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO revision (entry_id, version, source, at)
    SELECT e, v, s::jsonb, ${now()}
    FROM unnest(${revisions.map(({ entryId }) => entryId)}::int[], ${revisions.map(({ version }) => version)}::int[],
      ${revisions.map(({ source }) => JSON.stringify(source))}::text[]) AS r (e, v, s)`
}
