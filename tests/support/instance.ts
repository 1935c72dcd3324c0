import { freePort } from './e2e-server'

/** Settings of an instance on a database of the test's own, with what it needs besides. */
export async function instanceSettings(given: {
  database: string
  data: string
  smtp?: string
}): Promise<Record<string, string> & { PORT: string }> {
  const port = String(await freePort())
  return {
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: given.database,
    DATA_DIR: given.data,
    SMTP_URL: given.smtp ?? 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Nabe <nabe@nabe.example>',
  }
}
