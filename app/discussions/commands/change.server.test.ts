import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { findComment } from '../queries/comment.server'
import { findCommentPlace } from '../queries/place.server'
import { listThreads } from '../queries/threads.server'
import { deleteComment, editComment } from './change.server'
import { writeComment } from './write.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

async function thread() {
  const topic = await buildTopic()
  const writer = await buildMember()
  const other = await buildMember()
  const write = async (body: string, parentId?: number, author = writer) => {
    const result = await writeComment(author, { subjectId: topic.id, parentId, body })
    if (!result.ok) throw new Error(result.problem)
    return result.value.id
  }
  const shown = async (viewer: typeof guest | typeof writer = guest) =>
    (await listThreads(viewer, topic.id, { order: 'oldest' }))?.threads ?? []
  const count = async () => (await db.entry.findUniqueOrThrow({ where: { id: topic.id } })).commentCount
  return { topic, writer, other, write, shown, count, root: await write('Der Anfang') }
}

describe('editing', () => {
  test('keeps every version and marks the comment', async () => {
    const { writer, root, shown } = await thread()
    expect(await editComment(writer, { id: root, version: 1, body: 'Neu' })).toEqual({
      ok: true,
      value: { id: root },
    })
    const [comment] = await shown()
    expect(comment).toMatchObject({ html: '<p>Neu</p>\n', editedAt: expect.any(Date) })
    const revisions = await db.revision.findMany({ where: { entryId: root }, orderBy: { version: 'asc' } })
    expect(revisions.map(({ version, source }) => [version, source])).toEqual([
      [1, { body: 'Der Anfang' }],
      [2, { body: 'Neu' }],
    ])
    expect((await db.searchDocument.findUnique({ where: { entryId: root } }))?.publicText).toBe('Neu')
  })

  test('of an old version changes nothing, also when two save at once', async () => {
    const { writer, root } = await thread()
    const both = await Promise.all(
      ['Eins', 'Zwei'].map((body) => editComment(writer, { id: root, version: 1, body })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await editComment(writer, { id: root, version: 1, body: 'Drei' })).toEqual({
      ok: false,
      problem: 'stale',
    })
    expect((await findComment(writer, root))?.version).toBe(2)
  })

  test('the same text again is no edit', async () => {
    const { writer, root, shown } = await thread()
    expect((await editComment(writer, { id: root, version: 1, body: 'Der Anfang' })).ok).toBe(true)
    expect((await shown())[0]?.editedAt).toBeNull()
  })

  test('is for the author alone', async () => {
    const { writer, other, root } = await thread()
    const organiser = await buildMember({ role: 'organiser' })
    const change = { id: root, version: 1, body: 'Fremd' }
    for (const viewer of [guest, other, organiser, { ...writer, confirmed: false }]) {
      expect(await editComment(viewer, change)).toEqual({ ok: false, problem: 'not_found' })
      expect(await deleteComment(viewer, root)).toEqual({ ok: false, problem: 'not_found' })
    }
    expect(await editComment(writer, { ...change, id: 2_147_483_647 })).toMatchObject({ ok: false })
    expect((await findComment(writer, root))?.body).toBe('Der Anfang')
  })

  test('ends when the subject is out of sight', async () => {
    const author = await buildMember()
    const solution = await buildSolution({ author })
    const writer = await buildMember()
    const result = await writeComment(writer, { subjectId: solution.id, body: 'Text' })
    const id = result.ok ? result.value.id : 0
    await db.entry.update({ where: { id: solution.id }, data: { state: 'withdrawn' } })
    expect(await editComment(writer, { id, version: 1, body: 'Neu' })).toMatchObject({ ok: false })
    expect(await findCommentPlace(writer, id)).toBeNull()
    expect(await findCommentPlace(author, id)).not.toBeNull()
  })
})

describe('deleting', () => {
  test('leaves nothing where no reply hangs on it', async () => {
    const { writer, root, shown, count } = await thread()
    expect(await deleteComment(writer, root)).toEqual({ ok: true, value: null })
    expect(await shown()).toEqual([])
    expect(await shown(writer)).toEqual([])
    expect(await count()).toBe(0)
    expect(await findCommentPlace(writer, root)).toBeNull()
  })

  test('leaves a placeholder without text or author where replies hang on it', async () => {
    const { writer, other, write, root, shown, count } = await thread()
    const reply = await write('Antwort', root, other)
    await deleteComment(writer, root)
    const [placeholder] = await shown(other)
    expect(placeholder).toMatchObject({ id: root, state: 'deleted', html: null, author: null })
    expect(placeholder?.replies.map(({ id }) => id)).toEqual([reply])
    expect(await count()).toBe(1)
    expect(await findCommentPlace(guest, reply)).not.toBeNull()
    await deleteComment(other, reply)
    expect(await shown(other)).toEqual([])
    expect(await count()).toBe(0)
  })

  test('takes the text out of discussion and search, the revision keeps it', async () => {
    const { writer, root } = await thread()
    await deleteComment(writer, root)
    expect(await db.comment.findUnique({ where: { entryId: root } })).toMatchObject({
      body: '',
      bodyHtml: '',
    })
    expect(await db.searchDocument.findUnique({ where: { entryId: root } })).toMatchObject({ publicText: '' })
    expect(await db.revision.findFirst({ where: { entryId: root } })).toMatchObject({
      source: { body: 'Der Anfang' },
    })
  })

  test('twice at once counts once', async () => {
    const { writer, write, root, count } = await thread()
    await write('Noch einer')
    const both = await Promise.all([deleteComment(writer, root), deleteComment(writer, root)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count()).toBe(1)
  })
})
