import { issueToken } from '~/auth/tokens.server'
import { contactAmong } from '~/entries/contact.server'
import { askedBefore } from '~/entries/standing'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { noteReuseAsked } from '~/reuse/commands/confirm.server'
import { noteStatusAsked } from '~/solutions/commands/status.server'
import { solutionContact } from '~/solutions/queries/contact.server'
import { stillRunningMail } from '../mails'
import type { Thing } from '../schema'

/** Organisations asked in one transaction, and members asked where nobody is named or the named one has left. */
const organisationsAtOnce = 100
const colleagues = 5

const reuseContactOrWriter = contactAmong(['r.contact_id', 'r.member_id'], 'r.organisation_id')

/** What an organisation is to be asked about. */
export interface Due {
  thing: Thing
  id: number
  title: string
  organisationId: number
  /** Who is asked: whom the statement names, else colleagues; nobody where no one is left. */
  askedIds: number[]
}

/**
 * Asks once a year whether what an organisation said to run still does: its solutions and what it reuses. A member
 * gets one mail about all of it. Safe to be called often, and by several processes at once.
 * @param publicUrl the site's address, for the link in the mail
 * @returns the number of mails
 */
export async function askWhetherStillRunning(publicUrl: string): Promise<number> {
  let sent = 0
  for (;;) {
    const round = await db.$transaction((tx) => askSome(tx, publicUrl), { timeout: 60_000 })
    if (round === null) return sent
    sent += round
  }
}

async function askSome(tx: Tx, publicUrl: string): Promise<number | null> {
  const [lock] = await tx.$queryRaw<{ alone: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('nabe still running')) AS alone`
  if (!lock?.alone) return null
  const due = await findDue(tx)
  if (due.length === 0) return null
  await markAsked(tx, due)
  const titlesFor = new Map<number, string[]>()
  for (const { askedIds, title } of due) {
    for (const memberId of askedIds) titlesFor.set(memberId, [...(titlesFor.get(memberId) ?? []), title])
  }
  const members = await tx.member.findMany({
    where: { id: { in: [...titlesFor.keys()] } },
    select: { id: true, email: true, name: true },
  })
  for (const { id, email, name } of members) {
    const code = await issueToken(tx, { purpose: 'still_running', memberId: id })
    const titles = titlesFor.get(id) ?? []
    const link = `${publicUrl}${paths.stillRunning(code)}`
    await enqueueMail(tx, { to: email, ...stillRunningMail({ name, titles, link }) })
  }
  return members.length
}

/** What is due of the next hundred organisations, in one statement. */
export function findDue(tx: Tx): Promise<Due[]> {
  const before = askedBefore(now())
  return tx.$queryRaw<Due[]>`
    WITH due AS (
      SELECT 'solution' AS thing, s.entry_id AS id, s.title, e.organisation_id,
        ${solutionContact} AS named_id
      FROM solution s JOIN entry e ON e.id = s.entry_id
      WHERE s.status IN ('trial', 'in_use') AND e.state = 'visible' AND e.organisation_id IS NOT NULL
        AND coalesce(greatest(s.status_confirmed_at, s.asked_at), '-infinity') < ${before}
        AND coalesce(s.status_confirmed_at, e.published_at) < ${before}
      UNION ALL
      SELECT 'reuse', r.id, s.title, r.organisation_id, ${reuseContactOrWriter}
      FROM reuse r JOIN solution s ON s.entry_id = r.solution_id JOIN entry e ON e.id = s.entry_id
      WHERE r.state IN ('testing', 'in_use') AND e.state = 'visible'
        AND greatest(r.confirmed_at, r.asked_at) < ${before}
    ), chosen AS (
      SELECT DISTINCT organisation_id FROM due ORDER BY organisation_id LIMIT ${organisationsAtOnce}
    ), reachable AS (
      SELECT m.id, m.organisation_id, row_number() OVER (PARTITION BY m.organisation_id ORDER BY m.id) AS place
      FROM member m JOIN chosen USING (organisation_id)
      WHERE m.confirmed_at IS NOT NULL AND m.email_verified_at IS NOT NULL
        AND m.suspended_at IS NULL AND m.anonymised_at IS NULL
    )
    SELECT d.thing, d.id, d.title, d.organisation_id AS "organisationId", ARRAY(
      SELECT r.id FROM reachable r WHERE r.organisation_id = d.organisation_id AND CASE
        WHEN EXISTS (SELECT 1 FROM reachable n WHERE n.id = d.named_id AND n.organisation_id = d.organisation_id)
        THEN r.id = d.named_id ELSE r.place <= ${colleagues} END) AS "askedIds"
    FROM due d JOIN chosen USING (organisation_id) ORDER BY d.title COLLATE "de-x-icu", d.id`
}

async function markAsked(tx: Tx, due: Due[]): Promise<void> {
  const ids = (thing: Thing) => due.filter((one) => one.thing === thing).map(({ id }) => id)
  await noteStatusAsked(tx, ids('solution'))
  await noteReuseAsked(tx, ids('reuse'))
}
