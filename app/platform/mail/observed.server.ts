import { now } from '~/platform/clock.server'
import { pool } from '~/platform/db/client.server'
import { log } from '~/platform/log/log.server'
import { mails } from '~/platform/observe/metrics.server'
import type { Mailer } from './mailer.server'
import { MailRefused } from './refusal.server'

export const mailResults = ['sent', 'failed', 'refused'] as const
/** What became of a mail: handed over, to be tried again, or never to be taken. */
export type MailResult = (typeof mailResults)[number]

/** How often something became of mails, and when last, over all processes. */
export type MailOutcomes = Partial<Record<MailResult, { count: number; at: Date }>>

/** A mailer that counts what becomes of its mails. */
export function observedMailer(mailer: Mailer): Mailer {
  return {
    async send(message) {
      try {
        await mailer.send(message)
      } catch (error) {
        await record(error instanceof MailRefused && error.permanent ? 'refused' : 'failed')
        throw error
      }
      await record('sent')
    },
  }
}

/** What became of the mails so far. */
export async function mailOutcomes(): Promise<MailOutcomes> {
  const { rows } = await pool().query<{ result: MailResult; count: number; at: Date }>(
    'SELECT result, count, at FROM mail_outcome',
  )
  return Object.fromEntries(rows.map(({ result, ...outcome }) => [result, outcome]))
}

/** A mail that went out must not go again because nobody could write that down. */
async function record(result: MailResult): Promise<void> {
  mails.inc({ result })
  try {
    await pool().query(
      `INSERT INTO mail_outcome (result, count, at) VALUES ($1, 1, $2)
       ON CONFLICT (result) DO UPDATE SET count = mail_outcome.count + 1, at = excluded.at`,
      [result, now()],
    )
  } catch (error) {
    log.warn({ err: error }, 'what became of a mail could not be recorded')
  }
}
