import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'

export const verbs = [
  'solution.published',
  'solution.edited',
  'solution.imported',
  'solution.withdrawn',
  'solution.restored',
  'solution.confirmed',
  'solution.ended',
  'reuse.confirmed',
  'request.published',
  'request.edited',
  'request.withdrawn',
  'request.restored',
  'request.joined',
  'request.left',
  'request.answered',
  'request.answer_removed',
  'request.solved',
  'request.closed',
  'request.reopened',
  'attachment.added',
  'attachment.edited',
  'attachment.removed',
  'comment.written',
  'comment.edited',
  'comment.deleted',
  'rating.given',
  'rating.removed',
  'reuse.stated',
  'reuse.edited',
  'reuse.confirmed',
  'reuse.taken_back',
  'entry.hidden',
  'entry.shown',
  'entry.deleted',
  'entry.restored',
  'entry.redacted',
  'entry.released',
  'topic.created',
  'topic.edited',
  'topic.merged',
  'topic.proposed',
  'topic.proposal_resolved',
  'product.merged',
  'fachtag.created',
  'fachtag.edited',
  'programme.applied',
  'member.registered',
  'member.verified_email',
  'member.confirmed',
  'member.refused',
  'member.reconsidered',
  'member.left',
  'invitation.sent',
  'invitation.accepted',
  'contact.taken_over',
  'organisation.joined',
  'organisation.edited',
  'organisation.merged',
] as const
export type Verb = (typeof verbs)[number]

/** Who did what to which thing: references and small enumerated facts, never a text, a name or an address. */
export interface Deed {
  verb: Verb
  actorId?: number | null
  organisationId?: number | null
  entryId?: number | null
  fachtagId?: number | null
  memberId?: number | null
  facts?: Record<string, number | boolean | string | null>
}

/** Appends to the activity record, in the transaction of the deed itself. */
export async function recordActivity(tx: Tx, deed: Deed): Promise<void> {
  await tx.activity.create({
    data: { ...deed, facts: (deed.facts ?? {}) as Prisma.InputJsonObject, at: now() },
  })
}

/** The same for many deeds at once. */
export async function recordActivities(tx: Tx, deeds: Deed[]): Promise<void> {
  const at = now()
  await tx.activity.createMany({
    data: deeds.map((deed) => ({ ...deed, facts: (deed.facts ?? {}) as Prisma.InputJsonObject, at })),
  })
}

/** Appends to the audit log (roles, sign-ins, suspensions), which has a retention of its own. */
export async function recordAudit(
  tx: Tx,
  entry: {
    verb: string
    actorId?: number | null
    memberId?: number | null
    facts?: Record<string, number | boolean | string | null>
  },
): Promise<void> {
  await tx.audit.create({
    data: { ...entry, facts: (entry.facts ?? {}) as Prisma.InputJsonObject, at: now() },
  })
}
