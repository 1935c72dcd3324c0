import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { columnsWith } from '#tests/support/everywhere'
import { buildMember, buildOrigin, buildRequest, buildSolution, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { deleteComment, editComment } from '~/discussions/commands/change.server'
import { writeComment } from '~/discussions/commands/write.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { plainSearch, search } from '~/search/queries.server'
import { editSolution } from '~/solutions/commands/edit.server'
import { publishSolution } from '~/solutions/commands/publish.server'
import { redactEntry } from '../decisions/commands/redactEntry.server'
import { redactPassage } from './commands.server'
import { listPlaces, redactedSince } from './queries.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'
const reason = 'Die Person hat nicht zugestimmt.'

async function writtenSolution(parts: Parameters<typeof solutionInput>[1]) {
  const author = await buildMember()
  const topic = await buildTopic()
  const made = await publishSolution(author, solutionInput(topic.id, parts))
  if (!made.ok) throw new Error(made.problem)
  return { author, topic, id: made.value.id }
}

test('a solution keeps it in no table, whatever was written there, before, and to it', async () => {
  const passage = 'Xenia Quastenflosser'
  const { author, topic, id } = await writtenSolution({
    title: 'Nach Xenia Quastenflosser benannt',
    summary: 'Von Xenia   Quastenflosser gebaut.',
    body: 'Fragen Sie **Xenia** Quastenflosser oder [xenia quastenflosser](https://musterort.example/x).',
    contact: 'Xenia Quastenflosser, Zimmer 3',
    securityNotes: '- Xenia\n- Quastenflosser',
    softwareUrl: 'https://musterort.example/Xenia%20Quastenflosser',
    products: 'Xenia Quastenflosser GmbH, Hersteller\nAnderes',
    proposedTopic: 'Xenia Quastenflosser',
  })
  const edited = solutionInput(topic.id, {
    version: 1,
    title: 'Nach XENIA QUASTENFLOSSER benannt',
    body: 'Xenia\nQuastenflosser',
  })
  expect(await editSolution(author, id, edited, 'keep')).toMatchObject({ ok: true })
  const organiser = await buildMember({ role: 'organiser' })
  const other = await buildMember()
  await db.attachment.create({
    data: {
      entryId: id,
      organisationId: author.organisationId,
      uploaderId: author.id,
      kind: 'other',
      title: 'Vermerk von Xenia Quastenflosser',
      altText: 'Xenia Quastenflosser am Pult',
      fileName: 'vermerk-von-xenia-quastenflosser.pdf',
      originalName: 'Xenia_Quastenflosser.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: 'a'.repeat(64),
      storageKey: 'x',
      scanState: 'not_scanned',
    },
  })
  const { id: reuseId } = await db.reuse.create({
    data: {
      solutionId: id,
      organisationId: other.organisationId,
      memberId: other.id,
      state: 'in_use',
      changes: 'Von Xenia Quastenflosser geändert',
    },
  })
  await db.reuseRevision.create({
    data: { reuseId, version: 1, memberId: other.id, source: { changes: 'Von Xenia Quastenflosser' } },
  })
  await db.searchMiss.create({ data: { query: 'xenia quastenflosser' } })
  await db.demoMail.create({
    data: {
      recipient: author.email,
      subject: 'Xenia Quastenflosser',
      body: `Siehe ${publicUrl}/loesungen/${id}-nach-xenia-quastenflosser-benannt`,
    },
  })
  const found = await listPlaces(organiser, id, { passage, whole: false })
  const places = found?.places.length ?? 0
  expect(places).toBeGreaterThan(15)
  expect(found?.places[0]).toMatchObject({
    part: 'current',
    field: 'title',
    before: 'Nach ',
    match: 'XENIA QUASTENFLOSSER',
  })
  expect(await columnsWith('quastenfl')).toContain('search_word.word')

  expect(await redactEntry(organiser, { entryId: id, passage, reason }, publicUrl)).toMatchObject({
    ok: true,
    value: { places },
  })
  expect(await columnsWith('quasten ?.?flosser')).toEqual([])
  expect(await columnsWith('quastenfl')).toEqual([])
  const solution = await db.solution.findUniqueOrThrow({
    where: { entryId: id },
    include: { entry: true, solutionProducts: true },
  })
  expect(solution).toMatchObject({
    title: 'Nach [entfernt] benannt',
    slug: 'nach-entfernt-benannt',
    bodyHtml: '<p>[entfernt]</p>\n',
    entry: { version: 3, state: 'visible' },
    solutionProducts: [],
  })
  expect(await db.attachment.findFirst({ where: { entryId: id } })).toMatchObject({
    title: 'Vermerk von [entfernt]',
    fileName: 'vermerk-von-entfernt.pdf',
    originalName: '[entfernt].pdf',
    version: 2,
  })
  const said = await db.revision.findMany({ where: { entryId: id }, orderBy: { version: 'asc' } })
  expect(said[0]?.source).toMatchObject({
    contact: '[entfernt], Zimmer 3',
    products: [
      { name: '[entfernt] GmbH', vendor: 'Hersteller' },
      { name: 'Anderes', vendor: '' },
    ],
  })
  const result = await search(guest, plainSearch('benannt'))
  expect(JSON.stringify(result)).toContain('[entfernt] benannt')
})

test('who reported it, decided on it or answered quotes it no more', async () => {
  const { id } = await writtenSolution({ body: 'Sieglinde Bekassine' })
  const organiser = await buildMember({ role: 'organiser' })
  await db.report.create({
    data: {
      kind: 'solution',
      thingId: id,
      entryId: id,
      seenVersion: 1,
      reason: 'personal_data',
      text: 'Da steht Sieglinde Bekassine!',
    },
  })
  await db.moderationDecision.create({
    data: {
      decision: 'warn',
      kind: 'solution',
      thingId: id,
      entryId: id,
      reason: 'Keine Namen wie Sieglinde Bekassine.',
      answer: 'Sieglinde Bekassine weiß davon.',
    },
  })
  await redactEntry(organiser, { entryId: id, passage: 'Sieglinde Bekassine', reason }, publicUrl)
  expect(await columnsWith('bekassine')).toEqual([])
  expect(await db.report.findFirst({ where: { entryId: id } })).toMatchObject({
    text: 'Da steht [entfernt]!',
  })
})

test('what others say with the same words stays, and is found', async () => {
  const { id } = await writtenSolution({ body: 'Herr Zwergohreule half.' })
  const { id: otherId } = await writtenSolution({ body: 'Die Zwergohreule brütet hier.' })
  const organiser = await buildMember({ role: 'organiser' })
  await redactEntry(organiser, { entryId: id, passage: 'Zwergohreule', reason }, publicUrl)
  const hits = JSON.stringify(await search(guest, plainSearch('Zwergohreule')))
  expect(hits).toContain(`"id":${otherId},`)
  expect(hits).not.toContain(`"id":${id},`)
})

describe('a comment', () => {
  test('loses it in its text and its versions; its author is told why, not what', async () => {
    const [author, organiser, topic] = [
      await buildMember(),
      await buildMember({ role: 'organiser' }),
      await buildTopic(),
    ]
    const written = await writeComment(author, {
      subjectId: topic.id,
      body: 'Rufen Sie Walburga Mondfisch an!',
    })
    const id = written.ok ? written.value.id : 0
    expect(
      await editComment(author, { id, version: 1, body: 'Bitte *Walburga Mondfisch* fragen' }),
    ).toMatchObject({ ok: true })
    await redactEntry(organiser, { entryId: id, passage: 'walburga mondfisch', reason }, publicUrl)
    expect(await columnsWith('mondfisch')).toEqual([])
    expect(await db.comment.findUnique({ where: { entryId: id } })).toMatchObject({
      body: 'Bitte [entfernt] fragen',
      bodyHtml: '<p>Bitte [entfernt] fragen</p>\n',
    })
    const mails = await db.$queryRaw<{ text: string }[]>`
      SELECT data->>'text' AS text FROM pgboss.job WHERE name = 'mail.send' AND data->>'to' = ${author.email}`
    expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining(reason)])
    const deeds = await db.activity.findMany({ where: { entryId: id, verb: 'entry.redacted' } })
    expect(deeds).toMatchObject([{ actorId: organiser.id, facts: { version: 3, places: 3 } }])
    expect(await db.redaction.findFirst({ where: { entryId: id } })).toMatchObject({
      fields: ['body'],
      reason,
      places: 3,
      version: 3,
    })
  })

  test('that was deleted still keeps it in its versions, until it is taken out there', async () => {
    const [author, organiser, topic] = [
      await buildMember(),
      await buildMember({ role: 'organiser' }),
      await buildTopic(),
    ]
    const written = await writeComment(author, { subjectId: topic.id, body: 'Ottilie Rohrdommel' })
    const id = written.ok ? written.value.id : 0
    await deleteComment(author, id)
    expect(await columnsWith('rohrdommel')).toContain('revision.source')
    expect(
      await redactEntry(organiser, { entryId: id, passage: 'Rohrdommel', reason }, publicUrl),
    ).toMatchObject({ ok: true })
    expect(await columnsWith('rohrdommel')).toEqual([])
  })
})

