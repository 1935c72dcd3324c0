import { siteSettings } from '~/admin/queries.server'
import { db } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { feedbackMail } from '../mails'
import type { BarrierFeedback } from '../schema'

/** Mails what somebody wrote about a barrier to the operator; it is stored nowhere else. */
export async function sendFeedback(
  feedback: BarrierFeedback,
  publicUrl: string,
): Promise<Result<null, 'not_set_up'>> {
  const to = await feedbackAddress()
  if (to === null) return refused('not_set_up')
  await db.$transaction((tx) => enqueueMail(tx, { to, ...feedbackMail(feedback, publicUrl) }))
  return done(null)
}

/** The address named as contact for accessibility, else the operator's. */
async function feedbackAddress(): Promise<string | null> {
  const { accessibilityContact, email } = (await siteSettings()).operator
  const named = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/i.exec(accessibilityContact ?? '')?.[0]
  return named?.toLowerCase() ?? email
}
