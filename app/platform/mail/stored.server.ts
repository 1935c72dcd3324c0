import type { Tx } from '~/platform/db/client.server'

interface Stored {
  id: string
  subject: string
  text: string
}

/**
 * Changes what mails say that wait, that could not be sent, or that the demonstration keeps; what was sent is gone.
 * @param mentions parts of a text that a mail must hold one of to be looked at
 */
export async function changeStoredMails(
  tx: Tx,
  mentions: string[],
  change: (text: string) => string,
): Promise<void> {
  const wanted = mentions.map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`)
  const mails = await tx.$queryRaw<Stored[]>`
    SELECT id::text, subject, body AS text FROM demo_mail WHERE subject || body LIKE ANY(${wanted}::text[]) FOR UPDATE`
  for (const mail of changed(mails, change)) {
    await tx.$executeRaw`
      UPDATE demo_mail SET subject = ${mail.subject}, body = ${mail.text} WHERE id = ${Number(mail.id)}`
  }
  for (const table of ['pgboss.job', 'pgboss.archive']) {
    const [known] = await tx.$queryRaw<
      { known: boolean }[]
    >`SELECT to_regclass(${table}) IS NOT NULL AS known`
    if (!known?.known) continue
    const waiting = await tx.$queryRawUnsafe<Stored[]>(
      `SELECT id::text, data->>'subject' AS subject, data->>'text' AS text FROM ${table}
       WHERE name = 'mail.send' AND (data->>'subject') || (data->>'text') LIKE ANY($1::text[])`,
      wanted,
    )
    for (const mail of changed(waiting, change)) {
      await tx.$executeRawUnsafe(
        `UPDATE ${table} SET data = data || jsonb_build_object('subject', $2::text, 'text', $3::text)
         WHERE id = $1::uuid AND name = 'mail.send'`,
        mail.id,
        mail.subject,
        mail.text,
      )
    }
  }
}

function changed(mails: Stored[], change: (text: string) => string): Stored[] {
  return mails
    .map((mail) => ({ mail, now: { ...mail, subject: change(mail.subject), text: change(mail.text) } }))
    .filter(({ mail, now }) => mail.subject !== now.subject || mail.text !== now.text)
    .map(({ now }) => now)
}
