import { recordActivity, recordAudit } from '~/activity/commands.server'
import { hashOfCode, newCode } from '~/auth/codes.server'
import { noSooner } from '~/auth/noSooner.server'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { isConfirmed } from '~/auth/viewer'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { invitationMail, invitedMemberMail } from '../mails'
import { canInvite } from '../policy'
import { type InviteInput, validDays } from '../schema'

/**
 * Invites somebody into the viewer's organisation by mail. The answer is the same whether the address has an account:
 * that is told in the mail alone. Inviting the same address again renews what waits.
 */
export async function invite(
  viewer: Viewer,
  input: InviteInput,
  publicUrl: string,
): Promise<Result<null, 'not_allowed'>> {
  if (!isConfirmed(viewer) || !canInvite(viewer)) return refused('not_allowed')
  const { email, functionTitle, greeting } = input
  const { id: inviterId, organisationId } = viewer
  await noSooner(
    db.$transaction(async (tx) => {
      const code = newCode()
      const { sentAt, expiresAt } = validity()
      const rows = await tx.$queryRaw<{ id: number }[]>`
        INSERT INTO invitation (organisation_id, inviter_id, email, function_title, greeting, code_hash, sent_at,
          expires_at, created_at)
        VALUES (${organisationId}, ${inviterId}, ${email}, ${functionTitle}, ${greeting}, ${hashOfCode(code)},
          ${sentAt}, ${expiresAt}, ${sentAt})
        ON CONFLICT (inviter_id, lower(email)) WHERE accepted_at IS NULL AND withdrawn_at IS NULL
        DO UPDATE SET organisation_id = EXCLUDED.organisation_id, function_title = EXCLUDED.function_title,
          greeting = EXCLUDED.greeting, code_hash = EXCLUDED.code_hash, sent_at = EXCLUDED.sent_at,
          expires_at = EXCLUDED.expires_at
        RETURNING id`
      await recordSent(tx, viewer, rows[0]?.id ?? 0)
      await mailInvitation(tx, viewer, { email, greeting, code, organisationId }, publicUrl)
    }),
  )
  return done(null)
}

/** Sends one of the viewer's own invitations once more, with a new link; the old one stops working. */
export async function sendAgain(
  viewer: Viewer,
  id: number,
  publicUrl: string,
): Promise<Result<null, 'not_allowed' | 'gone'>> {
  if (!isConfirmed(viewer) || !canInvite(viewer)) return refused('not_allowed')
  const { id: inviterId, organisationId } = viewer
  return noSooner(
    db.$transaction(async (tx) => {
      const code = newCode()
      const where = { id, inviterId, acceptedAt: null, withdrawnAt: null }
      const { count } = await tx.invitation.updateMany({
        where,
        data: { organisationId, codeHash: hashOfCode(code), ...validity() },
      })
      if (count === 0) return refused('gone')
      const { email, greeting } = await tx.invitation.findUniqueOrThrow({ where: { id } })
      await recordSent(tx, viewer, id)
      await mailInvitation(tx, viewer, { email, greeting, code, organisationId }, publicUrl)
      return done(null)
    }),
  )
}

/** Takes one of the viewer's own invitations back: its link stops working. */
export async function withdraw(viewer: Viewer, id: number): Promise<Result<null, 'not_allowed' | 'gone'>> {
  if (!isConfirmed(viewer) || !canInvite(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, inviterId: viewer.id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    if (count === 0) return refused('gone')
    await recordAudit(tx, {
      verb: 'invitation.withdrawn',
      actorId: viewer.id,
      facts: { invitationId: id },
    })
    return done(null)
  })
}

function validity(): { sentAt: Date; expiresAt: Date } {
  const sentAt = now()
  return { sentAt, expiresAt: new Date(sentAt.getTime() + validDays * 86_400_000) }
}

async function recordSent(tx: Tx, viewer: MemberViewer, invitationId: number): Promise<void> {
  const { id: actorId, organisationId } = viewer
  await recordActivity(tx, { verb: 'invitation.sent', actorId, organisationId })
  await recordAudit(tx, { verb: 'invitation.sent', actorId, facts: { invitationId } })
}

async function mailInvitation(
  tx: Tx,
  viewer: MemberViewer,
  { email, greeting, code, organisationId }: InvitationText,
  publicUrl: string,
): Promise<void> {
  const { shortName: organisation } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { shortName: true },
  })
  const known = await tx.member.count({ where: { email, emailVerifiedAt: { not: null } } })
  const words = { inviter: viewer.name, organisation, greeting }
  const mail =
    known > 0
      ? invitedMemberMail({ ...words, link: publicUrl + paths.signIn(paths.account()) })
      : invitationMail({ ...words, link: publicUrl + paths.invitation(code) })
  await enqueueMail(tx, { to: email, ...mail })
}

interface InvitationText {
  email: string
  greeting: string
  code: string
  organisationId: number
}
