import { log } from '~/platform/log/log.server'
import type { MailMessage } from '~/platform/mail/mailer.server'
import { createJobs } from './createJobs.server'
import type { Jobs } from './types'

/** The queues there are, and what a job of each carries. */
export interface Payloads {
  'mail.send': MailMessage
  /** Lets the virus scanner look at an attachment. */
  'attachment.scan': { id: number }
  /** Removes the bytes of an attachment that is gone. */
  'attachment.erase': { key: string }
  /** Removes what is kept no longer. */
  'retention.run': Record<string, never>
  /** Appends to the file beside the database what was erased. */
  'deletions.write': Record<string, never>
  /** Packs somebody's data. */
  'data.export': { id: number }
}

let queue: { url: string; jobs: Jobs<Payloads> } | undefined

/** The job queue on the database of this process; `DATABASE_DIRECT_URL` goes before `DATABASE_URL`. */
export function jobs(): Jobs<Payloads> {
  const url = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  if (queue?.url !== url) {
    queue = {
      url,
      jobs: createJobs<Payloads>({
        connectionString: url,
        queues: {
          'mail.send': {},
          'attachment.scan': {},
          'attachment.erase': {},
          'retention.run': { retries: 5, retryDelaySeconds: 300, timeLimitSeconds: 3_600 },
          'deletions.write': {},
          'data.export': { retries: 2, timeLimitSeconds: 3_600 },
        },
        onError: (error, name) => log.error({ err: error, queue: name }, 'job failed'),
      }),
    }
  }
  return queue.jobs
}
