import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { plainSearch, search } from '~/search/queries.server'
import { resolveProposal } from '~/topics/commands/proposals.server'
import { noFilters } from '../../filters'
import { openCollection } from '../../import/openCollection.server'
import type { Remark } from '../../import/remarks'
import { listSolutions } from '../../queries/list.server'
import { findSolution } from '../../queries/page.server'
import { takeOverSolution } from '../contact.server'
import { editSolution } from '../edit.server'
import { type ImportOptions, importSolutions } from './run.server'

useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'nabe-import-'))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeDatabase()
})

const leipzig = { kind: 'municipality', key: '14713000', name: 'Leipzig, Stadt', shortName: 'Leipzig' }
let topic: { id: number; slug: string }
beforeAll(async () => {
  await db.organisation.create({ data: leipzig })
  topic = await buildTopic()
  await db.topic.update({ where: { entryId: topic.id }, data: { label: 'Kultur, Sport und Bibliothek' } })
  await db.topicAlias.create({ data: { topicId: topic.id, alias: 'Bücherei' } })
})

let files = 0
async function run(content: string | Buffer, options: Partial<ImportOptions> & { name?: string } = {}) {
  files += 1
  const path = join(folder, options.name ?? `${files}.jsonl`)
  writeFileSync(path, content)
  const opened = await openCollection(path)
  if (!opened.ok) throw new Error(opened.problem.is)
  const remarks: Remark[] = []
  const counts = await importSolutions(opened.value, {
    dryRun: false,
    overwrite: false,
    visibility: 'public',
    remark: (some) => remarks.push(...some),
    progress: () => undefined,
    settling: () => undefined,
    ...options,
  })
  return { ...counts, remarks }
}

let last = 0
function line(parts: Record<string, unknown> = {}) {
  last += 1
  return {
    externalId: `alt-${last}`,
    title: 'Hundesteuer online anmelden',
    summary: 'Ein Formular statt drei.',
    body: 'Wir haben **drei Formulare** gebaut.',
    municipality: '14713000',
    topics: ['Bücherei'],
    status: 'im Einsatz',
    createdAt: '2019-11-28T10:00:00Z',
    ...parts,
  }
}
const jsonl = (...lines: unknown[]) => lines.map((one) => `${JSON.stringify(one)}\n`).join('')
const entryOf = (externalId: string) => db.entry.findUniqueOrThrow({ where: { externalId } })

describe('a new solution', () => {
  test('is published as of its day, belongs to its municipality, has its topic and is found', async () => {
    const one = line({
      costOnce: '3.500 €',
      effort: '5–20 Personentage',
      products: ['AntragsMeister, Muster GmbH'],
    })
    expect(await run(jsonl(one))).toMatchObject({ lines: 1, created: 1, refused: 0, notes: 0 })
    const { id } = await entryOf(one.externalId)
    const solution = await findSolution(guest, id)
    expect(solution).toMatchObject({
      title: one.title,
      status: 'in_use',
      author: null,
      publishedAt: new Date(one.createdAt),
      statusConfirmedAt: new Date(one.createdAt),
      organisation: { name: 'Leipzig' },
      topics: [{ slug: topic.slug }],
      products: [{ name: 'AntragsMeister', vendor: 'Muster GmbH' }],
    })
    expect(solution?.bodyHtml).toContain('<strong>drei Formulare</strong>')
    expect(await db.solution.findUniqueOrThrow({ where: { entryId: id } })).toMatchObject({
      costOnce: '1k_5k',
      effort: '5_20',
    })
    const { solutionCount } = await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })
    expect(solutionCount).toBeGreaterThan(0)
    expect((await search(guest, plainSearch('Hundesteuer'))).hits.map((hit) => hit.id)).toContain(id)
    expect(await db.activity.findMany({ where: { entryId: id } })).toMatchObject([
      { verb: 'solution.imported', actorId: null, facts: { version: 1 } },
    ])
  })

  test('stands on the page of its municipality, which does not take part by that', async () => {
    const { id, joinedAt } = await db.organisation.findUniqueOrThrow({ where: { key: leipzig.key } })
    expect(joinedAt).toBeNull()
    const filters = { ...noFilters, organisationId: id }
    const { items } = await listSolutions(guest, { filters, sort: 'newest', limit: 5 })
    expect(items.length).toBeGreaterThan(0)
  })

  test('may be for members alone', async () => {
    const one = line()
    await run(jsonl(one), { visibility: 'members' })
    expect(await findSolution(guest, (await entryOf(one.externalId)).id)).toBeNull()
  })

  test('keeps what it says where a name is written in Windows-1252 and CSV with German headings', async () => {
    const csv = [
      'Kennung;Titel;Kurzbeschreibung;Lösung;Kommune;Themen;Stand;Erstellt am',
      'csv-1;"Straßen – ""sauber"" übernommen";Kürzer;"Zeile 1\r\nZeile 2; mit Semikolon";Stadt Leipzig;Kultur, Sport und Bibliothek, Neues Thema;in Erprobung;28.11.2019',
      '',
      ';;;;;;;',
    ].join('\r\n')
    const bytes = Buffer.from(csv.replace('–', '\u0096'), 'latin1')
    const result = await run(bytes, { name: 'alt.csv' })
    expect(result).toMatchObject({ lines: 1, created: 1, notes: 1 })
    const { id, publishedAt } = await entryOf('csv-1')
    expect(publishedAt).toEqual(new Date('2019-11-27T23:00:00Z'))
    expect(await findSolution(guest, id)).toMatchObject({
      title: 'Straßen – "sauber" übernommen',
      status: 'trial',
      proposedTopic: 'Neues Thema',
      topics: [{ slug: topic.slug }],
    })
    expect((await db.solution.findUniqueOrThrow({ where: { entryId: id } })).body).toBe(
      'Zeile 1\nZeile 2; mit Semikolon',
    )
  })
})

