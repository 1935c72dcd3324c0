import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildRequest, buildTopic } from '#tests/support/factories'
import { codeIn, queuedMails } from '#tests/support/mails'
import { tracesOf } from '#tests/support/personalTraces'
import { draftInput, solutionInput } from '#tests/support/solutionForm'
import { signIn } from '~/auth/commands.server'
import { hashPassword } from '~/auth/password.server'
import { readViewer, startSession } from '~/auth/session.server'
import { issueToken } from '~/auth/tokens.server'
import { guest } from '~/auth/viewer'
import { writeComment } from '~/discussions/commands/write.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { joinRequest } from '~/requests/commands/join.server'
import { editSolution } from '~/solutions/commands/edit.server'
import { keepDraft, publishSolution } from '~/solutions/commands/publish.server'
import { findSolution } from '~/solutions/queries/page.server'
import { applyDeletions } from './commands/apply.server'
import {
  type AskedDeletion,
  askForDeletion,
  codeForUndo,
  undoDeletion,
  undoDeletionOf,
} from './commands/ask.server'
import { readDeletionList, recordErasure, writeDeletionList } from './commands/list.server'
import { runDueDeletions } from './commands/run.server'
import { deleteText, restoreText } from './commands/texts.server'
import { deletionByCode, findAccountToDelete } from './queries/account.server'
import { deletedTexts } from './queries/texts.server'

useDatabase()
const publicUrl = 'https://nabe.example'
const day = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'nabe-deletions-'))
const sent: string[] = []

beforeAll(async () => {
  process.env.DATA_DIR = folder
  await jobs().prepare()
  jobs().work('mail.send', async ({ data }) => void sent.push(`${data.to}: ${data.subject}`))
  jobs().work('deletions.write', async () => void (await writeDeletionList()))
  jobs().work('attachment.erase', async () => undefined)
})
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
  rmSync(folder, { recursive: true })
})

const nobody = { all: null, solutions: new Map(), reuses: new Map() }
const own = (memberId: number, parts: Partial<AskedDeletion> = {}): AskedDeletion => ({
  memberId,
  handOver: nobody,
  texts: [],
  reason: 'own',
  ...parts,
})

async function published(author: Parameters<typeof publishSolution>[0], fields = {}): Promise<number> {
  const made = await publishSolution(author, solutionInput((await buildTopic()).id, fields))
  if (!made.ok) throw new Error(made.problem)
  return made.value.id
}

test('an account is locked at once, and undone by the code of the mail', async () => {
  const member = await buildMember()
  const cookie = (await startSession(member.id, 'test')).split(';')[0]
  expect((await askForDeletion(member, own(member.id), publicUrl)).ok).toBe(true)
  expect(await readViewer(cookie)).toEqual(guest)
  expect(await findAccountToDelete(member, member.id)).toBeNull()
  expect(await askForDeletion(member, own(member.id), publicUrl)).toEqual({ ok: false, problem: 'gone' })
  const [mail] = await queuedMails(member.email)
  const code = codeIn(mail)
  expect((await deletionByCode(code))?.memberId).toBe(member.id)
  expect(await undoDeletion('wrong')).toEqual({ ok: false, problem: 'unusable' })
  expect((await undoDeletion(code)).ok).toBe(true)
  expect(await undoDeletion(code)).toEqual({ ok: false, problem: 'unusable' })
  moveClock(15 * day)
  expect(await runDueDeletions()).toBe(0)
  expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({
    name: member.name,
    suspendedAt: null,
    anonymisedAt: null,
  })
})

