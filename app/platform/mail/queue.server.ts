import { jobs } from '~/platform/jobs/queues.server'
import type { Transaction } from '~/platform/jobs/types'
import type { MailMessage } from './mailer.server'

/** Sends a mail once the transaction has committed, and never if it has not. */
export async function enqueueMail(tx: Transaction, message: MailMessage): Promise<void> {
  await jobs().enqueue(tx, 'mail.send', message)
}

/** Drops the mails to an address that wait or were given up; those of this transaction too, so it comes before them. */
export async function forgetMails(tx: Transaction, address: string): Promise<void> {
  await jobs().drop(tx, 'mail.send', 'to', address)
}
