import { removeEndedSessions } from '~/auth/session.server'
import { pool } from '~/platform/db/client.server'
import type { Env } from '~/platform/env.server'
import { jobs } from '~/platform/jobs/queues.server'
import { log } from '~/platform/log/log.server'
import { demoOutbox } from '~/platform/mail/demoOutbox.server'
import { createMailer } from '~/platform/mail/mailer.server'
import { askWhetherStillRunning } from '~/still-running/commands/ask.server'

const hour = 60 * 60 * 1000

/**
 * Starts the workers of this process.
 * @returns lets running jobs end and stops them
 */
export async function startJobs(env: Env): Promise<() => Promise<void>> {
  const { SMTP_URL, MAIL_FROM } = env
  const mailer = createMailer(
    SMTP_URL && MAIL_FROM
      ? { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: env.publicUrl }
      : { outbox: demoOutbox((text, values) => pool().query(text, values)) },
  )
  const queue = jobs()
  queue.work('mail.send', ({ data }) => mailer.send(data))
  await queue.start()
  const hourly = setInterval(() => {
    removeEndedSessions().catch((error) => log.error({ err: error }, 'tidying failed'))
    askWhetherStillRunning(env.publicUrl).catch((error) => log.error({ err: error }, 'asking failed'))
  }, hour)
  hourly.unref()
  return async () => {
    clearInterval(hourly)
    await queue.stop()
  }
}
