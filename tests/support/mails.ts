import { pool } from '~/platform/db/client.server'
import type { MailMessage } from '~/platform/mail/mailer.server'

/** Mails that wait in the queue for this address, oldest first. Call `jobs().prepare()` before the test. */
export async function queuedMails(to: string): Promise<MailMessage[]> {
  const { rows } = await pool().query<{ data: MailMessage }>(
    `SELECT data FROM pgboss.job WHERE name = 'mail.send' AND data->>'to' = $1 ORDER BY created_on`,
    [to],
  )
  return rows.map((row) => row.data)
}

/** The code in the link of a mail. */
export function codeIn(mail: MailMessage | undefined): string {
  const code = /[?&]code=([\w-]+)/.exec(mail?.text ?? '')?.[1]
  if (!code) throw new Error('the mail holds no link with a code')
  return code
}
