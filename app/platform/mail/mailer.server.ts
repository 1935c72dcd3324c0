import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { now } from '~/platform/clock.server'
import { asRefusal, MailRefused } from './refusal.server'
import { wrapLines } from './wrapLines'

/** What a template gives: the subject on one line and the plain text. */
export type MailText = { subject: string; text: string }

/** One mail to one address. */
export type MailMessage = MailText & { to: string }

/** `from` as in MAIL_FROM (`Nabe <nabe@musterstadt.de>`), `publicUrl` the address of this site. */
export type SmtpSettings = { smtpUrl: string; from: string; publicUrl: string }

/** Instead of a server: where the demonstration puts its mails. */
export type OutboxSettings = { outbox: (message: MailMessage) => Promise<void> }

/** `send` resolves once the mail is handed over; it throws `MailRefused`, whose `permanent` says whether to try again. */
export type Mailer = { send(message: MailMessage): Promise<void> }

const connectLimit = 15_000
const silenceLimit = 30_000

/** The one way mails leave the product: through a mail server or into the demonstration's outbox. */
export function createMailer(settings: SmtpSettings | OutboxSettings): Mailer {
  const deliver = 'outbox' in settings ? settings.outbox : overSmtp(settings)
  return { send: async (message) => deliver(wellFormed(message)) }
}

function overSmtp({ smtpUrl, from, publicUrl }: SmtpSettings) {
  const host = new URL(publicUrl).hostname
  const transport = createTransport({
    url: smtpUrl,
    name: host,
    connectionTimeout: connectLimit,
    greetingTimeout: connectLimit,
    socketTimeout: silenceLimit,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, subject, text }: MailMessage) => {
    try {
      await transport.sendMail({
        from,
        // As an object, since a string is read as a list of addresses.
        to: { name: '', address: to },
        subject,
        text,
        textEncoding: 'quoted-printable',
        date: now(),
        messageId: `<${randomUUID()}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    } catch (error) {
      throw asRefusal(error)
    }
  }
}

/** One recipient and a one-line subject, whatever came in: a line end in either would begin a header of its own. */
function wellFormed({ to, subject, text }: MailMessage): MailMessage {
  if (!/^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(to)) {
    throw new MailRefused('The recipient is not one plain address', { permanent: true })
  }
  return { to, subject: subject.replace(/[\p{Cc}\s]+/gu, ' ').trim(), text: wrapLines(text) }
}
