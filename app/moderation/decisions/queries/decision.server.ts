import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { canModerate, type DecisionKind } from '../../policy'
import type { ThingKind } from '../../reports/thing'
import { findThing, type Thing } from '../../reports/things.server'
import { hashOf } from '../commands/decide.server'

/** A decision as its author reads it. */
export interface OwnDecision {
  id: number
  decision: Exclude<DecisionKind, 'nothing'>
  kind: ThingKind
  thingId: number
  title: string
  part: string
  /** Where the thing is, for as long as its author sees it. */
  address: string | null
  reason: string
  suspendedUntil: Date | null
  decidedAt: Date
  answer: string
  answeredAt: Date | null
  review: string
  reviewedAt: Date | null
  undoneAt: Date | null
}

/** A decision as the team reads it. */
export interface ShownDecision extends Omit<OwnDecision, 'decision'> {
  decision: DecisionKind
  deciderId: number | null
  decider: string | null
  reviewer: string | null
  author: string | null
  reports: number
  /** The viewer decided it: somebody else should look at an answer. */
  own: boolean
  mayReview: boolean
}

interface Row extends Omit<ShownDecision, 'title' | 'part' | 'address' | 'own' | 'mayReview'> {
  memberId: number | null
}

const columns = Prisma.sql`d.id, d.decision, d.kind, d.thing_id AS "thingId", d.reason, d.suspended_until AS "suspendedUntil",
  d.decided_at AS "decidedAt", d.answer, d.answered_at AS "answeredAt", d.review, d.reviewed_at AS "reviewedAt",
  d.undone_at AS "undoneAt", d.member_id AS "memberId", d.decider_id AS "deciderId", decider.name AS decider,
  reviewer.name AS reviewer, author.name AS author,
  (SELECT count(*)::int FROM report WHERE decision_id = d.id) AS reports`

const joins = Prisma.sql`moderation_decision d LEFT JOIN member decider ON decider.id = d.decider_id
  LEFT JOIN member reviewer ON reviewer.id = d.reviewed_by_id LEFT JOIN member author ON author.id = d.member_id`

/** One decision for the Fachtag team; null for others. */
export async function findDecision(viewer: Viewer, id: number): Promise<ShownDecision | null> {
  if (!isOrganiser(viewer)) return null
  const rows = await db.$queryRaw<Row[]>`SELECT ${columns} FROM ${joins} WHERE d.id = ${id}`
  const row = rows[0]
  if (!row) return null
  const { memberId, ...decision } = row
  return {
    ...decision,
    ...(await placeOf(row)),
    own: row.deciderId === viewer.id,
    mayReview: canModerate(viewer, memberId),
  }
}

/** A decision about something of the viewer's; null where it is not theirs. */
export function findOwnDecision(viewer: Viewer, id: number): Promise<OwnDecision | null> {
  if (viewer.kind !== 'member') return Promise.resolve(null)
  return own(Prisma.sql`d.id = ${id} AND d.member_id = ${viewer.id}`)
}

/** The decision of the code in a mail; null where there is none. */
export function findDecisionByCode(code: string): Promise<OwnDecision | null> {
  return own(Prisma.sql`d.code_hash = ${hashOf(code)}`)
}

async function own(which: Prisma.Sql): Promise<OwnDecision | null> {
  const rows = await db.$queryRaw<
    Row[]
  >`SELECT ${columns} FROM ${joins} WHERE d.decision <> 'nothing' AND ${which}`
  const row = rows[0]
  if (!row || row.decision === 'nothing') return null
  const { memberId: _member, deciderId: _id, decider: _decider, reviewer: _reviewer, ...rest } = row
  const { author: _author, reports: _reports, ...decision } = rest
  return { ...decision, decision: row.decision, ...(await placeOf(row)) }
}

async function placeOf({ kind, thingId }: Row): Promise<Pick<OwnDecision, 'title' | 'part' | 'address'>> {
  const thing: Thing | null = await findThing(db, { kind, id: thingId })
  if (!thing) return { title: '', part: '', address: null }
  const gone = thing.state === 'deleted' || thing.state === 'removed'
  return { title: thing.title, part: thing.part, address: gone ? null : thing.address }
}
