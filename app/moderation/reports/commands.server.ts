import type { Viewer } from '~/auth/viewer'
import { tellTeam } from '~/members/commands/tellOrganisers.server'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { lockThing } from '../decisions/lock.server'
import { reporterMail } from '../decisions/mails'
import type { DecisionKind } from '../policy'
import { reportReceivedMail, reportsWaitMail } from './mails'
import type { ReportInput } from './schema'
import type { ThingRef } from './thing'
import { findReportable, type Thing } from './things.server'

const quietMinutes = 60

/**
 * Reports a thing that the viewer sees and did not write. A member's second report of it changes the first, a guest's
 * second press of the same form as well.
 * @returns `not_found`: not there for this viewer, or their own
 */
export async function reportThing(
  viewer: Viewer,
  ref: ThingRef,
  input: ReportInput,
  publicUrl: string,
): Promise<Result<null, 'not_found'>> {
  const thing = await findReportable(viewer, ref)
  if (!thing || isOwn(viewer, thing)) return refused('not_found')
  await db.$transaction(async (tx) => {
    await lockThing(tx, ref)
    if (!(await keep(tx, viewer, thing, input))) return
    const to = await addressOf(tx, viewer, input)
    if (to) await enqueueMail(tx, { to, ...reportReceivedMail(thing) })
    await tellOfWaiting(tx, publicUrl)
  })
  return done(null)
}

/** Whether the viewer wrote it themselves. */
export function isOwn(viewer: Viewer, thing: Thing): boolean {
  return viewer.kind === 'member' && thing.author?.id === viewer.id
}

async function addressOf(tx: Tx, viewer: Viewer, input: ReportInput): Promise<string | undefined> {
  if (viewer.kind === 'guest') return input.email
  if (!input.wantsAnswer) return undefined
  const { email } = await tx.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { email: true } })
  return email
}

/** @returns whether it is a new report */
async function keep(tx: Tx, viewer: Viewer, thing: Thing, input: ReportInput): Promise<boolean> {
  const at = now()
  const said = { reason: input.reason, text: input.text ?? '', seenVersion: thing.version, updatedAt: at }
  const wantsAnswer = viewer.kind === 'member' ? input.wantsAnswer === 'on' : input.email !== undefined
  const before = await tx.report.findFirst({
    where: {
      kind: thing.kind,
      thingId: thing.id,
      decisionId: null,
      ...(viewer.kind === 'member'
        ? { reporterId: viewer.id }
        : { reporterId: null, submissionKey: input.submissionKey ?? crypto.randomUUID() }),
    },
    select: { id: true },
  })
  if (before) {
    await tx.report.update({ where: { id: before.id }, data: { ...said, wantsAnswer }, select: { id: true } })
    return false
  }
  await tx.report.createMany({
    data: {
      ...said,
      wantsAnswer,
      kind: thing.kind,
      thingId: thing.id,
      entryId: thing.entryId,
      reporterId: viewer.kind === 'member' ? viewer.id : null,
      email: viewer.kind === 'member' ? '' : (input.email ?? ''),
      submissionKey: viewer.kind === 'member' ? null : (input.submissionKey ?? null),
      createdAt: at,
    },
    skipDuplicates: true,
  })
  return true
}

/** Mails the team, unless it was told within the last hour. */
async function tellOfWaiting(tx: Tx, publicUrl: string): Promise<void> {
  const since = new Date(now().getTime() - quietMinutes * 60_000)
  const recent = await tx.report.count({ where: { createdAt: { gt: since } } })
  if (recent > 1) return
  await tellTeam(tx, reportsWaitMail({ link: publicUrl + paths.reports() }))
}

/** Puts a decision to all open reports of a thing and tells those who want to know. */
export async function closeReports(
  tx: Tx,
  decided: Pick<Thing, 'kind' | 'id' | 'title' | 'part'> & {
    decision: DecisionKind
    reason: string
    decisionId: number
  },
): Promise<void> {
  const { kind, id, decision, reason, decisionId } = decided
  const closed = await tx.$queryRaw<{ email: string | null }[]>`
    WITH closed AS (
      UPDATE report SET decision_id = ${decisionId}
      WHERE kind = ${kind} AND thing_id = ${id} AND decision_id IS NULL
      RETURNING reporter_id, email, wants_answer)
    SELECT DISTINCT lower(coalesce(m.email, nullif(closed.email, ''))) AS email FROM closed
    LEFT JOIN member m ON m.id = closed.reporter_id AND m.anonymised_at IS NULL
    WHERE closed.wants_answer`
  const mail = reporterMail({ thing: decided, decision, reason })
  for (const { email } of closed) if (email !== null) await enqueueMail(tx, { to: email, ...mail })
}

/** Has reports wait again whose decision to do nothing was taken back; a member's newer one takes their place. */
export async function reopenReports(tx: Tx, decisionId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE report r SET decision_id = NULL WHERE decision_id = ${decisionId} AND NOT EXISTS (
      SELECT FROM report newer WHERE newer.kind = r.kind AND newer.thing_id = r.thing_id
        AND newer.reporter_id = r.reporter_id AND newer.decision_id IS NULL)`
}

/**
 * Removes what reports say in words, and whose they are, once they were decided on before this moment; that something
 * was reported, why and when stays for the public figures.
 * @returns how many reports it was
 */
export async function removeOldReports(before: Date, tx: Tx = db): Promise<number> {
  return tx.$executeRaw`
    UPDATE report SET text = '', email = '', reporter_id = NULL, wants_answer = false
    FROM moderation_decision d
    WHERE d.id = report.decision_id AND d.decided_at < ${before}
      AND (report.text <> '' OR report.email <> '' OR report.reporter_id IS NOT NULL)`
}
