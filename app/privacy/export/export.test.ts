import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as yauzl from 'yauzl'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildTopic } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { draftInput, solutionInput } from '#tests/support/solutionForm'
import { startSession } from '~/auth/session.server'
import { writeComment } from '~/discussions/commands/write.server'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { incomingFolder, newKey, storage } from '~/platform/storage/index.server'
import { joinRequest } from '~/requests/commands/join.server'
import { keepDraft, publishSolution } from '~/solutions/commands/publish.server'
import { referencesOf } from '../deletion/tables.server'
import { askForExport } from './commands/ask.server'
import { buildExport } from './commands/build.server'
import { removeExpiredExports } from './commands/expire.server'
import { findExport, listExports } from './queries.server'
import { isKnown } from './rows.server'

useDatabase()
const publicUrl = 'https://nabe.example'
const day = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'nabe-export-'))

beforeAll(async () => {
  process.env.DATA_DIR = folder
  await jobs().prepare()
  jobs().work('data.export', ({ data, attempt }) => buildExport({ id: data.id, attempt, publicUrl }))
})
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
  rmSync(folder, { recursive: true })
})

/** The files of a ZIP by their names. */
function unzip(content: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return reject(error)
      const files = new Map<string, Buffer>()
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem || !stream) return reject(problem)
          buffer(stream).then((bytes) => {
            files.set(entry.fileName, bytes)
            zip.readEntry()
          }, reject)
        })
      })
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })
}

async function store(content: Buffer): Promise<string> {
  const key = newKey('pdf')
  const path = join(await incomingFolder(), `test-${key.slice(3)}`)
  writeFileSync(path, content)
  await storage().take(key, path, { mediaType: 'application/pdf', bytes: content.length })
  return key
}

async function attach(entryId: number, uploaderId: number, organisationId: number, storageKey: string) {
  await db.attachment.create({
    data: {
      entryId,
      organisationId,
      uploaderId,
      kind: 'other',
      title: 'Vermerk',
      fileName: 'vermerk.pdf',
      originalName: 'Vermerk.pdf',
      mediaType: 'application/pdf',
      bytes: 4,
      sha256: 'a'.repeat(64),
      storageKey,
      scanState: 'clean',
    },
  })
}

