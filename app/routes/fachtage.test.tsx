import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { renderedForm } from '#tests/support/renderedForm'
import { callRoute } from '#tests/support/route'
import { guest, type MemberViewer } from '~/auth/viewer'
import { createEntry } from '~/entries/commands.server'
import { ImportPreview } from '~/fachtage/ImportPreview'
import { PROGRAMME_LIMITS } from '~/fachtage/programme/schema'
import { latestFachtag } from '~/fachtage/queries/fachtag.server'
import { topicOptions } from '~/fachtage/topicOptions'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { loader as list } from './fachtage._index'
import { loader as page } from './fachtage.$slug._index'
import { action as edit, loader as editForm } from './fachtage.$slug.bearbeiten'
import { action as upload, loader as uploads } from './fachtage.$slug.programm._index'
import { action as confirm, loader as preview } from './fachtage.$slug.programm.$importId._index'
import { action as discard } from './fachtage.$slug.programm.$importId.verwerfung'
import { action as create, loader as createForm } from './fachtage.neu'

useDatabase()
afterAll(closeDatabase)

const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../tests/support/files/${name}`, import.meta.url)))
const csv = example('fachtag-programm.csv')
const windows1252 = new TextDecoder('windows-1252')

let organiser: MemberViewer & { organisationId: number }
let member: MemberViewer
const vocabulary: [string, string, string[]][] = [
  ['Digitalstrategie und Smart City', 'Steuerung', ['Digitalstrategie']],
  ['Personalgewinnung', 'Steuerung', ['Personal']],
  ['Informationssicherheit', 'Technik', ['Resilienz']],
  ['IT-Notfall', 'Technik', ['Resilienz']],
  ['Ratsinformationssystem', 'Politik', ['Sitzungsdienst']],
]
beforeAll(async () => {
  organiser = await buildMember({ role: 'organiser' })
  member = await buildMember()
  for (const [label, field, aliases] of vocabulary) {
    const { id } = await db.$transaction((tx) =>
      createEntry(tx, { kind: 'topic', organisationId: null, authorId: null, state: 'visible' }),
    )
    const slug = label.toLowerCase().replaceAll(' ', '-')
    await db.topic.create({ data: { entryId: id, slug, label, field } })
    await db.topicAlias.createMany({ data: aliases.map((alias) => ({ topicId: id, alias })) })
  }
})

let number = 0
let slug: string
let fachtagId: number
beforeEach(async () => {
  number += 1
  slug = await newFachtag(`Fachtag Nummer ${number}`)
  fachtagId = (await db.fachtag.findUniqueOrThrow({ where: { slug } })).id
})

const fields = (parts: Record<string, string> = {}) => ({
  ...{ title: 'Ein Fachtag', firstDay: '2025-11-25', lastDay: '2025-11-25', place: '', organisers: '' },
  ...{ edition: '', introduction: '', ...parts },
})

async function newFachtag(title: string): Promise<string> {
  const form = fields({ title })
  const { location } = await callRoute({ action: create, url: '/fachtage/neu', form, viewer: organiser })
  return location?.split('/')[2] ?? ''
}

function send(parts: { file?: [Uint8Array, string]; text?: string }, viewer: MemberViewer = organiser) {
  const form = new FormData()
  const [bytes, name] = parts.file ?? [new Uint8Array(), '']
  form.set('file', new File([new Uint8Array(bytes)], name))
  form.set('text', parts.text ?? '')
  return callRoute({ action: upload, url: `/fachtage/${slug}/programm`, form, viewer, params: { slug } })
}

async function read(bytes: Uint8Array, name = 'programm.csv'): Promise<string> {
  const { status, location } = await send({ file: [bytes, name] })
  expect(status).toBe(302)
  return location?.split('/').at(-1) ?? ''
}

const open = (importId: string, viewer: MemberViewer = organiser, of = slug) =>
  callRoute({
    loader: preview,
    url: `/fachtage/${of}/programm/${importId}`,
    viewer,
    params: { slug: of, importId },
  })

/** The form as its page renders it. */
async function formOf(importId: string): Promise<FormData> {
  const { data } = await open(importId)
  return renderedForm(
    renderToString(
      <ImportPreview
        fachtag={data.fachtag}
        importId={data.programme.id}
        version={data.programme.version}
        preview={data.preview}
        topics={topicOptions(data.topics)}
        organisations={data.organisations}
      />,
    ),
  )
}

function post(importId: string, form: FormData, step: 'apply' | 'check', viewer: MemberViewer = organiser) {
  const body = new FormData()
  for (const [name, value] of form) body.append(name, value)
  body.set('step', step)
  return callRoute({
    action: confirm,
    url: `/fachtage/${slug}/programm/${importId}`,
    form: body,
    viewer,
    params: { slug, importId },
  })
}

/** Answers what the example leaves open: an ambiguous synonym, and the fields of new topics. */
async function decide(importId: string): Promise<FormData> {
  const form = await formOf(importId)
  const { data } = await open(importId)
  const resilience = data.topics.find(({ label }: { label: string }) => label === 'IT-Notfall').id
  for (const [name, value] of [...form]) {
    if (name.endsWith('.topic') && value === '') form.set(name, String(resilience))
    if (name.endsWith('.field') && value === '') form.set(name, 'Technik')
  }
  return form
}

async function apply(importId: string): Promise<void> {
  expect((await post(importId, await decide(importId), 'check')).status).toBe(302)
  const applied = await post(importId, await formOf(importId), 'apply')
  expect(applied).toMatchObject({ status: 302, location: `/fachtage/${slug}` })
}

const world = async () => ({
  sessions: await db.fachtagSession.count({ where: { fachtagId } }),
  topics: await db.topic.count(),
  origins: await db.origin.count({ where: { session: { fachtagId } } }),
  threads: await db.comment.count({ where: { origin: { session: { fachtagId } } } }),
})

const show = async (of = slug, viewer: MemberViewer | typeof guest = guest) =>
  callRoute({ loader: page, url: `/fachtage/${of}`, viewer, params: { slug: of } })

describe('a Fachtag', () => {
  it('is made of a title and its days, and stands in the list', async () => {
    expect(slug).toBe(`fachtag-nummer-${number}-2025`)
    const { data } = await callRoute({ loader: list, url: '/fachtage' })
    expect(data.fachtage[0]).toMatchObject({ slug, sessions: 0, topics: 0 })
    expect(data.mayOrganise).toBe(false)
  })

  it('is created once by a double click', async () => {
    const form = fields({ title: 'Doppelt', submissionKey: '7f1c0a4e-6f0b-4c55-9e76-0a8c0a8d3b01' })
    const click = () => callRoute({ action: create, url: '/fachtage/neu', form, viewer: organiser })
    const both = await Promise.all([click(), click()])
    expect(both.map(({ location }) => location)).toEqual(['/fachtage/doppelt-2025', '/fachtage/doppelt-2025'])
    expect(await newFachtag('Doppelt')).toBe('doppelt-2025-2')
  })

  it.each<[string, Record<string, string>, string]>([
    ['no title', { title: ' \u200b ' }, 'title'],
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }, 'title'],
    ['its last day before its first', { lastDay: '2025-11-24' }, 'lastDay'],
    ['a slip of the year', { lastDay: '2026-11-25' }, 'lastDay'],
    ['a day that does not exist', { firstDay: '2025-02-30', lastDay: '2025-02-30' }, 'firstDay'],
    ['a day in words', { firstDay: 'morgen' }, 'firstDay'],
    ['no day', { firstDay: '' }, 'firstDay'],
    ['an edition that is no number', { edition: 'fünf' }, 'edition'],
  ])('is not made of %s', async (_, parts, field) => {
    const form = fields(parts)
    const { status, data } = await callRoute({
      action: create,
      url: '/fachtage/neu',
      form,
      viewer: organiser,
    })
    expect(status).toBe(400)
    expect(Object.keys(data.lastResult.error)).toContain(field)
    expect(data.lastResult.initialValue.firstDay ?? '').toBe(form.firstDay)
  })

  it('takes its old address along to a new one, and loses no text to somebody else', async () => {
    const post = (parts: Record<string, string>) =>
      callRoute({
        action: edit,
        url: `/fachtage/${slug}/bearbeiten`,
        form: fields({ version: '1', ...parts }),
        viewer: organiser,
        params: { slug },
      })
    const title = `Umbenannt ${number}`
    expect((await post({ title })).location).toBe(`/fachtage/umbenannt-${number}-2025`)
    expect(await show()).toMatchObject({ status: 301, location: `/fachtage/umbenannt-${number}-2025` })
    const late = await post({ title: 'Zu spät' })
    expect(late.status).toBe(409)
    expect(late.data.lastResult.initialValue.title).toBe('Zu spät')
    expect(late.data.current.title).toBe(title)
    expect((await post({ title: `Fachtag Nummer ${number}`, version: '2' })).location).toBe(
      `/fachtage/${slug}`,
    )
    expect((await show()).status).toBe(200)
  })

  it('is a matter of the Fachtag team', async () => {
    const importId = await read(csv)
    const params = { slug, importId }
    const url = `/fachtage/${slug}`
    for (const loader of [createForm, editForm, uploads, preview]) {
      expect((await callRoute({ loader, url, viewer: member, params })).status).toBe(404)
      expect((await callRoute({ loader, url, params })).location).toContain('/anmelden')
    }
    for (const action of [create, edit, upload, confirm, discard]) {
      expect((await callRoute({ action, url, viewer: member, params, form: fields() })).status).toBe(404)
      expect((await callRoute({ action, url, params, form: fields() })).status).toBe(401)
    }
    expect((await show('gibt-es-nicht')).status).toBe(404)
  })
})

describe('a programme', () => {
  it('is read into a draft that is not public', async () => {
    const importId = await read(csv)
    const { data } = await open(importId)
    expect(data.preview).toMatchObject({ talks: 7, breaks: 4, blank: 1 })
    expect(data.preview.rows.map(({ draft }: { draft: { rowNumber: number } }) => draft.rowNumber)).toEqual([
      2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13,
    ])
    const talk = data.preview.rows[1].draft
    expect(talk).toMatchObject({
      title: 'Die Kommune der Zukunft: kommunal, regional, digital',
      selected: true,
    })
    expect(data.preview.rows[3].draft).toMatchObject({ kind: 'break', selected: false })
    expect((await show()).data.days).toEqual([])
    expect(await world()).toMatchObject({ sessions: 0, origins: 0 })
  })

  it('asks about synonyms of two topics and about fields of new ones before it is applied', async () => {
    const importId = await read(csv)
    const refused = await post(importId, await formOf(importId), 'apply')
    expect(refused.status).toBe(400)
    expect(refused.data.lastResult.status).toBe('error')
    const messages = refused.data.preview.problems.map(
      ({ rowNumber, message }: { rowNumber: number; message: string }) => `${rowNumber}: ${message}`,
    )
    expect(messages).toContain('11: Mehrere Themen kommen in Frage – bitte auswählen')
    expect(messages).toContain('9: Dem neuen Thema „E-Akte“ fehlt das Arbeitsgebiet – bitte auswählen')
    expect(await world()).toMatchObject({ sessions: 0, origins: 0 })
  })

  it('becomes sessions, topics, origins and threads, all counted as the button says', async () => {
    const importId = await read(csv)
    const before = await world()
    await post(importId, await decide(importId), 'check')
    const { counts } = (await open(importId)).data.preview
    expect(counts).toMatchObject({ created: 11, changed: 0, cancelled: 0, origins: 11 })
    expect(counts.newTopics + counts.linkedTopics).toBeGreaterThan(counts.newTopics)
    await post(importId, await formOf(importId), 'apply')
    expect(await world()).toEqual({
      sessions: 11,
      topics: before.topics + counts.newTopics,
      origins: counts.origins,
      threads: counts.origins,
    })
    const { data } = await show()
    const sessions = data.days[0].sessions
    expect(data.days).toHaveLength(1)
    expect(sessions[1].topics.map(({ label }: { label: string }) => label)).toEqual([
      'Digitalstrategie und Smart City',
      'Personalgewinnung',
    ])
    expect(data.topics.length).toBe(counts.newTopics + counts.linkedTopics)
    const opening = await db.comment.findFirstOrThrow({ where: { origin: { session: { fachtagId } } } })
    expect(opening.body).toBe(
      'Wer hat dazu schon eine Lösung im Einsatz? Welche Erfahrungen haben Sie gemacht?',
    )
    expect(
      await db.searchDocument.count({
        where: { entryId: { in: sessions.map((s: { id: number }) => s.id) } },
      }),
    ).toBe(11)
    expect(await db.activity.count({ where: { verb: 'programme.applied', fachtagId } })).toBe(1)
    moveClock(0)
    expect(await latestFachtag(guest)).toMatchObject({ slug, topics: data.topics.length, solutions: 0 })
  })

  it('doubles nothing when it is read again, whatever the format', async () => {
    await apply(await read(csv))
    const before = await world()
    for (const [name, file] of [
      ['again.csv', csv],
      ['schedule.json', example('fachtag-programm.json')],
    ] as const) {
      const importId = await read(file, name)
      const { counts } = (await open(importId)).data.preview
      expect(counts).toMatchObject({ created: 0, cancelled: 0, newTopics: 0, linkedTopics: 0, origins: 0 })
      await apply(importId)
      expect(await world()).toEqual(before)
    }
  })

  it('follows a corrected file: moved, renamed and gone', async () => {
    await apply(await read(csv))
    const before = await world()
    const corrected = windows1252
      .decode(csv)
      .replace('12:15;13:00;Raum 1', '12:20;13:05;Raum 1')
      .replace('Gemeinsames Netz für vier Kulturhäuser', 'Ein Netz für vier Kulturhäuser')
      .split('\n')
      .filter((line) => !line.includes('Desinformation'))
      .join('\n')
    const importId = await read(Buffer.from(corrected))
    const { rows, gone, counts } = (await open(importId)).data.preview
    expect(counts).toMatchObject({ created: 0, changed: 2, cancelled: 1, unchanged: 8, origins: 0 })
    const changes = rows.flatMap((row: { changes: string[] }) => row.changes)
    expect(changes).toEqual(['Titel', 'Beginn', 'Ende'])
    expect(gone).toHaveLength(1)
    await apply(importId)
    expect(await world()).toEqual(before)
    const cancelled = await db.fachtagSession.findMany({ where: { fachtagId, cancelledAt: { not: null } } })
    expect(cancelled.map(({ title }) => title)).toEqual([
      'Workshop: Desinformation erkennen und darauf antworten',
    ])
    const again = await read(csv)
    expect((await open(again)).data.preview.counts).toMatchObject({ created: 0, changed: 2, returned: 1 })
    await apply(again)
    expect(await db.fachtagSession.count({ where: { fachtagId, cancelledAt: { not: null } } })).toBe(0)
  })

  it('keeps a session that is to stay although it is gone', async () => {
    await apply(await read(csv))
    const importId = await read(Buffer.from('Titel;Beginn\nKaffeepause;11:00\n'))
    const form = await formOf(importId)
    const [first, ...others] = form.getAll('gone')
    form.delete('gone')
    for (const id of others) form.append('gone', id)
    await post(importId, form, 'check')
    await apply(importId)
    const kept = await db.fachtagSession.findUniqueOrThrow({ where: { entryId: Number(first) } })
    expect(kept.cancelledAt).toBeNull()
    expect(await db.fachtagSession.count({ where: { fachtagId, cancelledAt: { not: null } } })).toBe(
      others.length,
    )
  })

  it('is written once by a double click and by two organisers at the same time', async () => {
    const [one, two] = [await read(csv), await read(csv)]
    for (const importId of [one, two]) await post(importId, await decide(importId), 'check')
    const forms = await Promise.all([formOf(one), formOf(one), formOf(two)])
    const answers = await Promise.all(
      [one, one, two].map((importId, at) => post(importId, forms[at] ?? new FormData(), 'apply')),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.every((status) => status === 302 || status === 409)).toBe(true)
    expect(statuses).toContain(302)
    expect(await world()).toMatchObject({ sessions: 11, origins: 11, threads: 11 })
    expect(await db.activity.count({ where: { verb: 'programme.applied', fachtagId } })).toBe(1)
  })

  it('comes back instead of doing something else than the button said', async () => {
    const importId = await read(csv)
    await post(importId, await decide(importId), 'check')
    const form = await formOf(importId)
    form.delete('r1.selected')
    const answer = await post(importId, form, 'apply')
    expect(answer).toMatchObject({ status: 409, data: { step: 'recounted' } })
    expect(await world()).toMatchObject({ sessions: 0 })
    await post(importId, await formOf(importId), 'apply')
    expect(await world()).toMatchObject({ sessions: 11, origins: 9 })
  })

  it('loses no organiser’s input to another one', async () => {
    const importId = await read(csv)
    const [mine, theirs] = [await formOf(importId), await formOf(importId)]
    theirs.set('r1.title', 'Von der anderen')
    await post(importId, theirs, 'check')
    mine.set('r2.title', 'Von mir')
    const answer = await post(importId, mine, 'check')
    expect(answer).toMatchObject({ status: 409, data: { step: 'stale' } })
    expect(answer.data.preview.rows[2].draft.title).toBe('Von mir')
    expect((await open(importId)).data.preview.rows[1].draft.title).toBe('Von der anderen')
  })

  it('makes place for a further topic of a talk, which becomes an origin of its own', async () => {
    const importId = await read(csv)
    const form = await decide(importId)
    form.set('further', '2')
    const { location } = await post(importId, form, 'check')
    expect(location).toContain('#entwurf-r2.s1.topic')
    const wider = await decide(importId)
    expect(wider.get('r2.s1.topic')).toBe('none')
    wider.set(
      'r2.s1.topic',
      String((await db.topic.findFirstOrThrow({ where: { label: 'IT-Notfall' } })).entryId),
    )
    await post(importId, wider, 'check')
    await apply(importId)
    const talk = await db.fachtagSession.findFirstOrThrow({
      where: { fachtagId, title: { startsWith: 'Weg in die Basis-Absicherung' } },
      include: { origins: true },
    })
    expect(talk.origins).toHaveLength(2)
    expect(talk.origins.every(({ commentId }) => commentId !== null)).toBe(true)
  })

  it('names wrong rows as the spreadsheet numbers them, to be mended or left out', async () => {
    const importId = await read(
      Buffer.from('Beginn;Ende;Titel\n09:00;10:00;Gut\n11:00;10:00;Verdreht\nbald;;Irgendwann\n'),
    )
    const named = (await open(importId)).data.preview.problems.map(
      ({ rowNumber, message }: { rowNumber: number; message: string }) => `${rowNumber}: ${message}`,
    )
    expect(named).toContain('3: Ende liegt vor Beginn – bitte berichtigen')
    expect(named).toContain('4: „bald“ ist keine lesbare Uhrzeit – bitte als 9:30 schreiben')
    const form = await decide(importId)
    form.set('r1.end', '11.45 Uhr')
    form.set('r2.omitted', 'on')
    await post(importId, form, 'check')
    await apply(importId)
    const sessions = await db.fachtagSession.findMany({ where: { fachtagId }, orderBy: { position: 'asc' } })
    expect(sessions.map(({ title, ends }) => [title, ends])).toEqual([
      ['Gut', '10:00'],
      ['Verdreht', '11:45'],
    ])
  })

  it('keeps names only with consent', async () => {
    const table = Buffer.from('Titel;Referent\nEin Vortrag;Erika Beispiel\n')
    await apply(await read(table))
    const stored = () => db.fachtagSession.findFirstOrThrow({ where: { fachtagId } })
    expect((await stored()).speakers).toBeNull()
    expect(JSON.stringify(await db.programmeImport.findMany({ where: { fachtagId } }))).not.toContain('Erika')
    const importId = await read(table)
    const form = await formOf(importId)
    form.set('publishNames', 'on')
    await post(importId, form, 'check')
    await apply(importId)
    expect((await stored()).speakers).toBe('Erika Beispiel')
    await apply(await read(table))
    expect((await stored()).speakers).toBeNull()
  })

  it('of many lines is checked page by page', async () => {
    const lines = Array.from({ length: 250 }, (_, at) => `Raum ${at};Pause ${at};Pause`)
    const importId = await read(Buffer.from(['Raum;Titel;Format', ...lines].join('\n')))
    const { preview: first } = (await open(importId)).data
    expect(first.pages).toHaveLength(3)
    const form = await formOf(importId)
    form.set('r7.title', 'Geändert')
    await post(importId, form, 'check')
    const draft = (await db.programmeImport.findUniqueOrThrow({ where: { id: Number(importId) } })).content
    expect(draft).toMatchObject({
      rows: { length: 250, 7: { title: 'Geändert' }, 249: { title: 'Pause 249' } },
    })
    await apply(importId)
    expect((await world()).sessions).toBe(250)
  })

  it('is thrown away with its names', async () => {
    const importId = await read(Buffer.from('Titel;Referent\nEin Vortrag;Erika Beispiel\n'))
    const params = { slug, importId }
    expect((await callRoute({ action: discard, url: '/', viewer: organiser, params })).status).toBe(302)
    expect((await open(importId)).data.programme.state).toBe('discarded')
    expect(JSON.stringify(await db.programmeImport.findMany({ where: { fachtagId } }))).not.toContain('Erika')
  })

  it('is found under its own Fachtag only', async () => {
    const importId = await read(csv)
    const other = await newFachtag(`Ein anderer ${number}`)
    expect((await open(importId, organiser, other)).status).toBe(404)
    for (const id of ['0', '-1', '2000000000', '99999999999', 'x', `${importId}x`]) {
      expect((await open(id)).status).toBe(404)
    }
    const form = await formOf(importId)
    const params = { slug: other, importId }
    expect((await callRoute({ action: confirm, url: '/', form, viewer: organiser, params })).status).toBe(404)
    expect((await callRoute({ action: discard, url: '/', viewer: organiser, params })).status).toBe(404)
  })
})

describe('what is no programme', () => {
  const rows = (count: number) => `Titel\n${'Ein Vortrag\n'.repeat(count)}`
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'nichts darin zu lesen'],
    ['only spaces', Buffer.from('  \n ; ;\n'), 'nichts darin zu lesen'],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'Aus einer PDF-Datei'],
    ['too much', Buffer.alloc(PROGRAMME_LIMITS.bytes + 1, 'a'), 'größer als 5 MB'],
    ['50,000 rows', Buffer.from(rows(50_000)), 'mehr als 2000 Zeilen'],
    ['a nested JSON', Buffer.from('{"schedule":'.repeat(50_000)), 'zu tief verschachtelt'],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'keine Tabelle'],
    ['a Word document of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'in das Feld kopieren'],
    ['headings without titles', Buffer.from('Beginn;Ende\n9:00;10:00\n'), 'fehlt eine Spalte mit den Titeln'],
  ])('says why: %s', async (_, bytes, message) => {
    const answer = await send({ file: [bytes, 'programm'] })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.data.lastResult.error)).toContain(message)
    expect(await db.programmeImport.count({ where: { fachtagId } })).toBe(0)
  })

  it('keeps the pasted text', async () => {
    const { status, data } = await send({ text: 'Beginn\t9:00' })
    expect(status).toBe(400)
    expect(data).toMatchObject({
      text: 'Beginn\t9:00',
      lastResult: { error: { text: [expect.any(String)] } },
    })
  })

  it('takes formulas, NUL bytes and endless texts in cells as the texts they are', async () => {
    const importId = await read(Buffer.from(`Titel;Kurzbeschreibung\n=1+1\0;${'x'.repeat(9_000)}\n`))
    const { draft } = (await open(importId)).data.preview.rows[0]
    expect(draft.title).toBe('=1+1')
    const form = await decide(importId)
    form.set('r0.title', `\u202e${'T'.repeat(400)}\0`)
    form.set('r0.abstract', 'y'.repeat(6_000))
    form.set('r0.kind', 'constructor')
    form.set('r0.s0.topic', '2000000000')
    form.set('r9.title', 'eine Zeile zu viel')
    const answer = await post(importId, form, 'apply')
    expect(answer.status).toBe(400)
    expect(answer.data.preview.problems.map(({ field }: { field: string }) => field)).toEqual([
      'r0.title',
      'r0.abstract',
      'r0.s0.topic',
    ])
    expect(answer.data.preview.rows[0].draft.title).toHaveLength(400)
  })
})
