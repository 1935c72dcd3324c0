import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { dataFolder, freePort, removeData, type Site, startSite } from '#tests/support/e2e-server'

/** Mails of a bench go nowhere: nobody listens at port 9, and they wait in the queue. */
const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Nabe <nabe@kommune.example>' }

/** The settings of one app process on a database, as in production but for TLS. */
export function settingsOf(databaseUrl: string, port: number, folder: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: folder,
    SECRET_KEY: 'bench'.repeat(10),
    // A search is limited by address: let requests say that they come from somewhere else.
    TRUST_PROXY: '127.0.0.1',
    ...mail,
  }
}

/** Starts one app process, as `npm start` does. @param through another address of the same database for its pool */
export async function startApp(databaseUrl: string, through = databaseUrl): Promise<Site> {
  const folder = dataFolder()
  const port = await freePort()
  const settings = { ...settingsOf(through, port, folder), DATABASE_DIRECT_URL: databaseUrl }
  const site = await startSite({ ...settings, PORT: String(port) })
  return {
    ...site,
    async stop() {
      await site.stop()
      await removeData(folder)
    },
  }
}

/** Somebody signed in. */
export interface SignedIn {
  id: number
  organisationId: number
  organisation: string
  cookie: string
}

/** Begins sessions for so many members of the made-up organisations. */
export async function signIn(databaseUrl: string, count: number): Promise<SignedIn[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Omit<SignedIn, 'cookie'>>(
      `SELECT m.id, m.organisation_id AS "organisationId", o.short_name AS organisation
       FROM bench_member m JOIN organisation o ON o.id = m.organisation_id ORDER BY m.place % 400, m.place LIMIT $1`,
      [count],
    )
    const members = rows.map((member) => ({ ...member, session: randomBytes(20).toString('hex') }))
    await client.query(
      `INSERT INTO session (id_hash, member_id, expires_at)
       SELECT hash, member, now() + interval '12 hours' FROM unnest($1::text[], $2::int[]) AS s (hash, member)`,
      [
        members.map(({ session }) => createHash('sha256').update(session).digest('hex')),
        members.map(({ id }) => id),
      ],
    )
    return members.map(({ session, ...member }) => ({ ...member, cookie: `nabe=${session}` }))
  } finally {
    await client.end()
  }
}