test('everything of a person is in the file, nothing of anybody else and nothing to sign in with', async () => {
  const member = await buildMember()
  const other = await buildMember()
  await db.member.update({
    where: { id: other.id },
    data: { name: 'Ottilie Andere', functionTitle: 'Bauamt' },
  })
  await db.member.update({
    where: { id: member.id },
    data: { passwordHash: 'das-geheimnis', confirmedById: other.id },
  })
  const topic = await buildTopic()
  const made = await publishSolution(member, solutionInput(topic.id, { title: 'Meine Lösung' }))
  const theirs = await publishSolution(
    other,
    solutionInput(topic.id, { title: 'Fremde Lösung', body: 'Geheim.' }),
  )
  if (!made.ok || !theirs.ok) throw new Error('not published')
  await keepDraft(member, draftInput({ title: 'Mein Entwurf' }))
  await writeComment(member, { subjectId: theirs.value.id, body: 'Mein Kommentar <b>' })
  const request = await buildRequest({ author: other })
  await joinRequest(member, request.id, { note: 'Meine Anmerkung', publicUrl })
  await startSession(member.id, 'Mein Gerät')
  await attach(made.value.id, member.id, member.organisationId, await store(Buffer.from('%PDF')))
  await attach(made.value.id, member.id, member.organisationId, newKey('pdf'))

  expect(await askForExport(other, member.id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await askForExport(member, member.id)).ok).toBe(true)
  expect(await askForExport(member, member.id)).toEqual({ ok: false, problem: 'running' })
  await jobs().drain()
  const [file] = (await listExports(member, member.id)) ?? []
  expect(file).toMatchObject({ state: 'ready' })
  const [mail] = await queuedMails(member.email)
  expect(mail?.text).toMatch(/https:\/\/nabe\.example\/konto\/daten$/)

  const id = file?.id ?? 0
  expect(await findExport(other, id)).toBeNull()
  const administrator = await buildMember({ role: 'administrator' })
  expect(await findExport(administrator, id)).toBeNull()
  const found = await findExport(member, id)
  const opened = await found?.open()
  if (!found || !opened) throw new Error('not there')
  const content = await buffer(opened)
  expect(content.length).toBe(found.bytes)
  const files = await unzip(content)
  const names = [...files.keys()]
  expect(names.slice(-2)).toEqual(['daten.json', 'lesen.html'])
  expect(names[0]).toMatch(/^unterlagen\/\d+-vermerk\.pdf$/)
  expect(files.get(names[0] ?? '')?.toString()).toBe('%PDF')

  const json = JSON.parse(files.get('daten.json')?.toString() ?? '')
  expect(json.profile[0]).toMatchObject({
    name: member.name,
    email: member.email,
    password: true,
    confirmedBy: expect.stringMatching(/^Bauamt, Gemeinde/),
  })
  expect(json.solutions.map((row: { title: string; state: string }) => [row.title, row.state])).toEqual([
    ['Meine Lösung', 'visible'],
    ['Mein Entwurf', 'draft'],
  ])
  expect(json.comments[0]).toMatchObject({ body: 'Mein Kommentar <b>', subject: { name: 'Fremde Lösung' } })
  expect(json.joins[0]).toMatchObject({ note: 'Meine Anmerkung', member: 'self' })
  expect(json.sessions[0]).toMatchObject({ device: 'Mein Gerät' })
  expect(json.revisions.length).toBeGreaterThan(0)
  expect(json.audit.some((row: { verb: string }) => row.verb === 'member.export_asked')).toBe(true)

  const html = files.get('lesen.html')?.toString() ?? ''
  expect(html).toContain('<html lang="de">')
  expect(html).toContain('Mein Kommentar &lt;b&gt;')
  expect(html).toContain('Diese Dateien fehlten im Speicher')
  expect(html).not.toMatch(/<script|https?:\/\/(?!nabe\.example)[^"]*"/)
  for (const text of [html, JSON.stringify(json)]) {
    for (const kept of ['Ottilie', other.email, 'Geheim.', 'das-geheimnis']) expect(text).not.toContain(kept)
  }
  const hash = (await db.session.findFirstOrThrow({ where: { memberId: member.id } })).idHash
  expect(JSON.stringify(json)).not.toContain(hash)
})

test('three times a day, for seven days', async () => {
  await db.dataExport.deleteMany()
  const member = await buildMember()
  for (let times = 0; times < 3; times += 1) {
    expect((await askForExport(member, member.id)).ok).toBe(true)
    await jobs().drain()
  }
  expect(await askForExport(member, member.id)).toEqual({ ok: false, problem: 'too_many' })
  const [file] = (await listExports(member, member.id)) ?? []
  const key = (await db.dataExport.findUniqueOrThrow({ where: { id: file?.id ?? 0 } })).storageKey ?? ''
  moveClock(2 * day)
  expect((await askForExport(member, member.id)).ok).toBe(true)
  await jobs().drain()
  moveClock(7 * day + 1000)
  expect(await findExport(member, file?.id ?? 0)).toBeNull()
  expect(await removeExpiredExports()).toBe(3)
  await expect(storage().read(key)).rejects.toThrow('no file')
  expect((await listExports(member, member.id))?.map(({ state }) => state)).toEqual([
    'ready',
    'expired',
    'expired',
    'expired',
  ])
})

test('an administrator has it packed for somebody who is told, and fetches it while in office', async () => {
  const member = await buildMember()
  const administrator = await buildMember({ role: 'administrator' })
  expect((await askForExport(administrator, member.id)).ok).toBe(true)
  await jobs().drain()
  const [file] = (await listExports(administrator, member.id)) ?? []
  expect(await findExport(member, file?.id ?? 0)).toBeNull()
  expect(await findExport(administrator, file?.id ?? 0)).not.toBeNull()
  expect(await findExport({ ...administrator, role: 'member' }, file?.id ?? 0)).toBeNull()
  expect((await queuedMails(member.email))[0]?.text).toContain('die Administration')
  expect((await queuedMails(administrator.email))[0]?.text).toContain(`/admin/mitglieder/${member.id}/daten`)
  expect(await db.audit.count({ where: { verb: 'member.export_asked', memberId: member.id } })).toBe(1)
})

test('a failure is told after the last attempt, and it can be asked for again', async () => {
  const member = await buildMember()
  await askForExport(member, member.id)
  const { id } = await db.dataExport.findFirstOrThrow({ where: { memberId: member.id } })
  const dataDir = process.env.DATA_DIR
  process.env.DATA_DIR = join(folder, 'a-file')
  writeFileSync(process.env.DATA_DIR, '')
  for (const attempt of [1, 2, 3]) {
    expect(await queuedMails(member.email)).toEqual([])
    await expect(buildExport({ id, attempt, publicUrl })).rejects.toThrow()
  }
  process.env.DATA_DIR = dataDir
  expect((await queuedMails(member.email))[0]?.subject).toContain('konnten nicht')
  expect((await listExports(member, member.id))?.[0]?.state).toBe('failed')
  expect((await askForExport(member, member.id)).ok).toBe(true)
  await jobs().drain()
})

test('every column that names a member is known to the export, or goes with the member', async () => {
  const unknown = (await referencesOf(db, ['member']))
    .filter(({ table, column, cascades }) => !cascades && !isKnown(table, column))
    .map(({ table, column }) => `${table}.${column}`)
  expect(unknown).toEqual([])
})

test('memory stays flat however much was uploaded', async () => {
  const member = await buildMember()
  const made = await publishSolution(member, solutionInput((await buildTopic()).id))
  if (!made.ok) throw new Error(made.problem)
  const mebi = 1024 * 1024
  for (let count = 0; count < 5; count += 1) {
    await attach(made.value.id, member.id, member.organisationId, await store(Buffer.alloc(32 * mebi, count)))
  }
  await askForExport(member, member.id)
  global.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  await jobs().drain()
  clearInterval(watch)
  const { bytes } = await db.dataExport.findFirstOrThrow({ where: { memberId: member.id } })
  expect(Number(bytes)).toBeGreaterThan(160 * mebi)
  expect(most - before).toBeLessThan(96 * mebi)
}, 60_000)
