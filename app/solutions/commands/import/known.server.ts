import type { EntryKind, EntryState } from '~/entries/schema'
import { db, Prisma } from '~/platform/db/client.server'
import type { CheckedLine } from '../../import/check.server'
import type { SolutionInput } from '../../schema'

/** An entry that carries the external id of a line. */
export interface Known {
  id: number
  kind: EntryKind
  state: EntryState
  version: number
  /** Fingerprint of the line that the last import read; null where there was none. */
  digest: string | null
  /** Whether it says what that import wrote; whom to call does not count, no file says that. */
  saysAsImported: boolean
}

/** What becomes of a line. */
export type Decision =
  | { is: 'create' }
  | { is: 'unchanged' }
  | { is: 'update'; known: Known }
  | { is: 'refuse'; because: 'taken' | 'edited' | 'out_of_sight' }

const ofTheForum = Prisma.sql`ARRAY['contactMemberId', 'imported']`

/** The entries of these external ids. */
export async function knownEntries(externalIds: string[]): Promise<Map<string, Known>> {
  const rows = await db.$queryRaw<(Known & { externalId: string })[]>`
    SELECT e.external_id AS "externalId", e.id, e.kind, e.state, e.version, i.digest,
      coalesce((SELECT r.source - ${ofTheForum} = i.source - ${ofTheForum} FROM revision r
        WHERE r.entry_id = e.id AND r.version = e.version), false) AS "saysAsImported"
    FROM entry e LEFT JOIN LATERAL (
      SELECT r.source, r.source->>'imported' AS digest FROM revision r
      WHERE r.entry_id = e.id AND r.author_id IS NULL AND r.source ? 'imported' ORDER BY r.version DESC LIMIT 1) i ON true
    WHERE e.external_id = ANY(${externalIds}::text[])`
  return new Map(rows.map(({ externalId, ...known }) => [externalId, known]))
}

/**
 * Decides by comparing what the file says now with what it said at the last import; what somebody changed in the
 * forum since then stays, unless the file is to win.
 */
export function decide(line: CheckedLine, known: Known | undefined, overwrite: boolean): Decision {
  if (!known) return { is: 'create' }
  if (known.kind !== 'solution' || known.state === 'draft' || known.state === 'deleted')
    return { is: 'refuse', because: 'taken' }
  const isEdited = !known.saysAsImported
  const saysTheSame = known.digest === line.digest
  if (saysTheSame && !(isEdited && overwrite)) return { is: 'unchanged' }
  if (overwrite) return { is: 'update', known }
  if (isEdited) return { is: 'refuse', because: 'edited' }
  return known.state === 'visible' ? { is: 'update', known } : { is: 'refuse', because: 'out_of_sight' }
}

/** What solutions say in their last version, by id. */
export async function lastSaid(entryIds: number[]): Promise<Map<number, Partial<SolutionInput>>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ entryId: number; source: unknown }[]>`
    SELECT DISTINCT ON (entry_id) entry_id AS "entryId", source FROM revision
    WHERE entry_id = ANY(${entryIds}::int[]) ORDER BY entry_id, version DESC`
  return new Map(rows.map(({ entryId, source }) => [entryId, source as Partial<SolutionInput>]))
}

/** What a line says, together with what no file says, only the forum: that stays. */
export function withKept(input: SolutionInput, said: Partial<SolutionInput>): SolutionInput {
  const { securityNotes, contact, costPublic, contactPublic, securityPublic } = said
  const { visibility, providers, originId, contactMemberId, endedReason, statusSinceMonth, statusSinceYear } =
    said
  const about = said.status === input.status ? { endedReason, statusSinceMonth, statusSinceYear } : {}
  const kept = {
    ...{ securityNotes, contact, costPublic, contactPublic, securityPublic },
    ...{ visibility, providers, originId, contactMemberId },
    ...about,
  }
  const known = Object.entries(kept).filter(([, value]) => value !== undefined)
  return { ...input, ...Object.fromEntries(known) }
}
