import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { members } from '#prisma/demo/members'
import { allForms, fill } from '#tests/support/attack/forms'
import { database, keepChanges, send, site, takeBack } from '#tests/support/attack/site'

beforeAll(keepChanges)
afterEach(async () => void (await takeBack()))

const slugOf = (thing: string) => site.things[thing]?.idSlug ?? ''
const idOf = (thing: string) => Number.parseInt(slugOf(thing) || (site.things[thing]?.id ?? ''), 10)
const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> => {
  const { rows } = await database.query<Row>(sql, values)
  if (!rows[0]) throw new Error(`nothing found: ${sql}`)
  return rows[0]
}
/** Things that an ordinary member of another organisation must not get at. */
const secret = [
  'Lösung, Entwurf',
  'Lösung, ausgeblendet',
  'Lösung, zurückgezogen',
  'Lösung, gelöscht',
  'Lösung, wartet',
]
/** Tables that hold what people wrote, and who they are; counts and logs may follow. */
const changed = async () =>
  (await takeBack()).filter((table) => !['activity', 'audit', 'job'].includes(table))

describe('an id inside a form', () => {
  it('of a comment elsewhere is nothing to answer', async () => {
    for (const comment of [
      'Kommentar an Lösung für Mitglieder',
      'Kommentar an Ausgeblendetem',
      'Kommentar, ausgeblendet',
    ]) {
      const { status } = await send(`/gesuche/${slugOf('Gesuch')}/kommentare`, {
        role: 'andere',
        form: { body: 'Falsch einsortiert', parentId: String(idOf(comment)), submissionKey: randomUUID() },
      })
      expect(status, comment).toBeGreaterThanOrEqual(400)
      expect(await changed(), comment).toEqual([])
    }
  })

  it('of a comment elsewhere shows nothing of it', async () => {
    for (const comment of [
      'Kommentar, ausgeblendet',
      'Kommentar an Ausgeblendetem',
      'Kommentar an Lösung für Mitglieder',
    ]) {
      const { body } = await one<{ body: string }>('SELECT body FROM comment WHERE entry_id = $1', [
        idOf(comment),
      ])
      const { text } = await send(`/gesuche/${slugOf('Gesuch')}/kommentare?antwort=${idOf(comment)}`, {
        role: 'andere',
      })
      expect(text).not.toContain(body.slice(0, 30))
    }
  })

  it('of a solution that is not for the viewer answers no request', async () => {
    for (const thing of secret) {
      const { status, text } = await send(`/gesuche/${slugOf('Gesuch')}/loesungen`, {
        role: 'andere',
        form: { solutionId: String(idOf(thing)) },
      })
      expect(status, thing).toBeGreaterThanOrEqual(400)
      expect(text).not.toContain(slugOf(thing).replace(/^\d+-/, ''))
      expect(await changed(), thing).toEqual([])
    }
  })

  it('of a request that is not for the viewer is nothing to offer a solution for', async () => {
    for (const thing of ['Gesuch, ausgeblendet', 'Gesuch, zurückgezogen', 'Gesuch, gelöscht']) {
      for (const path of ['gesuche', 'gesuche/ablehnung']) {
        const { status } = await send(`/loesungen/${slugOf('Lösung')}/${path}`, {
          role: 'Autorin',
          form: { requestId: String(idOf(thing)), requests: String(idOf(thing)) },
        })
        expect(status).toBeLessThan(500)
        expect(await changed(), `${thing} ${path}`).toEqual([])
      }
    }
  })

  it('of somebody elsewhere is nobody whom to call, nor a solution elsewhere something adapted', async () => {
    const { id: stranger } = await one<{ id: number }>('SELECT id FROM member WHERE email = $1', [
      members.fachtagTeam.email,
    ])
    const base = { state: 'in_use', version: '0', sinceYear: '2025' }
    for (const extra of [
      { contactId: String(stranger) },
      ...secret.map((thing) => ({ adaptedFromId: String(idOf(thing)) })),
    ]) {
      await send(`/loesungen/${slugOf('Lösung')}/nachnutzung`, {
        role: 'andere',
        form: { ...base, ...extra },
      })
      const { rows } = await database.query(
        'SELECT FROM reuse WHERE contact_id = $1 OR adapted_from_id = ANY ($2)',
        [stranger, secret.map(idOf)],
      )
      expect(rows).toEqual([])
      await takeBack()
    }
  })

  it('of somebody elsewhere takes over nothing when a colleague leaves', async () => {
    const { id: leaver } = await one<{ id: number }>('SELECT id FROM member WHERE email = $1', [
      members.musterstadtDigital.email,
    ])
    const { id: stranger } = await one<{ id: number }>('SELECT id FROM member WHERE email = $1', [
      members.musterkreisBauaufsicht.email,
    ])
    const form = (await allForms()).find(({ action }) => action === `/mitglieder/${leaver}/austritt`)
    expect(form?.fields.length).toBeGreaterThan(0)
    const fields = (form?.fields ?? []).map(({ name }): [string, string] => [name, String(stranger)])
    await send(`/mitglieder/${leaver}/austritt`, { role: 'Autorin', form: fields })
    const { rows } = await database.query(
      "SELECT place, new FROM walk.change WHERE new ->> 'contact_id' = $1",
      [String(stranger)],
    )
    expect(rows).toEqual([])
  })

  it('of a thing of another organisation is no yearly question of one’s own', async () => {
    for (const [thing, id] of [
      ['solution', idOf('Lösung')],
      ['reuse', 1],
      ['solution', idOf('Lösung für Mitglieder')],
    ] as const) {
      for (const answer of ['yes', 'ja', 'still', 'ended', 'beendet']) {
        const { status } = await send('/laeuft-das-noch', {
          role: 'andere',
          form: { thing, id: String(id), answer, reason: 'x' },
        })
        expect(status).toBeLessThan(500)
      }
    }
    const { rows } = await database.query<{ place: string }>(
      "SELECT DISTINCT place FROM walk.change WHERE place IN ('solution', 'entry') AND (new ->> 'entry_id' = $1 OR new ->> 'id' = $1)",
      [String(idOf('Lösung'))],
    )
    expect(rows).toEqual([])
  })

  it('of an import belongs to one Fachtag', async () => {
    const { slug, importId } = site.things.Einlesung ?? {}
    const { rows } = await database.query<{ slug: string }>('SELECT slug FROM fachtag WHERE slug <> $1', [
      slug,
    ])
    const others = [...rows.map((row) => row.slug), 'gibt-es-nicht']
    for (const other of others) {
      expect((await send(`/fachtage/${other}/programm/${importId}`, { role: 'Team' })).status).toBe(404)
      for (const path of ['', '/verwerfung']) {
        const { status } = await send(`/fachtage/${other}/programm/${importId}${path}`, {
          role: 'Team',
          form: { version: '1' },
        })
        expect(status).toBe(404)
      }
    }
    expect(await changed()).toEqual([])
  })

  it('of a session of somebody else ends nothing', async () => {
    const { publicId } = site.things['Sitzung der Autorin'] ?? {}
    for (const role of ['andere', 'Kollegin', 'Team', 'Administration'] as const)
      expect((await send(`/konto/sitzungen/${publicId}/ende`, { role, form: {} })).status).toBe(404)
    expect(await changed()).toEqual([])
  })
})

