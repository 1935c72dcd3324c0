import { recordAudit } from '~/activity/commands.server'
import { hashOfCode, newCode } from '~/auth/codes.server'
import { noSooner } from '~/auth/noSooner.server'
import type { MemberViewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { addressTakenMail, confirmNewMail, confirmOldMail } from './mails'
import { changeWithinDays } from './schema'

/**
 * Mails both addresses a link that confirms the new one. The answer is the same whether somebody else has it; a
 * change asked for earlier ends.
 * @returns `same`: it is the address already
 */
export async function requestEmailChange(
  viewer: MemberViewer,
  email: string,
  publicUrl: string,
): Promise<Result<null, 'same' | 'gone'>> {
  return noSooner(
    db.$transaction(async (tx) => {
      const member = await lockedMember(tx, viewer.id)
      if (!member) return refused('gone')
      if (member.email.toLowerCase() === email) return refused('same')
      const at = now()
      await tx.emailChange.updateMany({
        where: { memberId: viewer.id, endedAt: null },
        data: { outcome: 'replaced', endedAt: at },
      })
      const [oldCode, code] = [newCode(), newCode()]
      await tx.emailChange.create({
        data: {
          memberId: viewer.id,
          email,
          oldCodeHash: hashOfCode(oldCode),
          newCodeHash: hashOfCode(code),
          expiresAt: new Date(at.getTime() + changeWithinDays * 86_400_000),
          createdAt: at,
        },
      })
      await recordAudit(tx, { verb: 'email.change_asked', actorId: viewer.id, memberId: viewer.id })
      const { name } = member
      const oldMail = confirmOldMail({ name, email, link: publicUrl + paths.emailChange(oldCode) })
      await enqueueMail(tx, { to: member.email, ...oldMail })
      const taken = await tx.member.count({ where: { email, emailVerifiedAt: { not: null } } })
      const newMail =
        taken > 0
          ? addressTakenMail({ link: publicUrl + paths.signIn() })
          : confirmNewMail({ name, link: publicUrl + paths.emailChange(code) })
      await enqueueMail(tx, { to: email, ...newMail })
      return done(null)
    }),
  )
}

/** Takes the viewer's own change back; its links stop working. */
export async function withdrawEmailChange(viewer: MemberViewer): Promise<Result<null, 'gone'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.emailChange.updateMany({
      where: { memberId: viewer.id, endedAt: null },
      data: { outcome: 'withdrawn', endedAt: now() },
    })
    if (count === 0) return refused('gone')
    await recordAudit(tx, { verb: 'email.change_withdrawn', actorId: viewer.id, memberId: viewer.id })
    return done(null)
  })
}

/** A member who is not locked out, held until the transaction ends. */
export async function lockedMember(
  tx: Tx,
  memberId: number,
): Promise<{ email: string; name: string } | null> {
  const rows = await tx.$queryRaw<{ email: string; name: string }[]>`
    SELECT email, name FROM member
    WHERE id = ${memberId} AND suspended_at IS NULL AND anonymised_at IS NULL FOR UPDATE`
  return rows[0] ?? null
}
