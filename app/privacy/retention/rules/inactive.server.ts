import { hashOfCode, newCode } from '~/auth/codes.server'
import { paths } from '~/paths'
import { Prisma } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { anonymiseMember } from '../../deletion/commands/anonymise.server'
import { stillThereMail } from '../mails'
import type { Moment, Rule } from '../rule'
import { inactiveNoticeDays } from '../schema'

const asked = 50

/** Who is on the way out anyway has dates of their own; the people of the demonstration are never here. */
const absent = ({ cutoff }: Moment) => Prisma.sql`
  FROM member_presence p JOIN member m ON m.id = p.member_id
  WHERE p.seen_at < ${cutoff} AND m.anonymised_at IS NULL AND m.email_verified_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM member_deletion d WHERE d.member_id = m.id)
    AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = m.organisation_id AND o.is_example)`

const notAsked = Prisma.sql`AND (p.asked_at IS NULL OR p.asked_at < p.seen_at)`

/** Administrators keep their account: somebody has to be able to give the role on. */
const askedInTime = ({ at }: Moment) => {
  const before = new Date(at.getTime() - inactiveNoticeDays * 86_400_000)
  return Prisma.sql`AND p.asked_at >= p.seen_at AND p.asked_at <= ${before} AND m.role <> 'administrator'`
}

/** Who was not here for long is asked by mail whether they stay; signing in answers as well. */
export const inactiveAskedRule: Rule = {
  key: 'inactiveAsked',
  after: (days) => days.inactiveAsked,
  async count(tx, moment) {
    const rows = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count ${absent(moment)} ${notAsked}`
    return rows[0]?.count ?? 0
  },
  async some(tx, moment) {
    const members = await tx.$queryRaw<{ id: number; name: string; email: string; seenAt: Date }[]>`
      SELECT m.id, m.name, m.email, p.seen_at AS "seenAt" ${absent(moment)} ${notAsked}
      ORDER BY m.id LIMIT ${asked}`
    for (const { id: memberId, name, email, seenAt } of members) {
      const code = newCode()
      await tx.memberPresence.update({
        where: { memberId },
        data: { askedAt: moment.at, codeHash: hashOfCode(code) },
      })
      const inTime = moment.at.getTime() + inactiveNoticeDays * 86_400_000
      const until = new Date(Math.max(inTime, seenAt.getTime() + moment.days.inactive * 86_400_000))
      const mail = stillThereMail({ name, until, link: moment.publicUrl + paths.keepAccount(code) })
      await enqueueMail(tx, { to: email, ...mail })
    }
    return members.length
  },
}

/** Who never answered is taken out of the database; one at a time, since their name stands in many places. */
export const inactiveRule: Rule = {
  key: 'inactive',
  after: (days) => days.inactive,
  async count(tx, moment) {
    const rows = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count ${absent(moment)} ${askedInTime(moment)}`
    return rows[0]?.count ?? 0
  },
  async some(tx, moment) {
    const [member] = await tx.$queryRaw<{ id: number }[]>`
      SELECT m.id ${absent(moment)} ${askedInTime(moment)} ORDER BY m.id LIMIT 1`
    if (!member) return 0
    await anonymiseMember(tx, member.id)
    return 1
  },
}