describe('numbers of others in every form', () => {
  it('fail nowhere, and show no title of what is hidden', async () => {
    const { rows } = await database.query<{ id: number; title: string }>(
      'SELECT entry_id AS id, title FROM solution WHERE entry_id = ANY ($1)',
      [['Lösung, Entwurf', 'Lösung, gelöscht', 'Lösung, wartet'].map(idOf)],
    )
    const { id: member } = await one<{ id: number }>('SELECT id FROM member WHERE email = $1', [
      members.administration.email,
    ])
    const ids = [...rows.map(({ id }) => id), member, 2_147_483_647, 0]
    const wrong: string[] = []
    const forms = (await allForms()).filter(({ fields }) =>
      fields.some(({ values }) => values.some((value) => /^\d+$/.test(value))),
    )
    for (const form of forms.filter(({ role }) => role !== 'Administration')) {
      const role = form.role === 'Autorin' || form.role === 'Team' ? 'andere' : form.role
      for (const id of ids) {
        const choices = new Set(
          form.fields
            .filter(({ values }) => values.some((value) => /^\d+$/.test(value)))
            .map(({ name }) => name),
        )
        const fields = fill(form, () => 'Bienen').map(([name, value]): [string, string] => [
          name,
          choices.has(name) ? String(id) : value,
        ])
        const { status, text } = await send(form.action, { role, form: fields })
        if (status >= 500) wrong.push(`${form.action} with ${id}: ${status}`)
        for (const { title } of rows)
          if (text.includes(title)) wrong.push(`${form.action} with ${id} shows ${title}`)
      }
      await takeBack()
    }
    expect(wrong).toEqual([])
  })
})
