import { now } from '~/platform/clock.server'
import type { MailMessage } from './mailer.server'

/** As `pg`'s own: statement with $1, $2 … and their values. */
export type Query = (text: string, values: unknown[]) => Promise<unknown>

/** The outbox of the demonstration: a table that a page shows in place of a mail server. */
export function demoOutbox(query: Query): (message: MailMessage) => Promise<void> {
  return async ({ to, subject, text }) => {
    await query('INSERT INTO demo_mail (recipient, subject, body, created_at) VALUES ($1, $2, $3, $4)', [
      to,
      subject,
      text,
      now(),
    ])
  }
}
