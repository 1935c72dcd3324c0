import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { members } from '#prisma/demo/members'
import { solutions } from '#prisma/demo/solutions'

/** What stands for the parameters of an address, by the name that the table gives the thing. */
export type Things = Record<string, Record<string, string>>

const fachtag = 'beispiel-fachtag'
const author = members.musterstadtDigital.email

/**
 * Turns the demonstration world into one with a thing in every state, all of them Musterstadt's and written by the
 * same person, and says where each is.
 */
export async function arrangeWorld(client: pg.Client): Promise<Things> {
  const { rows } = await client.query<{ id: number; organisation: number }>(
    'SELECT id, organisation_id AS organisation FROM member WHERE email = $1',
    [author],
  )
  const owner = rows[0]
  if (!owner) throw new Error('the demonstration world has no Musterstadt')
  const give = async (ids: number[], change: string): Promise<void> => {
    await client.query(
      `UPDATE entry SET author_id = $1, organisation_id = $2, ${change} WHERE id = ANY ($3)`,
      [owner.id, owner.organisation, ids],
    )
  }
  const idOf = async (sql: string, ...values: unknown[]): Promise<number> => {
    const found = await client.query<{ id: number }>(sql, values)
    const id = found.rows[0]?.id
    if (id === undefined) throw new Error(`nothing found: ${sql} ${values.join()}`)
    return id
  }
  const addressed = async (kind: 'solution' | 'request', title: string, change: string) => {
    const id = await idOf(`SELECT entry_id AS id FROM ${kind} WHERE title LIKE $1`, title)
    await give([id], change)
    const found = await client.query<{ slug: string }>(`SELECT slug FROM ${kind} WHERE entry_id = $1`, [id])
    return { idSlug: `${id}-${found.rows[0]?.slug}` }
  }
  const solution = (handle: keyof typeof solutions, change: string) =>
    addressed('solution', solutions[handle].title, change)

  const open = "state = 'visible', visibility = 'public'"
  const entries = {
    Lösung: await solution('hundesteuer', open),
    'Lösung für Mitglieder': await solution('schulIt', "visibility = 'members'"),
    'Lösung, Entwurf': await solution('wahlhelfer', "state = 'draft', published_at = NULL"),
    'Lösung, wartet': await solution('fundsachen', "state = 'held'"),
    'Lösung, zurückgezogen': await solution('chatbot', "state = 'withdrawn'"),
    'Lösung, ausgeblendet': await solution('terminvergabe', "state = 'hidden', hidden_reason = 'Grund'"),
    'Lösung, gelöscht': await solution('digitalNavigatoren', "state = 'deleted'"),
    Gesuch: await addressed('request', '%eigene Rechnungen als E-Rechnung%', open),
    'Gesuch für Mitglieder': await addressed('request', '%Niederschriften%', "visibility = 'members'"),
    'Gesuch, abgeschlossen': await addressed('request', '%Löschkonzept%', open),
    'Gesuch, zurückgezogen': await addressed('request', '%Fundbüro%', "state = 'withdrawn'"),
    'Gesuch, ausgeblendet': await addressed('request', '%Windows 11%', "state = 'hidden'"),
    'Gesuch, gelöscht': await addressed('request', '%Wärmeplanung%', "state = 'deleted'"),
  }
  const entryId = (thing: keyof typeof entries) => Number.parseInt(entries[thing].idSlug, 10)

  const alone = `SELECT c.entry_id AS id FROM comment c JOIN entry e ON e.id = c.entry_id
    WHERE c.parent_id IS NULL AND e.state = 'visible' AND c.entry_id <> ALL ($1)
      AND NOT EXISTS (SELECT FROM comment r WHERE r.parent_id = c.entry_id) ORDER BY 1`
  const comments: number[] = []
  const comment = async (subject: keyof typeof entries, change: string) => {
    const id = await idOf(alone, comments)
    comments.push(id)
    await give([id], change)
    await client.query('UPDATE comment SET subject_id = $1 WHERE entry_id = $2', [entryId(subject), id])
    return { id: String(id), kind: 'kommentar' }
  }

  const file = async (title: string, at: keyof typeof entries) => {
    const id = await idOf('SELECT id FROM attachment WHERE title LIKE $1', title)
    await client.query('UPDATE attachment SET entry_id = $1, organisation_id = $2 WHERE id = $3', [
      entryId(at),
      owner.organisation,
      id,
    ])
    const { rows } = await client.query<{ name: string }>(
      'SELECT file_name AS name FROM attachment WHERE id = $1',
      [id],
    )
    return { id: String(id), name: rows[0]?.name ?? '' }
  }

  const person = async (name: string, set: string) => {
    const id = await idOf(
      `INSERT INTO member (organisation_id, email, name, function_title, password_hash, role, email_verified_at,
         confirmed_at, refused_at, suspended_at)
       SELECT organisation_id, $1 || '@musterstadt.example', $1, 'Ordnungsamt', password_hash, ${set}
       FROM member WHERE id = $2 RETURNING id`,
      name,
      owner.id,
    )
    return { id: String(id) }
  }

  const hidden = await comment('Lösung', "state = 'hidden', hidden_reason = 'Grund'")
  const decision = async (answer: string) => {
    const id = await idOf(
      `INSERT INTO moderation_decision (decision, kind, thing_id, entry_id, member_id, reason, state_before, answer, answered_at)
       SELECT 'hide', 'comment', $1, $1, $2, 'Grund', 'visible', $3, CASE WHEN $3 <> '' THEN now() END RETURNING id`,
      hidden.id,
      owner.id,
      answer,
    )
    return { id: String(id) }
  }

  const provider = await idOf(
    `INSERT INTO identity_provider (organisation_id, label, issuer, client_id, client_secret, domains, enabled)
     VALUES ($1, 'Stadt Musterstadt', 'http://127.0.0.1:9', 'nabe', 'none', '{musterstadt.example}', true) RETURNING id`,
    owner.organisation,
  )
  await client.query(
    `INSERT INTO member_identity (issuer, subject, member_id, provider_id) VALUES ('http://127.0.0.1:9', 'walk', $1, $2)`,
    [owner.id, provider],
  )
  await client.query('DELETE FROM request_join WHERE organisation_id = $1', [owner.organisation])
  await client.query(
    `INSERT INTO entry_deletion (entry_id, deleted_by_id, state_before) SELECT id, $1, 'visible' FROM entry
     WHERE id = ANY ($2)`,
    [owner.id, [entryId('Lösung, gelöscht'), entryId('Gesuch, gelöscht')]],
  )
  await client.query('DELETE FROM rating WHERE member_id = $1', [owner.id])
  const leaving = async () => {
    const member = await person('geht', "'member', now(), now(), NULL, now()")
    await client.query(
      `INSERT INTO member_deletion (member_id, asked_by_id, reason, due_at)
       VALUES ($1, $1, 'own', now() + interval '14 days')`,
      [member.id],
    )
    return member
  }
  await client.query(
    `INSERT INTO email_change (member_id, email, old_code_hash, new_code_hash, expires_at)
     VALUES ($1, 'neu@musterstadt.example', 'walk old', 'walk new', now() + interval '7 days')`,
    [owner.id],
  )
  await client.query("INSERT INTO held_post (entry_id, reasons) VALUES ($1, '{first}')", [
    entryId('Lösung, wartet'),
  ])
  return {
    ...entries,
    Kommentar: await comment('Lösung', open),
    'Kommentar, ausgeblendet': hidden,
    Entscheidung: await decision(''),
    'Entscheidung, beantwortet': await decision('Das war ein Zitat.'),
    'Kommentar an Lösung für Mitglieder': await comment('Lösung für Mitglieder', open),
    'Kommentar an Ausgeblendetem': await comment('Lösung, ausgeblendet', open),
    Unterlage: await file('Leistungsbeschreibung%', 'Lösung'),
    'Unterlage an Lösung für Mitglieder': await file('Eckpunkte%', 'Lösung für Mitglieder'),
    'Unterlage am Entwurf': await file('Dienstanweisung%', 'Lösung, Entwurf'),
    'Unterlage an Ausgeblendetem': await file('Ablauf%', 'Lösung, ausgeblendet'),
    Anmeldedienst: { id: String(provider) },
    Rechtstext: { page: 'impressum' },
    Fassung: { n: '1' },
    Thema: { slug: 'schule' },
    Fachtag: { slug: fachtag },
    'eigene Kommune': { key: (await keyOf(client, owner.organisation)) ?? '' },
    Anbieter: { slug: 'musterwerk-it' },
    Mitglied: { id: String(owner.id) },
    'Mitglied, wartet': await person('wartend', "'member', now(), NULL, NULL, NULL"),
    'Mitglied, abgelehnt': await person('abgelehnt', "'member', now(), NULL, now(), NULL"),
    'Mitglied im Team': await person('im-team', "'organiser', now(), now(), NULL, NULL"),
    'Mitglied, Administration': await person('verwaltend', "'administrator', now(), now(), NULL, NULL"),
    'Mitglied, wird gelöscht': await leaving(),
    'Mitglied, gesperrt': await person('gesperrt', "'administrator', now(), now(), NULL, NULL"),
    'Lösung, wartet, Nummer': { id: String(entryId('Lösung, wartet')) },
    Organisation: { organisationId: String(owner.organisation) },
    'Passkey, unbekannt': { id: '999999' },
    Feed: { '*': 'loesungen.atom' },
    'Privater Feed der Autorin': {
      id: String(
        await idOf(
          `INSERT INTO feed_key (member_id, page, key_hash) VALUES ($1, '/gesuche', 'walk') RETURNING id`,
          owner.id,
        ),
      ),
    },
    'Einladung der Autorin': {
      id: String(
        await idOf(
          `INSERT INTO invitation (organisation_id, inviter_id, email, code_hash, sent_at, expires_at)
           VALUES ($1, $2, 'neu@musterstadt.example', 'walk', now(), now() + interval '14 days') RETURNING id`,
          owner.organisation,
          owner.id,
        ),
      ),
    },
    Themenvorschlag: {
      id: String(
        await idOf(
          "INSERT INTO topic_proposal (entry_id, label) VALUES ($1, 'Bienen') RETURNING id",
          entryId('Lösung'),
        ),
      ),
    },
  }
}