test('a Vortrag loses it in the programme that was read, too', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const { id: originId } = await buildOrigin({ topicId: (await buildTopic()).id })
  const { session } = await db.origin.findUniqueOrThrow({
    where: { id: originId },
    include: { session: true },
  })
  await db.fachtagSession.update({
    where: { entryId: session.entryId },
    data: {
      speakers: 'Gerlinde Wiedehopf',
      title: 'Mit Gerlinde Wiedehopf',
      normalisedTitle: 'mit gerlinde wiedehopf',
    },
  })
  await db.programmeImport.create({
    data: {
      fachtagId: session.fachtagId,
      memberId: organiser.id,
      format: 'csv',
      content: { rows: [{ speakers: 'Gerlinde Wiedehopf' }] },
    },
  })
  expect(
    await redactEntry(
      organiser,
      { entryId: session.entryId, passage: 'Gerlinde Wiedehopf', reason },
      publicUrl,
    ),
  ).toMatchObject({ ok: true, value: { places: 3 } })
  expect(await columnsWith('wiedehopf')).toEqual([])
})

test('a request loses it in what others joined with; the whole field goes where that is chosen', async () => {
  const [organiser, other] = [await buildMember({ role: 'organiser' }), await buildMember()]
  const request = await buildRequest({
    author: await buildMember(),
    title: 'Wer hat schon Kunigunde Neuntöter gefragt?',
  })
  await db.requestJoin.create({
    data: {
      requestId: request.id,
      organisationId: other.organisationId,
      memberId: other.id,
      note: 'Kunigunde Neuntöter sagt: drei',
    },
  })
  await redactEntry(
    organiser,
    { entryId: request.id, passage: 'kunigunde neuntöter', whole: true, reason },
    publicUrl,
  )
  expect(await columnsWith('neuntöter|neuntoeter|sagt: drei')).toEqual([])
  expect(await db.request.findUnique({ where: { entryId: request.id } })).toMatchObject({
    title: '[entfernt]',
    slug: 'entfernt',
  })
})

