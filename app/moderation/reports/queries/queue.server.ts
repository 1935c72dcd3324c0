import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { decodeCursor, encodeCursor } from '~/platform/db/cursor.server'
import { type DecisionKind, decisionsOn } from '../../policy'
import type { QueueFilters } from '../filters'
import type { ReportReason } from '../schema'
import type { ThingRef } from '../thing'
import { findThing, type Thing } from '../things.server'

/** A thing in the queue with all that is open about it. */
export interface QueuedThing extends ThingRef {
  /** The last decision on it so far, for telling whether somebody was faster. */
  seen: number
  firstAt: Date
  reports: number
  reasons: ReportReason[]
  /** Who reported it, as far as that is said: function and municipality, never a name. */
  reporters: string[]
  /** Reports by guests. */
  guests: number
  /** Null where it is gone for good. */
  thing: Pick<Thing, 'title' | 'part' | 'state' | 'text' | 'html' | 'organisation'> | null
  /** It was changed since it was reported first. */
  changed: boolean
  /** Decisions against its author so far that stand. */
  authorDecisions: number
  possible: DecisionKind[]
}

/** A page of the queue. */
export interface Queue {
  things: QueuedThing[]
  older: string | null
  total: number
}

interface Row extends Omit<QueuedThing, 'thing' | 'changed' | 'authorDecisions' | 'possible'> {
  firstId: number
  seenVersion: number
}

const pageSize = 20

/** What was reported and waits, similar reports by their thing, the one that waits longest first; null for others. */
export async function readQueue(
  viewer: Viewer,
  filters: QueueFilters,
  asked: string | null,
): Promise<Queue | null> {
  if (!isOrganiser(viewer)) return null
  const shape = { sort: 'waiting', filters }
  const cursor = asked ? decodeCursor(shape, asked) : null
  const kind = filters.kind ? Prisma.sql`AND r.kind = ${filters.kind}` : Prisma.empty
  const reason = filters.reason ? Prisma.sql`HAVING bool_or(r.reason = ${filters.reason})` : Prisma.empty
  const rows = await db.$queryRaw<(Row & { total: number })[]>`
    WITH waiting AS (
      SELECT r.kind, r.thing_id, min(r.id) AS first_id, min(r.created_at) AS first_at, count(*)::int AS reports,
        min(r.seen_version) AS seen_version, array_agg(DISTINCT r.reason) AS reasons,
        count(*) FILTER (WHERE r.reporter_id IS NULL)::int AS guests,
        array_remove(array_agg(DISTINCT nullif(concat_ws(', ', nullif(m.function_title, ''), o.short_name), '')), NULL) AS reporters
      FROM report r LEFT JOIN member m ON m.id = r.reporter_id LEFT JOIN organisation o ON o.id = m.organisation_id
      WHERE r.decision_id IS NULL ${kind} GROUP BY r.kind, r.thing_id ${reason}),
    counted AS (SELECT *, count(*) OVER ()::int AS total FROM waiting)
    SELECT kind, thing_id AS id, first_id AS "firstId", first_at AS "firstAt", reports, seen_version AS "seenVersion",
      reasons, guests, reporters, total, coalesce((SELECT max(d.id) FROM moderation_decision d
        WHERE d.kind = counted.kind AND d.thing_id = counted.thing_id), 0) AS seen
    FROM counted WHERE first_id > ${cursor?.id ?? 0} ORDER BY first_id LIMIT ${pageSize + 1}`
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    things: await Promise.all(shown.map((row) => withThing(viewer, row))),
    older:
      rows.length > pageSize && last
        ? encodeCursor(shape, { value: String(last.firstId), id: last.firstId, side: 'after' })
        : null,
    total: rows[0]?.total ?? 0,
  }
}

async function withThing(viewer: Viewer, row: Row & { total: number }): Promise<QueuedThing> {
  const { firstId: _firstId, seenVersion, total: _total, ...queued } = row
  const thing = await findThing(db, queued)
  if (!thing) return { ...queued, thing: null, changed: false, authorDecisions: 0, possible: [] }
  const { title, part, state, text, html, organisation, version } = thing
  return {
    ...queued,
    thing: { title, part, state, text, html, organisation },
    changed: version > seenVersion,
    authorDecisions: thing.author ? await standingDecisions(thing.author.id) : 0,
    possible: decisionsOn(viewer, thing),
  }
}

/** How many decisions against this person stand. */
export function standingDecisions(memberId: number): Promise<number> {
  return db.moderationDecision.count({
    where: { memberId, decision: { not: 'nothing' }, undoneAt: null },
  })
}
