import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd, type TestClamd } from '#tests/support/clamd'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { pdf, photo } from '#tests/support/officeFiles'
import { guest, type MemberViewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { incomingFolder } from '~/platform/storage/index.server'
import { restoreSolution, withdrawSolution } from '~/solutions/commands/withdraw.server'
import { openAttachment } from './bytes.server'
import { addAttachment } from './commands/add.server'
import { editAttachment, removeAttachment } from './commands/change.server'
import { eraseFile, scanAllUnscanned, scanAttachment } from './commands/scan.server'
import { packageOf } from './package.server'
import { managedAttachments } from './queries/managed.server'
import { findDownload, listAttachments, listDownloads } from './queries/shown.server'
import type { AttachmentInput } from './schema'

useDatabase()

const data = mkdtempSync(join(tmpdir(), 'nabe-attachments-'))
process.env.DATA_DIR = data
afterAll(() => rmSync(data, { recursive: true }))

let author: MemberViewer & { organisationId: number }
let solution: { id: number; slug: string }
beforeAll(() => {
  jobs().work('attachment.scan', ({ data: job }) => scanAttachment(job.id))
  jobs().work('attachment.erase', ({ data: job }) => eraseFile(job.key))
  return jobs().prepare()
})
afterAll(() => jobs().stop())
beforeEach(async () => {
  author = await buildMember()
  solution = await buildSolution({ author })
})

const said: AttachmentInput = {
  kind: 'instruction',
  title: 'Dienstanweisung E-Rechnung',
  altText: null,
  source: 'Landkreis',
  documentDate: '2025-11-25',
  licence: 'CC BY 4.0',
}

async function add(
  parts: {
    content?: Buffer
    name?: string
    by?: MemberViewer
    key?: string
    to?: number
  } & Partial<AttachmentInput> = {},
) {
  const { content = pdf(), name = 'vorlage.pdf', by = author, key = null, to = solution.id, ...input } = parts
  const path = join(await incomingFolder(), crypto.randomUUID())
  writeFileSync(path, content)
  const file = {
    path,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    name,
  }
  return addAttachment(by, to, file, { ...said, ...input, submissionKey: key })
}

async function added(parts: Parameters<typeof add>[0] = {}): Promise<number> {
  const result = await add(parts)
  if (!result.ok) throw new Error(result.problem)
  return result.value.id
}

const stored = () =>
  readdirSync(join(data, 'attachments'), { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !file.parentPath.endsWith('incoming'),
  ).length

describe('a file of a solution', () => {
  it('is listed with what was said of it and handed out as it came', async () => {
    const content = pdf(100_000)
    const id = await added({ content, name: '../../C:\\x\u202e.pdf' })
    expect(await listAttachments(guest, solution.id)).toEqual([
      expect.objectContaining({
        id,
        kind: 'instruction',
        documentDate: '2025-11-25',
        fileName: 'dienstanweisung-e-rechnung.pdf',
        mediaType: 'application/pdf',
        bytes: 100_000,
        scanState: 'not_scanned',
      }),
    ])
    const download = await findDownload(guest, id)
    const stream = download && (await openAttachment(download))
    expect(stream && (await buffer(stream)).equals(content)).toBe(true)
    expect((await db.attachment.findUniqueOrThrow({ where: { id } })).originalName).toBe('x.pdf')
    expect(await db.activity.count({ where: { verb: 'attachment.added', entryId: solution.id } })).toBe(1)
  })

  it('is there once after a double click', async () => {
    const key = crypto.randomUUID()
    const before = stored()
    const [one, two] = await Promise.all([add({ key }), add({ key })])
    expect(one).toEqual(two)
    expect(await db.attachment.count({ where: { entryId: solution.id } })).toBe(1)
    expect(stored()).toBe(before + 1)
  })

  it('is no failure where one key comes to two solutions at once', async () => {
    const other = await buildSolution({ author })
    const key = crypto.randomUUID()
    const results = await Promise.all([solution.id, other.id].map((to) => add({ key, to })))
    expect(results.map(({ ok }) => ok)).toEqual([true, true])
  })

  it('comes from the people of the organisation alone', async () => {
    const colleague = await buildMember({ organisationId: author.organisationId })
    expect((await add({ by: colleague })).ok).toBe(true)
    const others = [
      await buildMember(),
      await buildMember({ role: 'administrator' }),
      await buildMember({ organisationId: author.organisationId, confirmed: false }),
    ]
    for (const by of others) expect(await add({ by })).toEqual({ ok: false, problem: 'not_allowed' })
  })

  it('as a picture wants a description and loses its place', async () => {
    const content = await photo()
    expect(await add({ content, name: 'foto.jpg' })).toEqual({ ok: false, problem: 'alt_text' })
    const id = await added({ content, name: 'foto.jpg', altText: 'Ein blaues Feld' })
    const row = await db.attachment.findUniqueOrThrow({ where: { id } })
    const kept = readFileSync(join(data, 'attachments', row.storageKey))
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(row).toMatchObject({
      bytes: kept.length,
      sha256: createHash('sha256').update(kept).digest('hex'),
      fileName: 'dienstanweisung-e-rechnung.jpg',
    })
    expect(await add({ content: content.subarray(0, 300), name: 'x.jpg', altText: 'x' })).toEqual({
      ok: false,
      problem: 'picture',
    })
  })

  it('leaves nothing behind when it is refused', async () => {
    const before = stored()
    expect(await add({ content: Buffer.from('MZ') })).toEqual({ ok: false, problem: 'lies' })
    expect(stored()).toBe(before)
  })

  it('fits while there is room, also for two at once', async () => {
    await added()
    await db.attachment.updateMany({
      where: { entryId: solution.id },
      data: { bytes: 100 * 1024 * 1024 - 300 },
    })
    const before = stored()
    const results = await Promise.all([add({ content: pdf(200) }), add({ content: pdf(200) })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results).toContainEqual({ ok: false, problem: 'solution_full' })
    expect(stored()).toBe(before + 1)
  })
})

describe('who gets a file', () => {
  const open = async (viewer: Parameters<typeof findDownload>[0], id: number) =>
    (await findDownload(viewer, id)) !== null

  it('follows the solution', async () => {
    const id = await added()
    const other = await buildMember()
    const unconfirmed = await buildMember({ confirmed: false })
    await db.entry.update({ where: { id: solution.id }, data: { visibility: 'members' } })
    expect(await open(guest, id)).toBe(false)
    expect(await open(unconfirmed, id)).toBe(false)
    expect(await open(other, id)).toBe(true)
    await withdrawSolution(author, solution.id)
    for (const viewer of [guest, other, author]) {
      expect(await open(viewer, id)).toBe(false)
      expect(await listAttachments(viewer, solution.id)).toEqual([])
      expect(await listDownloads(viewer, solution.id)).toEqual([])
    }
    await restoreSolution(author, solution.id)
    expect(await open(other, id)).toBe(true)
    await db.entry.update({ where: { id: solution.id }, data: { state: 'deleted' } })
    expect(await open(author, id)).toBe(false)
  })

  it('of a draft is its author', async () => {
    solution = await buildSolution({ author, state: 'draft' })
    const id = await added()
    expect(await open(author, id)).toBe(true)
    expect(await open(await buildMember({ organisationId: author.organisationId }), id)).toBe(false)
    expect(await open(guest, id)).toBe(false)
  })
})

describe('what is said of a file', () => {
  it('is changed by its organisation, unless somebody was faster', async () => {
    const id = await added()
    const input = { ...said, title: 'Neuer Titel', version: 1 }
    expect(await editAttachment(await buildMember(), id, input)).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
    expect(await editAttachment(author, id, input)).toEqual({ ok: true, value: null })
    expect(await editAttachment(author, id, input)).toEqual({ ok: false, problem: 'stale' })
    expect(await findDownload(guest, id)).toMatchObject({ title: 'Neuer Titel', fileName: 'neuer-titel.pdf' })
  })
})

describe('a file that is taken off', () => {
  it('is out of reach, and its bytes are deleted', async () => {
    const id = await added()
    const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { id } })
    expect(await removeAttachment(await buildMember(), id)).toEqual({ ok: false, problem: 'not_allowed' })
    expect(await removeAttachment(await buildMember({ role: 'organiser' }), id)).toMatchObject({ ok: true })
    expect(await removeAttachment(author, id)).toMatchObject({ ok: true })
    expect(await findDownload(author, id)).toBeNull()
    const { version, ...said } = await db.attachment.findUniqueOrThrow({ where: { id } })
    const changed = { ...said, documentDate: null, kind: 'other' as const, title: 'Zu spät', version }
    expect(await editAttachment(author, id, changed)).toEqual({ ok: false, problem: 'not_allowed' })
    expect((await managedAttachments(author, solution.id))?.attachments).toEqual([])
    await jobs().drain()
    expect(existsSync(join(data, 'attachments', storageKey))).toBe(false)
  })
})

it('all files come as one ZIP with a table of contents', async () => {
  await added({ title: 'Vorlage <b>', kind: 'council_paper' })
  await added({ title: 'Leistung', kind: 'service_description' })
  const files = await listDownloads(guest, solution.id)
  const about = { title: 'A & B', organisation: 'Musterort', url: 'https://x.example/1', at: new Date() }
  const text = (await buffer(packageOf(files, about))).toString('latin1')
  for (const name of ['Inhaltsverzeichnis.html', '01-leistung.pdf', '02-vorlage-b.pdf'])
    expect(text).toContain(name)
  expect(text).toContain('Vorlage &#60;b&#62;')
  expect(text).toContain('A &#38; B')
  expect(text).toContain('CC BY 4.0')
  const row = await db.attachment.findFirstOrThrow({ where: { entryId: solution.id } })
  rmSync(join(data, 'attachments', row.storageKey))
  await expect(buffer(packageOf(files, about))).rejects.toThrow('no file under')
})

describe.runIf(hasClamd)('with a virus scanner', () => {
  let clamd: TestClamd
  beforeAll(async () => {
    clamd = await startClamd()
  })
  afterAll(() => clamd.stop())
  beforeEach(() => {
    process.env.CLAMD_SOCKET = clamd.socket
  })
  afterEach(() => {
    process.env.CLAMD_SOCKET = ''
  })
  const stateOf = async (id: number) => (await db.attachment.findUniqueOrThrow({ where: { id } })).scanState

  it('a file is in quarantine until that has looked', async () => {
    const id = await added()
    expect(await stateOf(id)).toBe('pending')
    expect(await findDownload(author, id)).toBeNull()
    expect(await listAttachments(author, solution.id)).toEqual([])
    expect((await managedAttachments(author, solution.id))?.attachments).toHaveLength(1)
    await jobs().drain()
    expect(await stateOf(id)).toBe('clean')
    expect(await findDownload(guest, id)).not.toBeNull()
  })

  it('an infected one is refused and deleted', async () => {
    const id = await added({ content: Buffer.concat([pdf(), Buffer.from(eicar)]) })
    const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { id } })
    await jobs().drain()
    expect(await stateOf(id)).toBe('infected')
    expect(await findDownload(author, id)).toBeNull()
    expect(existsSync(join(data, 'attachments', storageKey))).toBe(false)
    expect((await managedAttachments(author, solution.id))?.attachments[0]?.signature).toContain('Eicar')
    await scanAttachment(id)
    expect(await stateOf(id)).toBe('infected')
  })

  it('one that is away leaves it in quarantine, and is asked again', async () => {
    const id = await added()
    process.env.CLAMD_SOCKET = '/nowhere/clamd.sock'
    await expect(scanAttachment(id)).rejects.toThrow('ENOENT')
    expect(await stateOf(id)).toBe('failed')
    expect(await findDownload(author, id)).toBeNull()
    process.env.CLAMD_SOCKET = clamd.socket
    await jobs().drain()
    expect(await stateOf(id)).toBe('clean')
  })

  it('what came before it is looked at afterwards', async () => {
    process.env.CLAMD_SOCKET = ''
    const id = await added()
    process.env.CLAMD_SOCKET = clamd.socket
    expect(await scanAllUnscanned()).toBeGreaterThan(0)
    await jobs().drain()
    expect(await stateOf(id)).toBe('clean')
  })
})
