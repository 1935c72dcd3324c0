import { recordAudit } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { exportForYouMail } from '../mails'
import { canExport } from '../policy'
import { exportsADay } from '../schema'

/**
 * Has everything packed that is kept about somebody: for oneself, or by an administrator for somebody who asks, who is
 * told of it.
 */
export async function askForExport(
  viewer: MemberViewer,
  memberId: number,
): Promise<Result<null, 'not_allowed' | 'gone' | 'running' | 'too_many'>> {
  if (!canExport(viewer, { id: memberId })) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId} FOR NO KEY UPDATE`
    const member = await tx.member.findFirst({ where: { id: memberId, anonymisedAt: null } })
    if (!member) return refused('gone')
    const running = await tx.dataExport.count({ where: { memberId, state: 'queued' } })
    if (running > 0) return refused('running')
    const since = new Date(now().getTime() - 86_400_000)
    const today = await tx.dataExport.count({
      where: { memberId, askedById: viewer.id, createdAt: { gt: since } },
    })
    if (today >= exportsADay) return refused('too_many')
    const { id } = await tx.dataExport.create({ data: { memberId, askedById: viewer.id, createdAt: now() } })
    await jobs().enqueue(tx, 'data.export', { id })
    await recordAudit(tx, { verb: 'member.export_asked', actorId: viewer.id, memberId })
    if (memberId !== viewer.id) {
      await enqueueMail(tx, { to: member.email, ...exportForYouMail({ name: member.name }) })
    }
    return done(null)
  })
}