describe('a second run', () => {
  test('changes nothing where the file says the same, even after a proposal was answered', async () => {
    const one = line({ topics: ['Ganz neu'] })
    await run(jsonl(one))
    const { id } = await entryOf(one.externalId)
    const proposal = await db.topicProposal.findFirstOrThrow({ where: { entryId: id } })
    const organiser = await buildMember({ role: 'organiser' })
    await resolveProposal(organiser, proposal.id, {
      decision: 'existing',
      topicId: topic.id,
      keepAsAlias: true,
    } as Parameters<typeof resolveProposal>[2])
    const before = await entryOf(one.externalId)
    expect(await run(jsonl(one))).toMatchObject({ unchanged: 1, updated: 0, created: 0, refused: 0 })
    expect(await run(jsonl({ ...one, municipality: 'Leipzig' }))).toMatchObject({ unchanged: 1 })
    expect(await entryOf(one.externalId)).toEqual(before)
  })

  test('makes a new version where the file says something else', async () => {
    const one = line()
    await run(jsonl(one))
    const changed = { ...one, title: 'Hundesteuer vollständig online', topics: [], status: 'beendet' }
    expect(await run(jsonl(changed))).toMatchObject({ updated: 1, notes: 1 })
    const { id, version } = await entryOf(one.externalId)
    expect(version).toBe(2)
    expect(await findSolution(guest, id)).toMatchObject({ title: changed.title, topics: [], status: 'ended' })
    expect(await db.revision.count({ where: { entryId: id } })).toBe(2)
    expect(await db.activity.count({ where: { entryId: id, verb: 'solution.edited' } })).toBe(1)
    expect(await run(jsonl(changed))).toMatchObject({ unchanged: 1 })
  })

  test('leaves what was edited in the forum, unless told that the file is to win', async () => {
    const one = line()
    await run(jsonl(one))
    const { id, organisationId } = await entryOf(one.externalId)
    const colleague = await buildMember({ organisationId: organisationId ?? 0 })
    const edited = solutionInput(topic.id, {
      title: 'Im Forum verbessert',
      contact: 'Steueramt',
      version: 1,
    })
    expect((await editSolution(colleague, id, edited, 'keep')).ok).toBe(true)

    expect(await run(jsonl(one))).toMatchObject({ unchanged: 1, refused: 0 })
    const changed = { ...one, summary: 'Die Datei sagt jetzt etwas anderes.' }
    const refused = await run(jsonl(changed))
    expect(refused).toMatchObject({ refused: 1, updated: 0 })
    expect(refused.remarks[0]?.reason).toContain('im Forum geändert')
    expect((await findSolution(guest, id))?.title).toBe('Im Forum verbessert')

    expect(await run(jsonl(changed), { overwrite: true })).toMatchObject({ updated: 1, refused: 0 })
    expect(await findSolution(colleague, id)).toMatchObject({
      title: one.title,
      summary: changed.summary,
      version: 3,
      contact: 'Steueramt',
    })
    expect(await run(jsonl(changed))).toMatchObject({ unchanged: 1 })
  })

  test('renews what a colleague said to answer for, and leaves that as it is', async () => {
    const { externalId, ...said } = line()
    await run(jsonl({ externalId, ...said }))
    const { id, organisationId } = await entryOf(externalId)
    const viewer = await buildMember({ organisationId: organisationId ?? undefined })
    expect((await takeOverSolution(viewer, id)).ok).toBe(true)
    expect(await run(jsonl({ externalId, ...said, summary: 'Jetzt zwei Formulare.' }))).toMatchObject({
      updated: 1,
    })
    const page = await findSolution(viewer, id)
    expect(page).toMatchObject({ summary: 'Jetzt zwei Formulare.', contactPerson: { id: viewer.id } })
  })

  test('does not renew what the organisation withdrew', async () => {
    const one = line()
    await run(jsonl(one))
    await db.entry.update({ where: { externalId: one.externalId }, data: { state: 'withdrawn' } })
    const result = await run(jsonl({ ...one, title: 'Anders' }))
    expect(result.remarks[0]?.reason).toContain('zurückgezogen')
  })
})

test('a dry run counts the same and writes nothing', async () => {
  const [old, fresh] = [line(), line({ topics: ['Unbekannt'] })]
  await run(jsonl(old))
  const file = jsonl({ ...old, title: 'Neu gefasst' }, fresh, line({ title: '' }), fresh)
  const tables = async () => [
    await db.entry.findMany({ orderBy: { id: 'asc' } }),
    await db.revision.count(),
    await db.activity.count(),
    await db.topicProposal.count(),
    await db.searchDocument.count(),
  ]
  const before = await tables()
  const dry = await run(file, { dryRun: true })
  expect(await tables()).toEqual(before)
  expect(dry).toMatchObject({ lines: 4, created: 1, updated: 1, refused: 2, notes: 1 })
  expect(await run(file)).toEqual(dry)
})

test('many lines: batches, doubles far apart, and a stop that the next run finishes', async () => {
  const many = Array.from({ length: 700 }, () => line())
  const stop = new AbortController()
  const first = await run(jsonl(...many), { signal: stop.signal, progress: () => stop.abort() })
  expect(first).toMatchObject({ lines: 400, created: 400 })
  const second = await run(jsonl(...many, many[0]))
  expect(second).toMatchObject({
    lines: 701,
    unchanged: 400,
    created: 300,
    refused: 1,
  })
  expect(second.remarks).toEqual([
    {
      kind: 'refused',
      line: 701,
      externalId: many[0]?.externalId,
      field: 'externalId',
      reason: 'Diese Kennung steht schon in Zeile 1.',
    },
  ])
})
