import { eraseFile, scanAttachment } from '~/attachments/commands/scan.server'
import { removeEndedSessions } from '~/auth/session.server'
import { liftEndedSuspensions } from '~/members/commands/suspension.server'
import { eraseDeletedFiles } from '~/moderation/decisions/commands/erase.server'
import { now } from '~/platform/clock.server'
import { pool } from '~/platform/db/client.server'
import type { Env } from '~/platform/env.server'
import { jobs } from '~/platform/jobs/queues.server'
import { log } from '~/platform/log/log.server'
import { demoOutbox } from '~/platform/mail/demoOutbox.server'
import { createMailer } from '~/platform/mail/mailer.server'
import { observedMailer } from '~/platform/mail/observed.server'
import { removeStrandedFiles } from '~/platform/storage/index.server'
import { writeDeletionList } from '~/privacy/deletion/commands/list.server'
import { runDueDeletions } from '~/privacy/deletion/commands/run.server'
import { buildExport } from '~/privacy/export/commands/build.server'
import { removeExpiredExports } from '~/privacy/export/commands/expire.server'
import { enqueueRetention, runRetention } from '~/privacy/retention/run.server'
import { removeEndedVisits } from '~/single-sign-on/visits.server'
import { relateDue } from '~/solutions/related/commands.server'
import { askWhetherStillRunning } from '~/still-running/commands/ask.server'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour
/** Days in which the Fachtag team can take a deletion back. */
const undoDays = 30
/** Few enough for the site to go on meanwhile, also after thousands were taken over. */
const relating = { solutions: 20, every: 5_000 }

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
  const observed = observedMailer(mailer)
  queue.work('mail.send', ({ data }) => observed.send(data))
  queue.work('attachment.scan', ({ data }) => scanAttachment(data.id))
  queue.work('attachment.erase', ({ data }) => eraseFile(data.key))
  queue.work('data.export', ({ data, attempt }) =>
    buildExport({ id: data.id, attempt, publicUrl: env.publicUrl }),
  )
  queue.work('deletions.write', async () => {
    await writeDeletionList()
  })
  queue.work('retention.run', async () => {
    await runRetention(env.publicUrl)
  })
  await queue.start()
  let atWork: Promise<unknown> | undefined
  const relate = setInterval(() => {
    atWork ??= relateDue(relating.solutions)
      .catch((error) => log.error({ err: error }, 'finding related solutions failed'))
      .finally(() => {
        atWork = undefined
      })
  }, relating.every)
  relate.unref()
  const hourly = setInterval(() => {
    removeEndedSessions().catch((error) => log.error({ err: error }, 'tidying failed'))
    removeEndedVisits().catch((error) => log.error({ err: error }, 'tidying sign-ins failed'))
    removeStrandedFiles().catch((error) => log.error({ err: error }, 'tidying files failed'))
    removeExpiredExports().catch((error) => log.error({ err: error }, 'tidying exports failed'))
    writeDeletionList().catch((error) => log.error({ err: error }, 'writing the deletion list failed'))
    eraseDeletedFiles(new Date(now().getTime() - undoDays * day)).catch((error) =>
      log.error({ err: error }, 'erasing files failed'),
    )
    enqueueRetention().catch((error) => log.error({ err: error }, 'asking for the retention failed'))
    askWhetherStillRunning(env.publicUrl).catch((error) => log.error({ err: error }, 'asking failed'))
  }, hour)
  hourly.unref()
  const minutely = setInterval(() => {
    liftEndedSuspensions().catch((error) => log.error({ err: error }, 'ending suspensions failed'))
    runDueDeletions().catch((error) => log.error({ err: error }, 'deleting accounts failed'))
  }, minute)
  minutely.unref()
  return async () => {
    clearInterval(hourly)
    clearInterval(minutely)
    clearInterval(relate)
    await atWork
    await queue.stop()
  }
}
