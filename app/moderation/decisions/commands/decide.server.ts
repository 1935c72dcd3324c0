import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '~/activity/commands.server'
import { isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'
import { suspendUntil } from '~/members/commands/suspension.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { canSuspendFor, type DecisionKind, decisionsOn } from '../../policy'
import { findPassage } from '../../redaction/passage'
import { closeReports } from '../../reports/commands.server'
import type { ThingRef } from '../../reports/thing'
import { findThing, type Thing } from '../../reports/things.server'
import { moveThing } from '../effects.server'
import { lockThing } from '../lock.server'
import { decisionMail } from '../mails'
import { redact } from '../redact.server'

type Confirmed = MemberViewer & { organisationId: number }

/** What the Fachtag team decides on one thing. */
export interface Decision {
  decision: DecisionKind
  /** Goes to the author, or to those who reported it where nothing is done. */
  reason: string
  /** What is made unrecognisable; never stored. */
  passage?: string | null
  /** Each text that holds the passage goes as a whole. */
  whole?: boolean
  /** How long the author is suspended. */
  days?: number
  /** The last decision on the thing that the form knew of; 0 for none. */
  seen: number
}

/**
 * `decided`: somebody else was faster, or the thing changed its state; `not_possible`: not on this thing or not by this
 * viewer; `no_passage`: the passage does not stand there; `reason_tells`: the reason repeats it.
 */
export type DecideProblem =
  | 'not_found'
  | 'decided'
  | 'not_possible'
  | 'too_long'
  | 'last_administrator'
  | 'no_passage'
  | 'reason_tells'

/**
 * Decides on a thing: does it, closes its reports, tells the author and those who reported it. Of two who decide at once
 * the second gets `decided`.
 * @returns id of the decision, and how many places a passage stood at
 */
export function decide(
  viewer: Viewer,
  ref: ThingRef,
  input: Decision,
  publicUrl: string,
): Promise<Result<{ id: number; places: number }, DecideProblem>> {
  if (!isOrganiser(viewer)) return Promise.resolve(refused('not_found'))
  // Taking a passage out of everything that is kept takes longer than other decisions.
  return db.$transaction((tx) => decideIn(tx, viewer, ref, input, publicUrl), { timeout: 30_000 })
}

async function decideIn(
  tx: Tx,
  viewer: Confirmed,
  ref: ThingRef,
  input: Decision,
  publicUrl: string,
): Promise<Result<{ id: number; places: number }, DecideProblem>> {
  await lockThing(tx, ref)
  const thing = await findThing(tx, ref)
  if (!thing) return refused('not_found')
  if ((await lastDecision(tx, ref)) !== input.seen) return refused('decided')
  if (!decisionsOn(viewer, thing).includes(input.decision)) return refused('not_possible')
  const happened = await carryOut(tx, viewer, thing, input)
  if (!happened.ok) return happened
  const { until, places } = happened.value
  // The mails call it by what it says afterwards.
  const told = input.decision === 'redact' ? ((await findThing(tx, ref)) ?? thing) : thing
  const id = await keep(tx, viewer, told, input, { until, publicUrl })
  await closeReports(tx, { ...told, decision: input.decision, reason: input.reason, decisionId: id })
  return done({ id, places })
}

/** The last decision on a thing; 0 for none. */
export async function lastDecision(tx: Tx, { kind, id }: ThingRef): Promise<number> {
  const last = await tx.moderationDecision.findFirst({
    where: { kind, thingId: id },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return last?.id ?? 0
}

/** What came of a decision. */
interface Happened {
  /** End of a suspension. */
  until: Date | null
  /** Where a passage was taken out. */
  places: number
}

const nothingMore: Happened = { until: null, places: 0 }

async function carryOut(
  tx: Tx,
  viewer: Confirmed,
  thing: Thing,
  { decision, reason, passage, whole, days = 0 }: Decision,
): Promise<Result<Happened, DecideProblem>> {
  if (decision === 'hide' || decision === 'delete') {
    const to =
      decision === 'hide'
        ? ({ state: 'hidden', reason, verb: 'entry.hidden' } as const)
        : ({ state: 'deleted', verb: 'entry.deleted' } as const)
    return (await moveThing(tx, viewer, thing, to)) ? done(nothingMore) : refused('decided')
  }
  if (decision === 'redact') {
    if (findPassage(reason, passage ?? '').length > 0) return refused('reason_tells')
    const result = await redact(tx, viewer, thing, { passage: passage ?? '', whole, reason })
    return result.ok ? done({ ...nothingMore, places: result.value }) : result
  }
  if (decision !== 'suspend' || !thing.author) return done(nothingMore)
  if (!canSuspendFor(viewer, thing.author, days)) return refused('too_long')
  const until = new Date(now().getTime() + days * 86_400_000)
  const suspended = await suspendUntil(tx, viewer.id, { memberId: thing.author.id, until })
  if (suspended.ok) return done({ ...nothingMore, until })
  return refused(suspended.problem === 'gone' ? 'not_found' : suspended.problem)
}

/** Writes the decision down and tells the author; who is suspended gets a link that needs no session. */
async function keep(
  tx: Tx,
  viewer: Confirmed,
  thing: Thing,
  { decision, reason, days }: Decision,
  { until, publicUrl }: { until: Date | null; publicUrl: string },
): Promise<number> {
  const code = until ? randomBytes(32).toString('base64url') : null
  const { id } = await tx.moderationDecision.create({
    data: {
      decision,
      kind: thing.kind,
      thingId: thing.id,
      entryId: thing.entryId,
      memberId: thing.author?.id ?? null,
      deciderId: viewer.id,
      reason,
      stateBefore: thing.state,
      days: decision === 'suspend' ? days : null,
      suspendedUntil: until,
      codeHash: code && hashOf(code),
      decidedAt: now(),
    },
    select: { id: true },
  })
  await recordAudit(tx, {
    verb: 'moderation.decided',
    actorId: viewer.id,
    memberId: thing.author?.id ?? null,
    facts: { decision, kind: thing.kind, thing: thing.id, id },
  })
  if (thing.author && decision !== 'nothing') {
    const link = publicUrl + (code ? paths.decisionByCode(code) : paths.ownDecision(id))
    const mail = decisionMail({ name: thing.author.name, thing, decision, reason, until, link })
    await enqueueMail(tx, { to: thing.author.email, ...mail })
  }
  return id
}

/** What the table keeps of the code in a mail. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