/** Has somebody of the Fachtag team read a programme in, up to the preview. */
export async function readInProgramme(address: string, cookie: string): Promise<Things> {
  const file = join(import.meta.dirname, '../files/fachtag-programm.csv')
  const { headers } = await fetch(`${address}/fachtage/${fachtag}/programm`, {
    method: 'POST',
    headers: { cookie, Origin: address },
    body: new URLSearchParams({ text: readFileSync(file, 'utf8') }),
    redirect: 'manual',
  })
  const importId = /\/programm\/(\d+)/.exec(headers.get('location') ?? '')?.[1]
  if (!importId) throw new Error('the programme was not read in')
  return { Einlesung: { slug: fachtag, importId } }
}

/** Where the author is signed in. */
export async function sessionOfAuthor(client: pg.Client): Promise<Things> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT s.public_id AS id FROM session s JOIN member m ON m.id = s.member_id WHERE m.email = $1',
    [author],
  )
  return { 'Sitzung der Autorin': { publicId: rows[0]?.id ?? '' } }
}

async function keyOf(client: pg.Client, organisation: number): Promise<string | undefined> {
  const { rows } = await client.query<{ key: string }>('SELECT key FROM organisation WHERE id = $1', [
    organisation,
  ])
  return rows[0]?.key
}
