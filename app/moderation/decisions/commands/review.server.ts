import { recordAudit } from '~/activity/commands.server'
import { isOrganiser, type MemberViewer, type Viewer } from '~/auth/viewer'
import { endSuspension } from '~/members/commands/suspension.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { canModerate, canSuspendFor } from '../../policy'
import { reopenReports } from '../../reports/commands.server'
import { findThing, type Thing } from '../../reports/things.server'
import { moveThing } from '../effects.server'
import { lockThing } from '../lock.server'
import { undoneMail, upheldMail } from '../mails'
import { type DecisionRow, readDecision } from '../queries/row.server'
import { hashOf } from './decide.server'

type Confirmed = MemberViewer & { organisationId: number }
type ReviewProblem = 'not_found' | 'not_allowed' | 'reviewed' | 'changed'

/**
 * Takes a decision back: the thing is again as it was, the author is told. A passage that was made unrecognisable stays
 * so; where nothing was done, the reports wait again.
 * @returns `reviewed`: taken back already; `changed`: the thing is no longer as the decision left it, or gone for good
 */
export function undo(
  viewer: Viewer,
  { id, review }: { id: number; review: string },
  publicUrl: string,
): Promise<Result<null, ReviewProblem>> {
  return reviewed(viewer, id, async (tx, team, decision) => {
    if (decision.undoneAt) return refused('reviewed')
    const restored = await restore(tx, team, decision)
    if (!restored.ok) return restored
    const at = now()
    await tx.moderationDecision.update({
      where: { id },
      data: { undoneAt: at, reviewedAt: at, reviewedById: team.id, review },
      select: { id: true },
    })
    if (decision.decision === 'nothing') await reopenReports(tx, id)
    await recordAudit(tx, {
      verb: 'moderation.undone',
      actorId: team.id,
      memberId: decision.memberId,
      facts: { decision: decision.decision, id },
    })
    const { author, thing } = await addressee(tx, decision)
    if (author && decision.decision !== 'nothing') {
      const link = publicUrl + paths.ownDecision(id)
      const mail = undoneMail({ name: author.name, thing, decision: decision.decision, review, link })
      await enqueueMail(tx, { to: author.email, ...mail })
    }
    return done(null)
  })
}

/** Says that a decision stays after the author's answer was read; the author is told why. */
export function uphold(
  viewer: Viewer,
  { id, review }: { id: number; review: string },
  publicUrl: string,
): Promise<Result<null, ReviewProblem>> {
  return reviewed(viewer, id, async (tx, team, decision) => {
    if (decision.reviewedAt) return refused('reviewed')
    if (!decision.answeredAt) return refused('not_allowed')
    await tx.moderationDecision.update({
      where: { id },
      data: { reviewedAt: now(), reviewedById: team.id, review },
      select: { id: true },
    })
    const facts = { decision: decision.decision, id }
    await recordAudit(tx, { verb: 'moderation.upheld', actorId: team.id, memberId: decision.memberId, facts })
    const { author, thing } = await addressee(tx, decision)
    if (author) {
      const link = publicUrl + paths.ownDecision(id)
      await enqueueMail(tx, { to: author.email, ...upheldMail({ name: author.name, thing, review, link }) })
    }
    return done(null)
  })
}

/** Whose decision somebody answers: one's own, or that of the mail's code. */
export type Whose = { memberId: number; id: number } | { code: string }

/**
 * Keeps what the author says about a decision, once, for the team.
 * @returns `answered`: there is an answer already, or the decision was taken back
 */
export async function answerDecision(
  whose: Whose,
  answer: string,
): Promise<Result<null, 'not_found' | 'answered'>> {
  return db.$transaction(async (tx) => {
    const where =
      'code' in whose ? { codeHash: hashOf(whose.code) } : { id: whose.id, memberId: whose.memberId }
    const decision = await tx.moderationDecision.findFirst({
      where: { ...where, decision: { not: 'nothing' } },
      select: { id: true, memberId: true },
    })
    if (!decision) return refused('not_found')
    const { count } = await tx.moderationDecision.updateMany({
      where: { id: decision.id, answeredAt: null, undoneAt: null },
      data: { answer, answeredAt: now() },
    })
    if (count === 0) return refused('answered')
    const { id, memberId } = decision
    await recordAudit(tx, { verb: 'moderation.answered', actorId: memberId, memberId, facts: { id } })
    return done(null)
  })
}

async function reviewed(
  viewer: Viewer,
  id: number,
  act: (tx: Tx, team: Confirmed, decision: DecisionRow) => Promise<Result<null, ReviewProblem>>,
): Promise<Result<null, ReviewProblem>> {
  if (!isOrganiser(viewer)) return refused('not_found')
  return db.$transaction(async (tx) => {
    const seen = await readDecision(tx, id)
    if (!seen) return refused('not_found')
    await lockThing(tx, { kind: seen.kind, id: seen.thingId })
    const decision = await readDecision(tx, id)
    if (!decision || !canModerate(viewer, decision.memberId)) return refused('not_allowed')
    return act(tx, viewer, decision)
  })
}

async function restore(tx: Tx, team: Confirmed, decision: DecisionRow): Promise<Result<null, ReviewProblem>> {
  const { decision: kind, memberId, suspendedUntil, days, stateBefore } = decision
  if (kind === 'suspend' && memberId !== null && suspendedUntil) {
    const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { role: true } })
    const role = member.role as 'member' | 'organiser' | 'administrator'
    if (!canSuspendFor(team, { id: memberId, role }, days ?? 1)) return refused('not_allowed')
    await endSuspension(tx, team.id, { memberId, until: suspendedUntil })
  }
  if (kind !== 'hide' && kind !== 'delete') return done(null)
  if (decision.erasedAt) return refused('changed')
  const thing = await findThing(tx, { kind: decision.kind, id: decision.thingId })
  if (!thing || thing.state !== stateAfter(kind, thing)) return refused('changed')
  const state = stateBefore === 'removed' ? 'visible' : stateBefore
  const reason = state === 'hidden' ? await reasonOfHiding(tx, decision) : ''
  const moved = await moveThing(tx, team, thing, { state, reason, verb: 'entry.shown' })
  return moved ? done(null) : refused('changed')
}

async function reasonOfHiding(tx: Tx, { kind, thingId }: DecisionRow): Promise<string> {
  const hiding = await tx.moderationDecision.findFirst({
    where: { kind, thingId, decision: 'hide', undoneAt: null },
    orderBy: { id: 'desc' },
    select: { reason: true },
  })
  return hiding?.reason ?? ''
}

function stateAfter(kind: 'hide' | 'delete', thing: Thing): Thing['state'] {
  if (kind === 'hide') return 'hidden'
  return thing.kind === 'attachment' ? 'removed' : 'deleted'
}

async function addressee(tx: Tx, decision: DecisionRow) {
  const thing = await findThing(tx, { kind: decision.kind, id: decision.thingId })
  const author =
    decision.memberId === null
      ? null
      : await tx.member.findFirst({
          where: { id: decision.memberId, anonymisedAt: null },
          select: { name: true, email: true },
        })
  return { author, thing: { kind: decision.kind, title: thing?.title ?? '', part: thing?.part ?? '' } }
}
