import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { type DecisionKind, decisionsOn, longestSuspension } from '../../policy'
import type { ReportReason } from '../schema'
import type { ThingRef } from '../thing'
import { findThing, type Thing } from '../things.server'
import { standingDecisions } from './queue.server'

/** One report as the team reads it. */
export interface ShownReport {
  id: number
  reason: ReportReason
  text: string
  /** Function and municipality; null for a guest. */
  reporter: string | null
  at: Date
  open: boolean
}

/** A comment of the thread around a reported one. */
export interface ThreadComment {
  id: number
  html: string
  organisation: string | null
  at: Date
  reported: boolean
}

/** A decision on the thing so far. */
export interface EarlierDecision {
  id: number
  decision: DecisionKind
  at: Date
  decider: string | null
  undone: boolean
}

/** Everything that a decision on a thing wants to know. */
export interface ThingCase {
  thing: Thing
  reports: ShownReport[]
  thread: ThreadComment[]
  earlier: EarlierDecision[]
  /** What it said when it was reported first, where that is another version; null where it is the same. */
  reportedText: string | null
  authorDecisions: number
  /** The last decision on it. */
  seen: number
  possible: DecisionKind[]
  longestDays: number
}

/** A thing with its reports, its surroundings and what was decided on it before; null where the viewer is not of the team. */
export async function findCase(viewer: Viewer, ref: ThingRef): Promise<ThingCase | null> {
  if (!isOrganiser(viewer)) return null
  const thing = await findThing(db, ref)
  if (!thing) return null
  const [reports, thread, earlier, reportedText, authorDecisions] = await Promise.all([
    reportsOf(ref),
    threadOf(thing),
    decisionsSoFar(ref),
    textWhenReported(thing),
    thing.author ? standingDecisions(thing.author.id) : 0,
  ])
  return {
    thing,
    reports,
    thread,
    earlier,
    reportedText,
    authorDecisions,
    seen: earlier[0]?.id ?? 0,
    possible: decisionsOn(viewer, thing),
    longestDays: longestSuspension(viewer),
  }
}

function reportsOf({ kind, id }: ThingRef): Promise<ShownReport[]> {
  return db.$queryRaw<ShownReport[]>`
    SELECT r.id, r.reason, r.text, r.created_at AS at, r.decision_id IS NULL AS open,
      nullif(concat_ws(', ', nullif(m.function_title, ''), o.short_name), '') AS reporter
    FROM report r LEFT JOIN member m ON m.id = r.reporter_id LEFT JOIN organisation o ON o.id = m.organisation_id
    WHERE r.kind = ${kind} AND r.thing_id = ${id} ORDER BY r.decision_id IS NULL DESC, r.id LIMIT 100`
}

/** The comments just before and after a reported one, in the order in which they were written. */
async function threadOf(thing: Thing): Promise<ThreadComment[]> {
  if (thing.kind !== 'comment') return []
  return db.$queryRaw<ThreadComment[]>`
    WITH reported AS (SELECT entry_id, coalesce(parent_id, entry_id) AS root FROM comment WHERE entry_id = ${thing.id}),
    thread AS (
      SELECT c.entry_id AS id, c.body_html AS html, c.entry_id = reported.entry_id AS reported, e.organisation_id, e.created_at AS at
      FROM reported JOIN comment c ON c.entry_id = reported.root OR c.parent_id = reported.root
      JOIN entry e ON e.id = c.entry_id WHERE e.state IN ('visible', 'hidden') AND c.body_html <> ''),
    around AS (
      (SELECT * FROM thread WHERE id <= ${thing.id} ORDER BY id DESC LIMIT 4)
      UNION ALL (SELECT * FROM thread WHERE id > ${thing.id} ORDER BY id LIMIT 3))
    SELECT around.id, html, reported, at, o.short_name AS organisation
    FROM around LEFT JOIN organisation o ON o.id = around.organisation_id ORDER BY around.id`
}

function decisionsSoFar({ kind, id }: ThingRef): Promise<EarlierDecision[]> {
  return db.$queryRaw<EarlierDecision[]>`
    SELECT d.id, d.decision, d.decided_at AS at, m.name AS decider, d.undone_at IS NOT NULL AS undone
    FROM moderation_decision d LEFT JOIN member m ON m.id = d.decider_id
    WHERE d.kind = ${kind} AND d.thing_id = ${id} ORDER BY d.id DESC LIMIT 50`
}

async function textWhenReported(thing: Thing): Promise<string | null> {
  const { kind, id, version } = thing
  const rows = await db.$queryRaw<{ source: unknown }[]>`
    SELECT coalesce(rr.source, r.source) AS source
    FROM (SELECT min(seen_version) AS seen FROM report WHERE kind = ${kind} AND thing_id = ${id} AND decision_id IS NULL) reported
    LEFT JOIN revision r ON ${kind} NOT IN ('attachment', 'reuse', 'member') AND r.entry_id = ${id} AND r.version = seen
    LEFT JOIN reuse_revision rr ON ${kind} = 'reuse' AND rr.reuse_id = ${id} AND rr.version = seen
    WHERE seen < ${version}`
  return rows[0] ? wordsOf(rows[0].source) : null
}

const words = [
  'title',
  'summary',
  'background',
  'body',
  'results',
  'context',
  'securityNotes',
  'contact',
  'introduction',
  'changes',
  'endedReason',
  'againNote',
  'label',
  'abstract',
  'speakers',
]

/** What a version said, part by part. */
function wordsOf(source: unknown): string | null {
  if (typeof source !== 'object' || source === null) return null
  const parts = Object.entries(source)
  const said = words.flatMap((word) =>
    parts.filter(([key, text]) => key === word && typeof text === 'string' && text !== ''),
  )
  return said.map(([, text]) => text).join('\n\n') || null
}
