import { paths } from '~/paths'
import { Prisma } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { draftsEndMail } from '../mails'
import { purgeEntries } from '../purge.server'
import type { Moment, Rule } from '../rule'
import { draftNoticeDays } from '../schema'

const batch = 50

const untouched = ({ cutoff }: Moment) => Prisma.sql`
  FROM entry e LEFT JOIN draft_notice n ON n.entry_id = e.id
  WHERE e.state = 'draft' AND e.published_at IS NULL AND e.updated_at < ${cutoff}`

const notTold = Prisma.sql`AND (n.at IS NULL OR n.at < e.updated_at)`

const toldInTime = ({ at }: Moment) => {
  const before = new Date(at.getTime() - draftNoticeDays * 86_400_000)
  return Prisma.sql`AND n.at >= e.updated_at AND n.at <= ${before}`
}

/** The author of a draft that nobody touched is told once that it will be removed. */
export const draftsWarnedRule: Rule = {
  key: 'draftsWarned',
  after: (days) => days.drafts - draftNoticeDays,
  async count(tx, moment) {
    const rows = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count ${untouched(moment)} ${notTold}`
    return rows[0]?.count ?? 0
  },
  async some(tx, moment) {
    const drafts = await tx.$queryRaw<{ id: number; authorId: number | null; title: string }[]>`
      SELECT e.id, e.author_id AS "authorId", coalesce(s.title, r.title, '') AS title
      FROM (SELECT e.id, e.author_id ${untouched(moment)} ${notTold} ORDER BY e.author_id, e.id LIMIT ${batch}) e
      LEFT JOIN solution s ON s.entry_id = e.id LEFT JOIN request r ON r.entry_id = e.id`
    for (const { id: entryId } of drafts) {
      await tx.draftNotice.upsert({
        where: { entryId },
        create: { entryId, at: moment.at },
        update: { at: moment.at },
      })
    }
    const authors = new Set(drafts.flatMap(({ authorId }) => (authorId === null ? [] : [authorId])))
    const members = await tx.member.findMany({
      where: { id: { in: [...authors] }, suspendedAt: null, anonymisedAt: null },
      select: { id: true, name: true, email: true },
    })
    for (const { id, name, email } of members) {
      const titles = drafts.filter(({ authorId }) => authorId === id).map(({ title }) => title)
      const mail = draftsEndMail({ name, titles, link: moment.publicUrl + paths.drafts() })
      await enqueueMail(tx, { to: email, ...mail })
    }
    return drafts.length
  },
}

/** Drafts that nobody touched, after their author was told. */
export const draftsRule: Rule = {
  key: 'drafts',
  after: (days) => days.drafts,
  async count(tx, moment) {
    const rows = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count ${untouched(moment)} ${toldInTime(moment)}`
    return rows[0]?.count ?? 0
  },
  async some(tx, moment) {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      SELECT e.id ${untouched(moment)} ${toldInTime(moment)} ORDER BY e.id LIMIT ${batch} FOR UPDATE OF e`
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await purgeEntries(tx, ids)
    return ids.length
  },
}
