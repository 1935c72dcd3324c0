import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import pg from 'pg'

/** Lets minutes pass since the password of a page's session was last given; a journey cannot wait for them. */
export async function letTimePass(page: Page, minutes: number): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'nabe')
  const client = new pg.Client(placeOfDatabase())
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `UPDATE session SET confirmed_at = confirmed_at - $1 * interval '1 minute' WHERE id_hash = $2`,
      [
        minutes,
        createHash('sha256')
          .update(cookie?.value ?? '')
          .digest('hex'),
      ],
    )
    if (rowCount !== 1) throw new Error('the page has no session')
  } finally {
    await client.end()
  }
}

/** Lets a suspension come to its end: a journey cannot wait for days. */
export async function letSuspensionEnd(email: string): Promise<void> {
  const client = new pg.Client(placeOfDatabase())
  await client.connect()
  try {
    const { rowCount } = await client.query(
      'UPDATE member SET suspended_until = now() WHERE email = $1 AND suspended_until > now()',
      [email],
    )
    if (rowCount !== 1) throw new Error(`${email} is not suspended for a time`)
  } finally {
    await client.end()
  }
}

/** Brings the day nearer on which an account is deleted. */
export async function letDeletionComeNear(email: string, days: number): Promise<void> {
  const client = new pg.Client(placeOfDatabase())
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `UPDATE member_deletion SET due_at = due_at - $1 * interval '1 day'
       WHERE member_id = (SELECT id FROM member WHERE email = $2)`,
      [days, email],
    )
    if (rowCount !== 1) throw new Error(`no account of ${email} is to be deleted`)
  } finally {
    await client.end()
  }
}

/** The embedded server of the journeys says in its own files where it listens. */
export function placeOfDatabase(): pg.ClientConfig {
  const folder = join(process.env.E2E_DATA ?? '', 'postgres')
  const port = Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[3])
  const password = readFileSync(join(folder, 'password'), 'utf8').trim()
  return { host: '127.0.0.1', port, user: 'nabe', password, database: 'nabe' }
}