test('who gives the password is offered to undo it, and nobody else; one code does not end the other', async () => {
  const member = await buildMember()
  const password = 'vier-woerter-hintereinander'
  const passwordHash = await hashPassword(password)
  await db.member.update({ where: { id: member.id }, data: { passwordHash } })
  expect(await codeForUndo(member.email)).toBeNull()
  await askForDeletion(member, own(member.id), publicUrl)
  const given = { email: member.email, password }
  expect(await signIn({ ...given, password: 'falsch' }, 'test')).toMatchObject({ problem: 'wrong' })
  expect(await signIn(given, 'test')).toMatchObject({ problem: 'suspended' })
  const code = await codeForUndo(member.email)
  expect((await undoDeletion(codeIn((await queuedMails(member.email))[0]))).ok).toBe(true)
  expect((await undoDeletion(code ?? '')).ok).toBe(false)
  expect((await signIn(given, 'test')).ok).toBe(true)
})

test('the last administrator stays, others delete nobody but themselves', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const organiser = await buildMember({ role: 'organiser' })
  expect(await askForDeletion(administrator, own(administrator.id), publicUrl)).toEqual({
    ok: false,
    problem: 'last_administrator',
  })
  for (const asked of [own(administrator.id), own(administrator.id, { reason: 'obliged' })]) {
    expect(await askForDeletion(organiser, asked, publicUrl)).toEqual({ ok: false, problem: 'not_allowed' })
  }
  expect(await askForDeletion(organiser, own(organiser.id, { atOnce: true }), publicUrl)).toEqual({
    ok: false,
    problem: 'not_allowed',
  })
  const both = await buildMember({ role: 'administrator' })
  const answers = await Promise.all([
    askForDeletion(administrator, own(administrator.id), publicUrl),
    askForDeletion(both, own(both.id), publicUrl),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  await db.memberDeletion.deleteMany()
  await db.member.updateMany({ where: { id: { in: [administrator.id, both.id] } }, data: { role: 'member' } })
})

test('contacts go to the chosen colleague, the rest is told', async () => {
  const member = await buildMember()
  const colleague = await buildMember({ organisationId: member.organisationId })
  const id = await published(member)
  const stranger = await buildMember()
  const wrong = { ...nobody, all: stranger.id }
  expect(await askForDeletion(member, own(member.id, { handOver: wrong }), publicUrl)).toEqual({
    ok: false,
    problem: 'unknown_colleague',
  })
  expect(await db.memberDeletion.count({ where: { memberId: member.id } })).toBe(0)
  await askForDeletion(member, own(member.id, { handOver: { ...nobody, all: colleague.id } }), publicUrl)
  expect((await findSolution(stranger, id))?.contactPerson).toMatchObject({ id: colleague.id })
})

test('by an administrator: at once, or undone by one', async () => {
  const administrator = await buildMember({ role: 'administrator' })
  const [later, now] = [await buildMember(), await buildMember()]
  const because = (memberId: number, atOnce: boolean) => own(memberId, { reason: 'in_writing', atOnce })
  await askForDeletion(administrator, because(later.id, false), publicUrl)
  expect(await undoDeletionOf(later, later.id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await undoDeletionOf(administrator, later.id)).ok).toBe(true)
  expect(await undoDeletionOf(administrator, later.id)).toEqual({ ok: false, problem: 'gone' })
  await askForDeletion(administrator, because(now.id, true), publicUrl)
  expect(await db.member.findUnique({ where: { id: now.id } })).toMatchObject({ name: 'Ehemaliges Mitglied' })
  const audits = await db.audit.findMany({ where: { memberId: now.id }, orderBy: { id: 'asc' } })
  expect(audits.map(({ verb }) => verb)).toEqual(['member.deletion_asked', 'member.anonymised'])
  expect(audits[0]?.facts).toEqual({ reason: 'in_writing', atOnce: true, texts: 0 })
})

test('afterwards nothing personal stands anywhere in the database', async () => {
  await db.memberDeletion.deleteMany()
  const member = await buildMember()
  const person = {
    name: 'Wilhelmine Zwetschgenbaum',
    email: 'w.zwetschgenbaum@musterort.example',
    functionTitle: 'Obstbaumbeauftragte',
  }
  const phone = '03599 4711-08'
  await db.member.update({ where: { id: member.id }, data: person })
  const other = await buildMember()
  const colleague = await buildMember({ organisationId: member.organisationId })
  const stays = await published(member, {
    title: 'Obstwiese Wilhelmine Zwetschgenbaum',
    body: `Fragen an **Wilhelmine Zwetschgenbaum**, <${person.email}>.`,
    contact: `Telefon ${phone}`,
  })
  const found = await db.entry.findUniqueOrThrow({ where: { id: stays } })
  const topicId = (await db.entryTopic.findFirstOrThrow({ where: { entryId: stays } })).topicId
  const edited = await editSolution(
    colleague,
    stays,
    solutionInput(topicId, {
      version: found.version,
      title: 'Obstwiese Wilhelmine Zwetschgenbaum',
      summary: 'Wilhelmine Zwetschgenbaum pflegt sie.',
      body: `Fragen an **Wilhelmine Zwetschgenbaum**, <${person.email}>.`,
      contact: `Telefon ${phone}`,
    }),
    'keep',
  )
  expect(edited.ok).toBe(true)
  const goes = await published(member, { title: 'Geht mit' })
  await keepDraft(member, draftInput({ title: 'Entwurf von Zwetschgenbaum', contact: phone }))
  const said = await writeComment(other, {
    subjectId: stays,
    body: '@Wilhelmine Zwetschgenbaum: Gilt das noch?',
  })
  await writeComment(member, { subjectId: stays, body: 'Ja.\n\nWilhelmine Zwetschgenbaum' })
  const request = await buildRequest({ author: other })
  await joinRequest(member, request.id, { note: 'Bitte Wilhelmine Zwetschgenbaum anrufen.', publicUrl })
  await startSession(member.id, 'test')
  await db.$transaction((tx) => issueToken(tx, { purpose: 'reset_password', memberId: member.id }))
  await db.searchMiss.create({ data: { query: 'wilhelmine zwetschgenbaum' } })
  await jobs().drain()
  const needles = [person.name, 'Zwetschgenbaum', person.email, person.functionTitle, phone]
  expect((await tracesOf(needles)).length).toBeGreaterThan(8)

  await askForDeletion(member, own(member.id, { texts: [goes, request.id] }), publicUrl)
  await jobs().drain()
  moveClock(13 * day)
  expect(await runDueDeletions()).toBe(0)
  expect((await findSolution(guest, goes))?.title).toBe('Geht mit')
  moveClock(15 * day)
  expect(await runDueDeletions()).toBe(1)
  expect(await runDueDeletions()).toBe(0)
  await jobs().drain()
  expect(sent.filter((mail) => mail.startsWith(person.email))).toEqual([
    expect.stringContaining('wird am'),
    expect.stringContaining('ist gelöscht'),
  ])

  expect(await tracesOf(needles)).toEqual([])
  expect(await findSolution(other, goes)).toBeNull()
  const solution = await findSolution(other, stays)
  expect(solution).toMatchObject({
    title: 'Obstwiese Ehemaliges Mitglied',
    slug: 'obstwiese-ehemaliges-mitglied',
  })
  expect(solution?.bodyHtml).toContain('<strong>Ehemaliges Mitglied</strong>')
  expect(said.ok && (await db.comment.findUnique({ where: { entryId: said.value.id } }))).toMatchObject({
    body: 'Ehemaliges Mitglied: Gilt das noch?',
    bodyHtml: '<p>Ehemaliges Mitglied: Gilt das noch?</p>\n',
  })
  // Somebody else's request was ticked in vain.
  expect((await db.entry.findUnique({ where: { id: request.id } }))?.state).toBe('visible')
})

test('a name that somebody else bears too stays in the texts of others', async () => {
  const [leaver, namesake, third] = [await buildMember(), await buildMember(), await buildMember()]
  await db.member.updateMany({
    where: { id: { in: [leaver.id, namesake.id] } },
    data: { name: 'Kim Doppelt' },
  })
  const id = await published(third, { body: 'Fragen Sie Kim Doppelt.' })
  const written = await published(leaver, { body: 'Gruß, Kim Doppelt' })
  await askForDeletion(leaver, own(leaver.id), publicUrl)
  moveClock(15 * day)
  await runDueDeletions()
  expect((await findSolution(third, id))?.bodyHtml).toContain('Kim Doppelt')
  expect((await findSolution(third, written))?.bodyHtml).toContain('Gruß, Ehemaliges Mitglied')
})

test('its author deletes a text and has it back for 30 days, where it was', async () => {
  const author = await buildMember()
  const colleague = await buildMember({ organisationId: author.organisationId })
  const id = await published(author)
  await db.entry.update({ where: { id }, data: { state: 'hidden', hiddenReason: 'Bitte sachlich.' } })
  expect(await deleteText(colleague, id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await deleteText(author, id)).ok).toBe(true)
  expect((await deleteText(author, id)).ok).toBe(true)
  expect(await findSolution(author, id)).toBeNull()
  expect((await deletedTexts(author)).map((text) => text.id)).toEqual([id])
  expect(await deletedTexts(colleague)).toEqual([])
  expect(await restoreText(colleague, id)).toEqual({ ok: false, problem: 'not_allowed' })
  moveClock(31 * day)
  expect(await restoreText(author, id)).toEqual({ ok: false, problem: 'not_allowed' })
  moveClock(29 * day)
  expect((await restoreText(author, id)).ok).toBe(true)
  expect(await db.entry.findUnique({ where: { id } })).toMatchObject({
    state: 'hidden',
    hiddenReason: 'Bitte sachlich.',
  })
})

test('the list of what was erased is append-only and lies beside the database', async () => {
  await db.$transaction((tx) => recordErasure(tx, 'attachment', 4711))
  await jobs().drain()
  await writeDeletionList()
  const lines = readFileSync(join(folder, 'deletions.jsonl'), 'utf8').trim().split('\n')
  expect(lines.filter((line) => line.includes('4711'))).toHaveLength(1)
  expect((await readDeletionList()).length).toBe(lines.length)
  expect(await db.deletionList.count()).toBe(lines.length)
  await expect(db.deletionList.deleteMany()).rejects.toThrow('append-only')
  await expect(db.deletionList.updateMany({ data: { subjectId: 1 } })).rejects.toThrow('append-only')
})

test('after a restore what was erased since the backup is erased again', async () => {
  await buildOrganisation()
  const member = await buildMember()
  const author = await buildMember()
  const [gone, back] = [await published(author), await published(author)]
  const backup = await backUp()

  const administrator = await buildMember({ role: 'administrator' })
  await askForDeletion(administrator, own(member.id, { reason: 'obliged', atOnce: true }), publicUrl)
  for (const id of [gone, back]) await deleteText(author, id)
  await restoreText(author, back)
  await jobs().drain()
  const before = readFileSync(join(folder, 'deletions.jsonl'), 'utf8')

  await backup.restore()
  expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({ name: member.name })
  expect(await applyDeletions()).toMatchObject({ members: 1, texts: 1 })
  expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({
    name: 'Ehemaliges Mitglied',
    anonymisedAt: expect.any(Date),
  })
  expect(await findSolution(author, gone)).toBeNull()
  expect(await findSolution(author, back)).not.toBeNull()
  expect(await tracesOf([member.name, member.email])).toEqual([])
  expect(await applyDeletions()).toEqual({ members: 0, texts: 0, attachments: 0 })
  expect(readFileSync(join(folder, 'deletions.jsonl'), 'utf8').startsWith(before)).toBe(true)
  await backup.drop()
})

/** A copy of this file's database as it stands, and how to go on with it. */
async function backUp(): Promise<{ restore(): Promise<void>; drop(): Promise<void> }> {
  const { copyDatabase } = await import('#tests/support/database')
  await closeDatabase()
  const copy = await copyDatabase(process.env.DATABASE_URL ?? '')
  const original = process.env.DATABASE_URL
  return {
    async restore() {
      await closeDatabase()
      process.env.DATABASE_URL = copy.url
    },
    async drop() {
      await closeDatabase()
      process.env.DATABASE_URL = original
      await copy.drop()
    },
  }
}