test('a form that was opened before is stale and cannot bring it back', async () => {
  const { author, topic, id } = await writtenSolution({ body: 'Adelheid Seeadler', summary: 'Kurz' })
  const organiser = await buildMember({ role: 'organiser' })
  await redactEntry(organiser, { entryId: id, passage: 'Adelheid Seeadler', reason }, publicUrl)
  const late = solutionInput(topic.id, { version: 1, body: 'Adelheid Seeadler und mehr' })
  expect(await editSolution(author, id, late, 'keep')).toEqual({ ok: false, problem: 'stale' })
  expect(await redactedSince(id, 1)).toEqual(['body'])
  expect(await redactedSince(id, 2)).toEqual([])
  expect(await columnsWith('seeadler')).toEqual([])
})

describe('is refused', () => {
  test('to everybody but the Fachtag team, and for drafts', async () => {
    const { author, id } = await writtenSolution({ body: 'Wilfriede Kormoran' })
    const draft = await buildSolution({ author, state: 'draft' })
    const unconfirmed = await buildMember({ role: 'organiser', confirmed: false })
    const redaction = { entryId: id, passage: 'Wilfriede Kormoran', reason }
    for (const viewer of [guest, author, await buildMember(), unconfirmed]) {
      expect(await redactEntry(viewer, redaction, publicUrl)).toEqual({ ok: false, problem: 'not_found' })
      expect(await listPlaces(viewer, id, { ...redaction, whole: false })).toBeNull()
    }
    const organiser = await buildMember({ role: 'organiser' })
    for (const entryId of [draft.id, 2_147_483_647]) {
      expect(await redactEntry(organiser, { ...redaction, entryId }, publicUrl)).toEqual({
        ok: false,
        problem: 'not_found',
      })
    }
  })

  test('where it stands nowhere, or is too short; nothing changes then', async () => {
    const { id } = await writtenSolution({})
    const organiser = await buildMember({ role: 'organiser' })
    for (const passage of ['steht hier nicht', 'e', '**', '']) {
      expect(await db.$transaction((tx) => redactPassage(tx, organiser, { entryId: id, passage }))).toEqual({
        ok: false,
        problem: 'nothing',
      })
    }
    expect(await db.entry.findUnique({ where: { id } })).toMatchObject({ version: 1 })
    expect(await db.redaction.count({ where: { entryId: id } })).toBe(0)
  })
})
